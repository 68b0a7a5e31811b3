import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plant } from './plants.ts'
import type { Story } from './stories.ts'

/** A real word and one character of it taken for another: by its sound, its shape, its 五笔 keys. */
export interface Confusion { readonly right: string; readonly wrong: string; readonly kind: 'sound' | 'shape' | 'keys' }

/** At most so many in one story. */
const most = 12
const names: Readonly<Record<Confusion['kind'], string>> = { sound: 'a character of the same sound', shape: 'a character of like shape', keys: 'a character of like 五笔 keys' }

export function confusionsOf(): readonly Confusion[] {
  const [, ...rows] = readFileSync(join(import.meta.dirname, 'confusions.csv'), 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [right, wrong, kind] = row.split(',') as [string, string, Confusion['kind']]
    return { right, wrong, kind }
  })
}

/** Every confusion is planted once, in the first story that holds its word and has room. */
export function plantsByWord(stories: readonly Story[]): ReadonlyMap<string, readonly Plant[]> {
  const plants = new Map<string, Plant[]>()
  for (const { right, wrong, kind } of confusionsOf()) {
    const story = stories.find(({ name, text }) => text.includes(right) && (plants.get(name)?.length ?? 0) < most)
    if (!story) continue
    const start = story.text.indexOf(right)
    const plant = { kind: names[kind], how: `${right} → ${wrong}`, text: story.text.slice(0, start) + wrong + story.text.slice(start + right.length), places: [{ start, end: start + wrong.length }] }
    plants.set(story.name, [...(plants.get(story.name) ?? []), plant])
  }
  return plants
}
