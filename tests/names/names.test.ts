import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from '../../src/core/analyse.ts'
import type { Name } from '../../src/core/model.ts'
import { documentOf } from '../../src/core/testing.ts'
import { loadWords } from '../../src/words/jieba.ts'

/** Articles of our own; {t…} a person with a title, {p…} one without, {o…} an organisation, {o…=…} with its full name. */
const articles = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt')).sort()
const words = await loadWords()

interface Gold { readonly sort: 't' | 'p' | 'o'; readonly words: string; readonly at: number; readonly full?: string }

function marked(file: string): { text: string; gold: Gold[] } {
  const gold: Gold[] = []
  let text = ''
  for (const piece of readFileSync(join(import.meta.dirname, file), 'utf8').split(/(\{[tpo][^}]+\})/u)) {
    const mark = /^\{([tpo])([^}=]+)(?:=([^}]+))?\}$/u.exec(piece)
    if (mark) gold.push({ sort: mark[1] as Gold['sort'], words: mark[2]!, at: text.length, ...(mark[3] ? { full: mark[3] } : {}) })
    text += mark ? mark[2] : piece
  }
  return { text, gold }
}

const read12 = articles.map((file) => {
  const { text, gold } = marked(file)
  const document = documentOf(text)
  const source = (name: Name) => document.source.runs.findLast((run) => run.at <= name.start)!
  const names = read(document, words).names.map((name) => ({ kind: name.kind, full: name.value.full, words: document.text.slice(name.start, name.end), at: source(name).from + name.start - source(name).at }))
  return { file, gold, names }
})

const same = (gold: Gold, name: { at: number; words: string }) => gold.at === name.at && gold.words === name.words
const persons = read12.flatMap(({ file, gold, names }) => names.filter((name) => name.kind === 'person').map((name) => ({ file, name, right: gold.some((one) => one.sort !== 'o' && same(one, name)) })))
const titled = read12.flatMap(({ file, gold, names }) => gold.filter((one) => one.sort === 't').map((one) => ({ file, one, found: names.some((name) => name.kind === 'person' && same(one, name)) })))
const bodies = read12.flatMap(({ file, gold, names }) => names.filter((name) => name.kind === 'organisation').map((name) => ({ file, name, right: gold.some((one) => one.sort === 'o' && same(one, name)) })))
const goldBodies = read12.flatMap(({ file, gold, names }) => gold.filter((one) => one.sort === 'o').map((one) => ({ file, one, name: names.find((name) => name.kind === 'organisation' && same(one, name)) })))
const share = <T>(all: readonly T[], right: (one: T) => boolean) => all.filter(right).length / all.length

test('there is enough to measure on', () => {
  expect(articles.length).toBeGreaterThanOrEqual(12)
  expect(titled.length).toBeGreaterThanOrEqual(70)
  expect(goldBodies.length).toBeGreaterThanOrEqual(40)
})

test('who is named is a person: precision of people', () => {
  expect.soft(persons.filter((one) => !one.right).map((one) => `${one.file} ${one.name.words}`)).toHaveLength(Math.min(persons.filter((one) => !one.right).length, Math.floor(persons.length * 0.05)))
  expect(share(persons, (one) => one.right)).toBeGreaterThanOrEqual(0.95)
})

test('people with a title are found: recall', () => {
  expect.soft(titled.filter((one) => !one.found).map((one) => `${one.file} ${one.one.words}`).slice(Math.floor(titled.length * 0.1))).toEqual([])
  expect(share(titled, (one) => one.found)).toBeGreaterThanOrEqual(0.9)
})

test('organisations: precision and recall', () => {
  expect.soft(bodies.filter((one) => !one.right).map((one) => `${one.file} ${one.name.words}`).slice(Math.floor(bodies.length * 0.1))).toEqual([])
  expect.soft(goldBodies.filter((one) => !one.name).map((one) => `${one.file} ${one.one.words}`).slice(Math.floor(goldBodies.length * 0.15))).toEqual([])
  expect(share(bodies, (one) => one.right)).toBeGreaterThanOrEqual(0.9)
  expect(share(goldBodies, (one) => one.name !== undefined)).toBeGreaterThanOrEqual(0.85)
})

test('a short form is tied to the full name its story gives', () => {
  const tied = goldBodies.filter((one) => one.one.full && one.name)
  expect(tied.length).toBeGreaterThanOrEqual(8)
  expect(tied.filter((one) => one.name!.full !== one.one.full).map((one) => `${one.one.words}: ${one.name!.full}`)).toEqual([])
})
