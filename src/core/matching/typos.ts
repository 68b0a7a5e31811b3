import { idiomTypos, wordTypos } from '../lexicon/typos.ts'
import { phraseFinder } from '../text/phrase-finder.ts'

/** Every misspelt form with the right one: 再接再(厉励砺) gives 再接再励 and 再接再砺. */
export function* misspellings(list: string): Generator<readonly [wrong: string, right: string]> {
  for (const item of list.trim().split(/\s+/u)) {
    const parts = /^([^()]*)\(([^()])([^()]+)\)([^()]*)$/u.exec(item)
    if (!parts) throw new Error(`cannot read ${item}`)
    const [, before, right, wrong, after] = parts as unknown as [string, string, string, string, string]
    for (const one of wrong) yield [`${before}${one}${after}`, `${before}${right}${after}`]
  }
}

/** Misspelt fixed forms in a text, each with the right one. */
export const findTypos = phraseFinder([...misspellings(idiomTypos), ...misspellings(wordTypos)])
