import { check, read } from '../../src/core/analyse.ts'
import type { Facts, Finding, Reading, Words } from '../../src/core/model.ts'
import { documentOf } from '../../src/core/testing.ts'
import { type Plant, plantsIn } from './plants.ts'
import { type Story, storiesOf } from './stories.ts'
import { measureFacts } from './wordings.ts'

export interface Row { readonly kind: string; readonly loud: number; readonly asked: number; readonly of: number }

export interface Clean { readonly story: string; readonly finding: Finding; readonly words: string }

export interface Measure {
  readonly stories: number
  /** Without white space. */
  readonly characters: number
  readonly rows: readonly Row[]
  /** On the clean stories and on what stands in for them beside a mistake, each checked alone. */
  readonly clean: readonly Clean[]
  /** The same with a fact book loaded. */
  readonly cleanKnown: readonly Clean[]
  readonly missed: readonly { readonly story: string; readonly kind: string; readonly plant: Plant }[]
}

type Answer = 'loud' | 'asked' | undefined

/** Checks every clean story, then every story with one mistake in it; mistakes a fact book may know of once without and once with one. */
export function measure(words: Words, only?: RegExp): Measure {
  const stories = storiesOf().filter((story) => !only || only.test(story.name))
  const books: readonly { readonly facts?: Facts; readonly label: string; readonly clean: Clean[] }[] = [{ label: '', clean: [] }, { facts: measureFacts(), label: ', fact book loaded', clean: [] }]
  const rows = new Map<string, { loud: number; asked: number; of: number }>()
  const missed: { story: string; kind: string; plant: Plant }[] = []
  for (const story of stories) {
    const bases = books.map(({ facts, clean }) => basesOf(story, clean, words, facts))
    for (const plant of plantsIn(story)) {
      for (const [at, { facts, label }] of books.entries()) {
        if (facts && !plant.known) continue
        const kind = plant.kind + label
        const row = rows.get(kind) ?? { loud: 0, asked: 0, of: 0 }
        const answer = answerTo(plant, story, bases[at]!(plant.base ?? story.text), words, facts)
        rows.set(kind, { loud: row.loud + (answer === 'loud' ? 1 : 0), asked: row.asked + (answer === 'asked' ? 1 : 0), of: row.of + 1 })
        if (!answer) missed.push({ story: story.name, kind, plant })
      }
    }
  }
  return { stories: stories.length, characters: stories.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0), rows: [...rows].map(([kind, row]) => ({ kind, ...row })), clean: books[0]!.clean, cleanKnown: books[1]!.clean, missed }
}

/** Ids of what a text without the mistake draws; each text is read once, what it draws beyond the story itself is kept. */
function basesOf(story: Story, clean: Clean[], words: Words, facts: Facts | undefined): (text: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  const kept = new Set<string>()
  const idsOf = (text: string) => {
    const before = known.get(text)
    if (before) return before
    const { list, reading } = findingsOf(story, text, words, facts)
    for (const finding of list) {
      const key = `${finding.check} ${reading.document.text.slice(finding.place.start, finding.place.end)}`
      if (!kept.has(key)) clean.push({ story: story.name, finding, words: reading.document.text.slice(finding.place.start, finding.place.end) })
      kept.add(key)
    }
    const ids = new Set(list.map((finding) => finding.id))
    known.set(text, ids)
    return ids
  }
  idsOf(story.text)
  return idsOf
}

function answerTo(plant: Plant, story: Story, known: ReadonlySet<string>, words: Words, facts: Facts | undefined): Answer {
  const { list, reading } = findingsOf(story, plant.text, words, facts)
  const fitting = list.filter((finding) => !known.has(finding.id) && [finding.place, ...finding.related].some((place) => plant.places.some((spot) => touches(reading, place, spot))))
  return fitting.some((finding) => finding.severity !== 'query') ? 'loud' : fitting.length > 0 ? 'asked' : undefined
}

/** Whether a place of the reading text lies where the mistake was put into the source. */
function touches({ document }: Reading, place: { start: number; end: number }, spot: { start: number; end: number }): boolean {
  return document.source.runs.some((run) => {
    const start = Math.max(place.start, run.at) - run.at + run.from
    const end = Math.min(place.end, run.at + run.length) - run.at + run.from
    return start < end && start < spot.end && end > spot.start
  })
}

function findingsOf(story: Story, text: string, words: Words, facts: Facts | undefined): { list: readonly Finding[]; reading: Reading } {
  const reading = read(documentOf(text, story.dated, story.name), words)
  return { list: check([reading], { words, ...(facts ? { facts } : {}) }).findings, reading }
}
