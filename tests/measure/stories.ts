import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { relationsOf, type Stated } from './relations.ts'

/** One clean story of our own and what it states, from the two files beside each other. */
export interface Story {
  readonly name: string
  readonly text: string
  readonly dated: string
  readonly relations: readonly Stated[]
  /** The other lines, by their first word: phrases that stand once in the story. */
  readonly lines: readonly { readonly kind: string; readonly words: string }[]
}

const folder = join(import.meta.dirname, 'stories')

export function storiesOf(): Story[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').trimEnd()
    const stated = readFileSync(join(folder, name.replace('.txt', '.relations')), 'utf8')
    const lines = [...stated.matchAll(/^(\w+): (.+)$/gmu)].map((match) => ({ kind: match[1]!, words: match[2]! }))
    try {
      return { name: name.replace('.txt', ''), text, dated: lines.find((line) => line.kind === 'dated')?.words ?? '2026-11-20', relations: relationsOf(text, stated), lines }
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`)
    }
  })
}
