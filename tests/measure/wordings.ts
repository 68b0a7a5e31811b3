import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Facts } from '../../src/core/model.ts'
import { readFacts } from '../../src/formats/facts.ts'
import type { Plant } from './plants.ts'
import type { Story } from './stories.ts'

/** Names, posts and leftovers: `at` stands in the story once and is replaced, or is empty: a line more at its end. */
interface Wording { readonly kind: string; readonly story: string; readonly at: string; readonly right: string; readonly wrong: string }

const wordings = readFileSync(join(import.meta.dirname, 'wordings.tsv'), 'utf8').trim().split('\n').slice(1).map((row): Wording => {
  const [kind, story, at, right, wrong] = row.split('\t').map((cell) => cell.replaceAll('\\n', '\n')) as [string, string, string, string, string]
  return { kind, story, at, right, wrong }
})

/** The fact book of a desk that knows the people, organisations and series of the stories. */
export function measureFacts(): Facts {
  const folder = join(import.meta.dirname, 'facts')
  return readFacts(readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))).value
}

/** Every wrong wording for this story, each against the same wording put right. */
export function* wordingsIn({ name, text }: Story): Generator<Plant> {
  for (const { kind, story, at, right, wrong } of wordings) {
    if (!name.startsWith(`${story}-`)) continue
    const start = at === '' ? text.length + 1 : text.indexOf(at)
    if (start < 0 || (at !== '' && text.indexOf(at, start + 1) >= 0)) throw new Error(`${name}: “${at}” does not stand there once`)
    const write = (words: string) => (at === '' ? `${text}\n${words}` : text.slice(0, start) + words + text.slice(start + at.length))
    yield { kind, how: `${right} → ${wrong}`, text: write(wrong), base: write(right), places: [{ start, end: start + wrong.length }], known: true }
  }
}
