import { expect, test } from 'vitest'
import { analyse } from '../../src/core/analyse.ts'
import { composeDocument } from '../../src/core/text/compose.ts'
import { checkReport } from '../../src/formats/export/json.ts'
import { loadWords } from '../../src/words/jieba.ts'
import { pages, score } from './score.ts'

const words = await loadWords()

function readPage(name: string, text: string) {
  const document = composeDocument(text, { id: name, name, dated: '2026-11-20' })
  const { readings, findings, failures, partial } = analyse([document], { words })
  return checkReport({ documents: [document], readings, findings, failures, partial, annotations: [], warnings: [], unreadable: [], lang: 'zh' } as unknown as Parameters<typeof checkReport>[0]).documents[0]!.claims
}

test('what our own pages claim is read as a person reads it', () => {
  const result = score(pages().map(({ name, text, gold }) => ({ gold, read: readPage(name, text) })))
  const least = { f1: 0.97, value: 0.99, unit: 0.97, kind: 0.95, approx: 0.95, subject: 0.85, period: 0.8, scope: 0.7 }
  for (const [part, floor] of Object.entries(least)) expect(result[part as keyof typeof least], `${part}\n${result.wrong.join('\n')}`).toBeGreaterThanOrEqual(floor)
})
