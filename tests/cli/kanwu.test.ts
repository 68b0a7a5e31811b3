import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/universal'
import type { CheckReport } from '../../src/formats/export/record.ts'

const built = resolve(import.meta.dirname, '../../out/cli/kanwu.js')
const folder = mkdtempSync(join(tmpdir(), 'kanwu-cli-'))
const kanwu = (words: readonly string[], input?: string) => spawnSync(process.execPath, [built, ...words], { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder, NO_COLOR: '1' }, ...(input === undefined ? {} : { input }) })
const report = (words: readonly string[]): CheckReport => JSON.parse(kanwu(['check', '--format', 'json', ...words]).stdout)
const at = (name: string) => join(folder, name)

const wrong = '﻿清溪村通水\r\n本报讯　昨日，清溪村举行通水仪式，参加的有村民 320\r\n人，其中妇女 412 人。'
const right = '柳湾村通路\n本报讯　昨日，柳湾村举行通路仪式，参加的有村民320人，其中妇女142人。'

beforeAll(() => {
  writeFileSync(at('wrong.txt'), wrong)
  writeFileSync(at('right.txt'), right)
  writeFileSync(at('picture.txt'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))
  mkdirSync(at('page/inner'), { recursive: true })
  writeFileSync(at('page/a.txt'), '本报讯　今年我市老旧小区改造总投入4.8亿元，居民满意。')
  writeFileSync(at('page/inner/b.md'), '本报讯　资金方面，今年我市老旧小区改造总投入4.6亿元，均已到位。')
  writeFileSync(at('page/skipped.png'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('exit codes', () => {
  test.each([
    ['clean', ['check', 'right.txt'], 0], ['findings', ['check', 'wrong.txt'], 1], ['claims', ['claims', 'wrong.txt'], 0],
    ['a file that is not there', ['check', 'gone.txt', 'right.txt'], 2], ['no text', ['check', 'picture.txt'], 2], ['an unknown option', ['check', '--loud', 'right.txt'], 2], ['an unknown command', ['read', 'right.txt'], 2],
    ['a date that is none', ['check', '--dated', '2026-02-30', 'right.txt'], 2], ['several files into one', ['check', '--format', 'csv', 'right.txt', 'wrong.txt'], 2], ['help', ['--help'], 0], ['version', ['--version'], 0],
  ])('%s', (_, words, code) => {
    expect(kanwu(words).status).toBe(code)
  })

  test('what cannot be read is one sentence on stderr, and the rest is still printed', () => {
    const { stdout, stderr } = kanwu(['check', 'gone.txt', 'picture.txt', 'wrong.txt'])
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^gone\.txt: .*。$/u), expect.stringMatching(/^picture\.txt: 这是图片.*。$/u)])
    expect(stdout).toContain('wrong.txt:3:')
  })
})

describe('the report', () => {
  test('offsets point into the decoded file, after its mark, line ends as they are', () => {
    const { documents, findings } = report(['wrong.txt'])
    const source = wrong.replace('\ufeff', '')
    const places = [...findings, ...findings.flatMap((finding) => finding.related), ...documents[0]!.claims]
    expect(places.length).toBeGreaterThan(3)
    for (const place of places) {
      expect(place.text).toBe(source.slice(place.start, place.end))
      expect(place.text).not.toBe('')
      const before = source.slice(0, place.start).split('\r\n')
      expect([place.line, place.column]).toEqual([before.length, before.at(-1)!.length + 1])
    }
    expect(documents[0]!.claims.map((claim) => claim.text)).toContain('320\r\n人')
  })

  test('a finding shows its arithmetic', () => {
    const [finding] = report(['wrong.txt']).findings
    expect(finding).toMatchObject({ check: 'part-exceeds-total', category: 'arithmetic', severity: 'error', weight: 1, text: '412 人', working: { relation: 'order', stated: 412, found: 320, line: '320 < 412' }, related: [{ role: 'total', text: '320\r\n人' }] })
  })

  test('a folder is every text below it, held against each other', () => {
    const { documents, findings } = report(['page'])
    expect(documents.map((document) => document.file)).toEqual([join('page', 'a.txt'), join('page', 'inner', 'b.md')])
    expect(findings).toMatchObject([{ check: 'conflicting-stories', related: [{ file: join('page', 'a.txt') }] }])
  })

  test('ids are unique and the same at every run', () => {
    const [once, twice] = [report(['page', 'wrong.txt']), report(['page', 'wrong.txt'])]
    expect(once).toEqual(twice)
    expect(new Set(once.findings.map((finding) => finding.id)).size).toBe(once.findings.length)
  })

  test('coverage says how much was read', () => {
    expect(report(['right.txt']).documents[0]!.coverage).toEqual({ numerals: 2, read: 2, unread: [] })
  })
})

describe('what the copy is held against', () => {
  const tonight = '年度成绩单\n本报讯　2026年，青泽市改造老旧小区57个，加装电梯231部，新建口袋公园34个。'
  const places = ({ findings }: CheckReport) => findings.map(({ check, file, text, related }) => [check, file, text, related[0]?.file, related[0]?.text])

  beforeAll(async () => {
    mkdirSync(at('before'), { recursive: true })
    writeFileSync(at('tonight.txt'), tonight)
    writeFileSync(at('before/2026-11-13 公园.txt'), '公园里\n本报讯　2026年，青泽市新建口袋公园43个，参加植树的有村民320人，其中妇女412人。')
    writeFileSync(at('before/2026-11-14 路灯.txt'), '路灯亮了\n本报讯　昨日，柳湾村装上路灯。')
    const sheet = await writeExcelFile([['指标', '单位', '2026年'], ['改造老旧小区', '个', 57], ['加装电梯', '部', 213]].map((row) => row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })))).toBlob()
    writeFileSync(at('bulletin.xlsx'), new Uint8Array(await sheet.arrayBuffer()))
  })

  test('a spreadsheet as reference: its figure beside the copy’s, and no finding of its own', () => {
    const checked = report(['tonight.txt', '--reference', 'bulletin.xlsx'])
    expect(places(checked)).toEqual([['conflicting-stories', 'tonight.txt', '231部', 'bulletin.xlsx', '213']])
    expect(checked.documents.map(({ file }) => file)).toEqual(['tonight.txt', 'bulletin.xlsx'])
  })

  test('an archive is compared with and draws no findings; of its files only those pointed at are in the report', () => {
    const checked = report(['tonight.txt', '--dated', '2026-11-20', '--archive', 'before'])
    expect(places(checked)).toEqual([['conflicting-stories', 'tonight.txt', '34个', join('before', '2026-11-13 公园.txt'), '43个']])
    expect(checked.findings[0]!.message).toContain('11月13日')
    expect(checked.documents.map(({ file }) => file)).toEqual(['tonight.txt', join('before', '2026-11-13 公园.txt')])
  })

  test('both take all paths up to the next option; a file of both kinds is checked', () => {
    const checked = report(['tonight.txt', '--archive', 'before/2026-11-14 路灯.txt', 'before/2026-11-13 公园.txt', 'tonight.txt', '--reference', 'bulletin.xlsx', '--dated', '2026-11-20'])
    expect(checked.findings.map(({ text }) => text).sort()).toEqual(['231部', '34个'])
    expect(report(['--reference', 'bulletin.xlsx', 'tonight.txt']).findings.map(({ text }) => text)).toEqual(['231部'])
  })

  test('the ledger has them too', () => {
    const { rows } = JSON.parse(kanwu(['ledger', '--format', 'json', 'tonight.txt', '--reference', 'bulletin.xlsx', '--archive', 'before']).stdout)
    expect(rows.map(({ thing, state }: { thing: string; state: string }) => [thing, state])).toEqual(expect.arrayContaining([['加装电梯', 'conflict'], ['改造老旧小区', 'agree']]))
  })
})

