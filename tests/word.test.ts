import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { Document } from '../src/core/model.ts'
import { documentOf } from '../src/core/testing.ts'
import { docx } from '../src/formats/export/docx.ts'
import type { Read } from '../src/formats/format.ts'
import { blocksOf, reading, strays } from '../src/formats/import/testing.ts'
import { reportOf } from './report.ts'

const fixtures = resolve(import.meta.dirname, 'fixtures')
const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
const folder = mkdtempSync(join(tmpdir(), 'kanwu-word-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function isRight({ value, warnings, notes }: Read<Document>): void {
  expect(blocksOf(value)).toEqual([
    'headline: 槐江新桥全线合龙', 'byline: 本报记者　于怀安',
    'body: 本报讯　昨日上午，槐江新桥全线合龙，桥长1286米，总投资3.4亿元。',
    'body: 大桥预计明年6月通车，两岸往来由40分钟缩短到6分钟。', 'box: 新闻链接：老桥建于1987年，限载20吨。',
    'subhead: 三项配套', expect.stringMatching(/^\w+: 一、修建引道2\.1公里；$/u), expect.stringMatching(/^\w+: 二、安装路灯320盏。$/u),
    'table: ^标段|^2026年|^2026年 / ^标段|^人数|^投资（万元） / <东引桥|120|8,600 / <西引桥|95|7,450.5',
    'body: 全线共有工人215名。', 'body: 桥长以竣工图为准。',
  ])
  expect(warnings.map((said) => said.zh)).toEqual(['修订痕迹按“全部接受”读入：插入2处、删除1处（沈砚秋、于怀安）；要看改前的字，请对照原件。'])
  expect(notes).toEqual([{ span: { start: value.text.indexOf('3.4亿元'), end: value.text.indexOf('3.4亿元') + 5 }, author: '林小满', time: '2026-11-20T21:30:00.000Z', text: '请再问一遍指挥部' }])
  expect(strays(value)).toEqual([])
  expect(value.source.extracted).toBe(true)
}

describe('a Word file with revisions, comments, a footnote, a text box and a table', () => {
  test('kept beside the tests', async () => isRight(await reading(readFileSync(join(fixtures, '槐江新桥.docx')))))

  test('written by LibreOffice just now', async ({ skip }) => {
    if (!office && !process.env.CI) skip('LibreOffice is not installed: apt-get install libreoffice-writer-nogui')
    spawnSync(office!, ['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--convert-to', 'docx', '--outdir', folder, join(fixtures, '槐江新桥.fodt')], { timeout: 120_000 })
    isRight(await reading(readFileSync(join(folder, '槐江新桥.docx'))))
  }, 130_000)
})

test('our own marked-up copy comes back corrected, its remarks in place', async () => {
  const story = ['清溪村通水记', '本报讯　昨日，清溪村举行通水仪式，参加的有村民320人，其中妇女412人。', '渠长三公里，总投入46万元。。'].join('\n')
  const report = reportOf(documentOf(story), [['412', '142'], ['。。', '。']], [{ kind: 'note', id: 'n', document: 'a', span: { start: story.indexOf('46万元'), end: story.indexOf('46万元') + 4 }, quote: '46万元', prefix: '', suffix: '', author: '沈砚秋', time: '2026-11-20T22:31:00.000Z', text: '问一问' }])
  const { value, warnings, notes } = await reading(await docx.write(report))
  expect(value.text).toBe(story.replace('412', '142').replace('。。', '。'))
  expect(warnings[0]!.zh).toContain('插入1处、删除2处（沈砚秋）')
  const [note] = notes!
  expect([value.text.slice(note!.span.start, note!.span.end), note!.author, note!.text]).toEqual(['46万元', '沈砚秋', '问一问'])
})
