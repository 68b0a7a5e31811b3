import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Analysis } from '../../src/core/analyse.ts'
import { analyse } from '../../src/core/analyse.ts'
import type { Block, Claim, Finding, Reading, Told } from '../../src/core/model.ts'
import { composeDocument } from '../../src/core/text/compose.ts'
import { workingLine } from '../../src/core/working.ts'
import { loadWords } from '../../src/words/jieba.ts'

const dated = '2026-11-20'
const stories = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'))
const words = await loadWords()

/** Whole articles of our own, each beside what the desk says of it. A change of behaviour is a diff that someone reads. */
describe('whole articles', () => {
  test.each(stories)('%s', async (name) => {
    const source = readFileSync(join(import.meta.dirname, name), 'utf8')
    const analysis = analyse([composeDocument(source, { id: name, name, dated })], { words })
    await expect(asRead(analysis)).toMatchFileSnapshot(join(import.meta.dirname, name.replace('.txt', '.snap')))
  })
})

function asRead(analysis: Analysis): string {
  const reading = analysis.readings[0]!
  return [
    `${reading.document.stories.length} stories, ${reading.coverage.read} of ${reading.coverage.numerals} numerals read`,
    '', '── findings', ...analysis.findings.map((finding) => findingLine(reading, finding)),
    '', '── reading text', ...reading.document.blocks.map((block) => blockLine(reading, block)),
    '', '── claims', ...reading.claims.map((claim) => claimLine(reading, claim)), '',
  ].join('\n')
}

function findingLine({ document }: Reading, finding: Finding): string {
  const words = (place: { start: number; end: number }) => `「${document.text.slice(place.start, place.end).replaceAll('\n', '⏎')}」`
  const related = finding.related.map((place) => `${place.role}${words(place)}`).join(' ')
  const working = finding.working ? `\n      ${workingLine(finding.working)}` : ''
  return `${finding.severity} ${finding.check} ${finding.weight} ${words(finding.place)} ${related}\n      ${finding.message.zh}\n      ${finding.message.en}${working}`
}

function blockLine({ document }: Reading, block: Block): string {
  return `${block.story ?? '-'} ${block.role.padEnd(13)} ${document.text.slice(block.start, block.end)}`
}

function claimLine({ document }: Reading, { mention, subject, period, scope }: Claim): string {
  const value = mention.value.type === 'number' ? (mention.value.value ?? `${mention.value.bounds.low}…${mention.value.bounds.high}`) + mention.value.unit : dateOf(mention.value)
  return `${document.text.slice(mention.start, mention.end)} = ${mention.kind} ${value} · ${told(subject)} · ${told(period)} · ${told(scope)}`
}

function dateOf(value: { year?: number; month?: number; day?: number; assumedYear?: { year: number } }): string {
  return [value.year ?? (value.assumedYear ? `〔${value.assumedYear.year}〕` : '?'), value.month ?? '?', value.day ?? '?'].join('-')
}

/** Inherited words stand in brackets. */
function told(part: Told | undefined): string {
  if (!part) return '–'
  return part.from === 'stated' ? part.text : `〔${part.text}〕`
}
