import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import type { Document, Finding } from '../../../src/core/model.ts'
import { composeDocument } from '../../../src/core/text/compose.ts'
import { repairsOf } from '../../../src/core/text/repairs.ts'
import { loadWords } from '../../../src/words/jieba.ts'

const folder = import.meta.dirname
const pages = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const words = await loadWords()
const own = new Set(['structure', 'layout'])

const read = (name: string) => {
  const analysis = analyse([composeDocument(readFileSync(join(folder, name), 'utf8'), { id: name, name, dated: '2026-11-20' })], { words })
  return { document: analysis.readings[0]!.document, all: analysis.findings, findings: analysis.findings.filter((finding) => own.has(finding.category) || finding.check === 'folio-consistency') }
}

/** Pages as they are copied out: what their blocks and stories are, and what was damaged. */
describe('pages of our own', () => {
  test.each(pages)('%s', async (name) => {
    const { document, findings } = read(name)
    await expect(asRead(document, findings)).toMatchFileSnapshot(join(folder, name.replace('.txt', '.snap')))
  })

  test.each(pages.filter((name) => name.startsWith('clean')))('no check says anything: %s', (name) => {
    expect(read(name).all.map((finding) => `${finding.check}: ${finding.message.zh}`)).toEqual([])
  })

  test.each(pages.filter((name) => name.startsWith('damaged')))('the damage is told: %s', (name) => {
    expect(read(name).findings.length).toBeGreaterThan(0)
  })
})

function asRead(document: Document, findings: readonly Finding[]): string {
  const said = (finding: Finding) => `${finding.severity} ${finding.check} 「${document.text.slice(finding.place.start, finding.place.end).replaceAll('\n', '⏎')}」 ${finding.related.length} related\n      ${finding.message.zh}`
  const kinds = new Map<string, number>()
  for (const { kind } of repairsOf(document)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return [
    ...document.stories.map((story, at) => `${at} ${story.title}`),
    '', ...document.blocks.map((block) => `${block.story ?? '-'} ${block.role.padEnd(13)} ${block.damaged ? `[${block.damaged.join()}] ` : ''}${document.text.slice(block.start, block.end)}`),
    '', `put right: ${[...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ') || 'nothing'}`, ...findings.map(said), '',
  ].join('\n')
}
