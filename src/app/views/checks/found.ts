import type { Check, FlaggedExample } from '../../../core/model.ts'

/** Checks that speak of what was typed: in their title, why, or an example. */
export function found(all: readonly Check[], typed: string): readonly Check[] {
  const words = typed.trim().toLowerCase().split(/\s+/u)
  return all.filter((check) => {
    const text = [check.id, ...[check.title, check.why, ...[...check.flagged, ...check.clean].map((one) => one.why)].flatMap(({ zh, en }) => [zh, en]), ...[...check.flagged, ...check.clean].flatMap((one) => one.texts)].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

interface Piece { readonly text: string; readonly lit: boolean }

/** The texts of an example, with the words that are found lit: each where it is first met after the one before. */
export function piecesOf({ texts, finds }: Pick<FlaggedExample, 'texts' | 'finds'>): readonly (readonly Piece[])[] {
  const left = [...finds]
  return texts.map((text) => {
    const pieces: Piece[] = []
    let from = 0
    while (left[0]) {
      const at = text.indexOf(left[0], from)
      if (at < 0) break
      pieces.push({ text: text.slice(from, at), lit: false }, { text: left[0], lit: true })
      from = at + left.shift()!.length
    }
    return [...pieces, { text: text.slice(from), lit: false }].filter((one) => one.text !== '')
  })
}
