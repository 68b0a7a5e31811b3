import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Annotation } from '../src/core/annotation.ts'
import { correct } from '../src/core/annotation.ts'
import { documentOf } from '../src/core/testing.ts'
import { docx } from '../src/formats/export/docx.ts'
import type { Report } from '../src/formats/format.ts'
import { reportOf } from './report.ts'

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
const folder = mkdtempSync(join(tmpdir(), 'kanwu-docx-'))
const story = ['清溪村通水记', '□ 本报记者　于怀安', '本报讯　昨日，清溪村举行通水仪式，参加的有村民320人，其中妇女412人。', '渠长三公里，总投入46万元。。', '截止10月底，两岸<农户>都用上了“自流水”&井水。'].join('\n')
const note = (words: string): Annotation => ({ kind: 'note', id: 'n', document: 'a', span: { start: story.indexOf(words), end: story.indexOf(words) + words.length }, quote: words, prefix: '', suffix: '', author: '沈砚秋', time: '2026-11-20T22:31:00.000Z', text: '问一问' })

const cases: Record<string, Report> = {
  plain: reportOf(documentOf(story)),
  words: reportOf(documentOf(story), [['412', '142'], ['截止', '截至'], ['。。', '。'], ['昨日，', ''], ['举行', '隆重举行']], [note('46万元')]),
  breaks: reportOf(documentOf(story), [['万元。。\n截', '万元。截'], ['于怀安\n本报讯', '于怀安\n（署名待核）\n本报讯'], ['渠长', '\n渠长']]),
  ends: reportOf(documentOf(story), [['清溪村通水记\n', ''], ['&井水。', '。\n（完）']]),
}

const macro = (jobs: readonly (readonly [string, string, string])[]) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Run
${jobs.map(([from, command, to]) => `  One "${pathToFileURL(from).href}", ".uno:${command}", "${pathToFileURL(to).href}"`).join('\n')}
End Sub
Sub One(source, command, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  Dim asText(1) As New com.sun.star.beans.PropertyValue
  asText(0).Name = "FilterName" : asText(0).Value = "Text (encoded)"
  asText(1).Name = "FilterOptions" : asText(1).Value = "UTF8,LF"
  document.storeToURL(target, asText())
  document.close(True)
End Sub
</script:module>`

/** Runs the macro in a profile of its own: one start of the office for all cases. */
function openAll(jobs: readonly (readonly [string, string, string])[]): void {
  const profile = join(folder, 'profile')
  const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`
  spawnSync(office!, ['--headless', environment, '--terminate_after_init'], { timeout: 60_000 })
  const basic = join(profile, 'user/basic/Standard')
  mkdirSync(basic, { recursive: true })
  writeFileSync(join(basic, 'Module1.xba'), macro(jobs))
  writeFileSync(join(basic, 'script.xlb'), `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`)
  writeFileSync(join(profile, 'user/basic/script.xlc'), `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">\n<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`)
  spawnSync(office!, ['--headless', '--norestore', environment, 'macro:///Standard.Module1.Run'], { timeout: 120_000 })
}

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '').replace(/\n$/, '')
const accepted = (report: Report) => correct(report.documents[0]!, report.annotations.filter((one) => one.kind === 'correction')).document.text

describe('the Word file', () => {
  beforeAll(async () => {
    for (const [name, report] of Object.entries(cases)) writeFileSync(join(folder, `${name}.docx`), await docx.write(report))
    if (office) openAll(Object.keys(cases).flatMap((name) => [[join(folder, `${name}.docx`), 'AcceptAllTrackedChanges', join(folder, `${name}.accepted.txt`)], [join(folder, `${name}.docx`), 'RejectAllTrackedChanges', join(folder, `${name}.rejected.txt`)]] as const))
  }, 200_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('LibreOffice is there to open it', ({ skip }) => {
    if (!office && !process.env.CI) skip('LibreOffice is not installed: apt-get install libreoffice-writer-nogui')
    expect(office, 'install it: apt-get install libreoffice-writer-nogui').toBeDefined()
  })

  test.skipIf(!office).each(Object.keys(cases))('accepting all changes gives the corrected text: %s', (name) => {
    expect(textOf(`${name}.accepted.txt`)).toBe(accepted(cases[name]!))
  })

  test.skipIf(!office).each(Object.keys(cases))('refusing all gives the original: %s', (name) => {
    expect(textOf(`${name}.rejected.txt`)).toBe(cases[name]!.documents[0]!.text)
  })

  test('another reader sees the accepted text too', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx.write(cases.words!)) })
    expect(value.replace(/\n+/g, '\n').trim()).toBe(accepted(cases.words!))
  })

  test('findings and notes are comments; every change has its author', async () => {
    const files = unzipSync(await docx.write(cases.words!))
    const comments = new TextDecoder().decode(files['word/comments.xml'])
    expect(comments).toContain('问一问')
    expect(new TextDecoder().decode(files['word/document.xml'])).toMatch(/<w:ins [^>]*w:author="沈砚秋"/)
  })

  test('the same report gives the same bytes', async () => {
    expect(Buffer.from(await docx.write(cases.words!)).equals(Buffer.from(await docx.write(cases.words!)))).toBe(true)
  })
})