describe('every format', () => {
  const word = readFileSync(resolve(import.meta.dirname, '../fixtures/槐江新桥.docx'))
  beforeAll(() => {
    mkdirSync(at('mixed/.git'), { recursive: true })
    mkdirSync(at('mixed/__MACOSX'), { recursive: true })
    writeFileSync(at('mixed/1.docx'), word)
    writeFileSync(at('mixed/2.docx'), word.subarray(0, 3000))
    writeFileSync(at('mixed/3.html'), '<!doctype html><html><head><title>通水</title></head><body><h1>清溪村通水</h1><p>参加的有村民&nbsp;320人，其中妇女412人。</p></body></html>')
    writeFileSync(at('mixed/4.csv'), '镇,户数\n青石镇,320\n白塔镇,185\n')
    writeFileSync(at('mixed/5.doc'), 'x')
    for (const name of ['.git/a.txt', '__MACOSX/._1.docx', '.b.txt', '~$1.docx']) writeFileSync(at(`mixed/${name}`), '不该读到')
  })

  test('a folder is all that is read below it; one that fails is said, the others come in', () => {
    const { documents, unreadable, warnings, findings } = report(['mixed'])
    expect(documents.map((document) => document.file)).toEqual(['1.docx', '3.html', '4.csv'].map((name) => join('mixed', name)))
    expect(unreadable).toEqual([{ file: join('mixed', '2.docx'), message: expect.stringContaining('不完整') }])
    expect(warnings).toEqual([{ file: join('mixed', '1.docx'), message: expect.stringContaining('插入2处、删除1处') }])
    expect(findings).toMatchObject([{ check: 'part-exceeds-total', file: join('mixed', '3.html'), text: '412人', related: [{ text: '320人' }] }])
  })

  test('offsets point into the extracted text of a Word file, which the report holds, and into the page of a web page', () => {
    const [docx, html] = report(['mixed']).documents
    expect(docx!.source).toContain('桥长1286米')
    expect(html!.source).toBeUndefined()
    expect(docx!.claims.length).toBeGreaterThan(8)
    for (const claim of docx!.claims) expect(claim.text).toBe(docx!.source!.slice(claim.start, claim.end))
    const page = readFileSync(at('mixed/3.html'), 'utf8')
    for (const claim of html!.claims) expect(claim.text).toBe(page.slice(claim.start, claim.end))
  })

  test('a reference may be of any format, and is not checked itself', () => {
    const { documents, findings } = report(['right.txt', '--reference', 'mixed/3.html', '--reference', 'mixed/4.csv'])
    expect(documents).toHaveLength(3)
    expect(findings).toEqual([])
  })

  test('a thousand files, one named twice', () => {
    mkdirSync(at('thousand'), { recursive: true })
    for (let count = 0; count < 1000; count++) writeFileSync(at(`thousand/${count}.txt`), `本报讯　第${count}村昨日通水。`)
    expect(report(['thousand', 'thousand/7.txt']).documents).toHaveLength(1000)
  }, 60_000)
})

