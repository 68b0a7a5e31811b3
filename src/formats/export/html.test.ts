import { expect, test } from 'vitest'
import { reportOf } from '../../../tests/report.ts'
import { documentOf } from '../../core/testing.ts'
import { html } from './html.ts'

const written = async (text: string, edits: [string, string][] = []) => new TextDecoder().decode(await html.write(reportOf(documentOf(text), edits)))

test('hostile copy stays words', async () => {
  const page = await written('<script>alert(1)</script>\n本报讯　他说：“<img src=x onerror=alert(2)>"\'</style>，全村有耕地2600亩，其中水田1100亩、旱地2700亩。', [['他说', '<b onclick="x">她说']])
  expect(page).not.toMatch(/<(?:script|img)\b|<b /)
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page).toContain('&lt;script&gt;')
  expect(page).toContain('<ins>&lt;b onclick=&quot;x&quot;&gt;她')
})

test('a finding stands with its place, its other place and the sum', async () => {
  const page = await written('此次共选派干部128名，其中县级12名、乡镇级67名、村级59名。')
  expect(page).toContain('<span class="must">128名</span><sup>1</sup>')
  expect(page).toContain('12 + 67 + 59 = 138 ≠ 128')
})

test('corrections show what was struck and what was put in', async () => {
  expect(await written('截止10月底完工。', [['截止', '截至']])).toContain('<del>止</del><ins>至</ins>')
})

test('nothing is fetched and nothing runs', async () => {
  const page = await written('水渠修好了。')
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).not.toMatch(/\b(?:src|href)=/)
})

test('what an earlier edition said stands beside the finding, with its day and file', async () => {
  const [now, then] = [documentOf('大桥全长1826米。'), { ...documentOf('大桥全长1286米。', '2026-11-13', 'then'), name: '开工.txt', role: 'archive' as const }]
  const finding = { id: 'f', check: 'conflicting-stories', category: 'number', severity: 'warning', weight: 1, place: { document: now.id, start: 4, end: 9 }, related: [{ document: 'then', start: 4, end: 9, role: 'other-value' }], message: { zh: '不一', en: 'differ' } } as const
  const page = new TextDecoder().decode(await html.write({ ...reportOf(now), findings: [finding], beside: [then] }))
  expect(page).toContain('<small>2026-11-13　开工.txt</small>大桥全长<span class="lit">1286米</span>')
})
