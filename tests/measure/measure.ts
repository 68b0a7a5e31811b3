import { check, read } from '../../src/core/analyse.ts'
import type { Finding, Reading, Words } from '../../src/core/model.ts'
import { documentOf } from '../../src/core/testing.ts'
import { type Plant, plantsIn } from './plants.ts'
import { type Story, storiesOf } from './stories.ts'

export interface Row { readonly kind: string; readonly loud: number; readonly asked: number; readonly of: number }

export interface Measure {
  readonly stories: number
  /** Without white space. */
  readonly characters: number
  readonly rows: readonly Row[]
  /** On the clean stories, each checked alone. */
  readonly clean: readonly { readonly story: string; readonly finding: Finding; readonly words: string }[]
  readonly missed: readonly { readonly story: string; readonly plant: Plant }[]
}

/** Checks every clean story, then every story with one mistake in it. */
export function measure(words: Words, only?: RegExp): Measure {
  const stories = storiesOf().filter((story) => !only || only.test(story.name))
  const rows = new Map<string, { loud: number; asked: number; of: number }>()
  const clean: { story: string; finding: Finding; words: string }[] = []
  const missed: { story: string; plant: Plant }[] = []
  for (const story of stories) {
    const findings = findingsOf(story, story.text, words)
    clean.push(...findings.list.map((finding) => ({ story: story.name, finding, words: findings.reading.document.text.slice(finding.place.start, finding.place.end) })))
    const known = new Set(findings.list.map((finding) => finding.id))
    for (const plant of plantsIn(story)) {
      const row = rows.get(plant.kind) ?? { loud: 0, asked: 0, of: 0 }
      const answer = answerTo(plant, story, known, words)
      rows.set(plant.kind, { loud: row.loud + (answer === 'loud' ? 1 : 0), asked: row.asked + (answer === 'asked' ? 1 : 0), of: row.of + 1 })
      if (!answer) missed.push({ story: story.name, plant })
    }
  }
  return { stories: stories.length, characters: stories.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0), rows: [...rows].map(([kind, row]) => ({ kind, ...row })), clean, missed }
}

function answerTo(plant: Plant, story: Story, known: ReadonlySet<string>, words: Words): 'loud' | 'asked' | undefined {
  const { list, reading } = findingsOf(story, plant.text, words)
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

function findingsOf(story: Story, text: string, words: Words): { list: readonly Finding[]; reading: Reading } {
  const reading = read(documentOf(text, story.dated, story.name), words)
  return { list: check([reading], { words }).findings, reading }
}