test('standard input is a file called -', () => {
  const { stdout, status } = kanwu(['check', '-'], right.replace('142', '412'))
  expect(status).toBe(1)
  expect(stdout).toContain('-:2:')
})

test('text speaks either language', () => {
  expect(kanwu(['check', '--lang', 'en', 'wrong.txt']).stdout).toContain('counted among')
  expect(kanwu(['check', 'wrong.txt']).stdout).toContain('多于总数')
})

test('--severity is the mildest that counts', () => {
  expect(kanwu(['check', 'page']).status).toBe(1)
  expect(kanwu(['check', '--severity', 'error', 'page']).status).toBe(0)
})

test('csv goes into a folder, a file each, and no cell is a formula', () => {
  writeFileSync(at('formula.txt'), '=1+2，全村有耕地2600亩，其中水田1100亩、旱地2700亩。')
  expect(kanwu(['check', '--format', 'csv', '--output', 'out', 'formula.txt', 'wrong.txt']).status).toBe(1)
  expect(readdirSync(at('out')).sort()).toEqual(['formula.csv', 'wrong.csv'])
  const cells = readFileSync(at('out/formula.csv'), 'utf8')
  expect(cells.startsWith('\ufeff序号,')).toBe(true)
  expect(cells).not.toMatch(/(?:^|,)=1/m)
})

test('claims as a table', () => {
  const { stdout } = kanwu(['claims', '--format', 'csv', 'right.txt'])
  expect(stdout.split('\r\n')[1]).toMatch(/^right\.txt,2,\d+,320人,quantity,320,320,320,人,exact,/)
})

describe('the fact book', () => {
  test('a folder of tables is held against the copy, beside the public tables that ship', () => {
    mkdirSync(at('book'), { recursive: true })
    writeFileSync(at('book/terms.csv'), '\ufeffavoid,prefer,severity,note\r\n残废人,残疾人,warning,用语表第3条\r\n')
    writeFileSync(at('named.txt'), '本报讯　来自江苏省湖州市的残废人运动员参加了比赛，观众掌声不断。')
    expect(report(['named.txt']).findings.map((finding) => finding.check)).toEqual(['place-hierarchy'])
    const findings = report(['--facts', 'book', 'named.txt']).findings
    expect(findings.map((finding) => [finding.check, finding.text])).toEqual(expect.arrayContaining([['house-termlist', '残废人'], ['place-hierarchy', '江苏省湖州市']]))
    expect(findings.find((finding) => finding.check === 'house-termlist')).toMatchObject({ replacement: '残疾人', message: expect.stringContaining('用语表第3条') })
  })

  test('a folder that is not there, or holds no table, is said in one sentence', () => {
    mkdirSync(at('empty'), { recursive: true })
    for (const folder of ['nowhere', 'empty']) {
      const { status, stderr } = kanwu(['check', '--facts', folder, 'right.txt'])
      expect([status, stderr.trim()]).toEqual([2, expect.stringMatching(new RegExp(`^[^\\n]*“${folder}”[^\\n]*。$`, 'u'))])
    }
  })
})
