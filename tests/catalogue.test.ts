import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from '../src/core/checks/index.ts'
import type { Example, Finding } from '../src/core/model.ts'
import { documentOf, findingsOf } from '../src/core/testing.ts'
import { loadWords } from '../src/words/jieba.ts'

const folder = join(import.meta.dirname, '../src/core/checks')
const words = await loadWords()
const given = (example: Example) => ({ words, texts: example.texts, ...(example.dated ? { dated: example.dated } : {}), ...(example.facts ? { facts: example.facts } : {}) })
const marked = (finding: Finding, texts: readonly string[]) => documentOf(texts[Number(finding.place.document.replace('text-', '')) - 1]!).text.slice(finding.place.start, finding.place.end)

test('the folder and the index hold the same checks', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts').map((name) => name.replace('.ts', ''))
  expect(checks.map((check) => check.id).sort()).toEqual(files.sort())
})

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_, check) => {
  test('has more clean examples than flagged ones, and says what it is in both languages', () => {
    expect(check.clean.length).toBeGreaterThan(check.flagged.length)
    for (const said of [check.title, check.why, ...check.flagged.map((one) => one.why), ...check.clean.map((one) => one.why)]) {
      expect(said.zh).toMatch(/[\u4e00-\u9fff]/u)
      expect(said.en).toMatch(/[a-z]/i)
    }
  })

  test.each(check.flagged.map((example) => [example.why.zh, example] as const))('flags: %s', (_, example) => {
    const findings = findingsOf([check], given(example))
    expect(findings.map((finding) => marked(finding, example.texts))).toEqual(example.finds)
  })

  test.each(check.flagged.filter((example) => example.becomes !== undefined).map((example) => [example.why.zh, example] as const))('its replacement silences it: %s', (_, example) => {
    const [finding] = findingsOf([check], given(example))
    const { text } = documentOf(example.texts[0]!)
    const mended = text.slice(0, finding!.place.start) + finding!.replacement + text.slice(finding!.place.end)
    expect(mended).toBe(example.becomes)
    expect(findingsOf([check], { ...given(example), texts: [mended] })).toEqual([])
  })

  test.each(check.clean.map((example) => [example.why.zh, example] as const))('clean, by every check: %s', (_, example) => {
    const all = checks.filter((one) => one === check || !one.style)
    expect(findingsOf(all, given(example)).map((finding) => `${finding.check}: ${finding.message.zh}`)).toEqual([])
  })
})
