import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { blocksOf, reading } from './testing.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const word = (body: string, parts: Readonly<Record<string, string>> = {}) => zipSync({
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`),
  ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
})
const p = (inner: string, properties = '') => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner}</w:p>`
const r = (words: string, properties = '') => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`
const lines = async (body: string, parts?: Readonly<Record<string, string>>) => (await reading(word(body, parts))).value.text.split('\n')

describe('a Word file', () => {
  test('a deleted paragraph mark joins two paragraphs; words moved are read once', async () => {
    const mark = '<w:rPr><w:del w:author="甲" w:date="2026-11-20T21:10:00Z"/></w:rPr>'
    const moved = (words: string) => `<w:moveFrom w:author="甲">${r(words)}</w:moveFrom>`
    expect(await lines(p(r('本报讯　昨日清溪村'), mark) + p(r('通水。')) + p(moved('惠及320户。') + r('村民叫好。')) + p(`<w:moveTo w:author="甲">${r('惠及320户。')}</w:moveTo>`))).toEqual(['本报讯　昨日清溪村通水。', '村民叫好。', '惠及320户。'])
  })

  test('hidden words, field codes and pronunciation stay out; links, controls and results are read', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \\* 99 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const ruby = '<w:r><w:ruby><w:rt><w:r><w:t>yí</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>彝</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    expect(await lines(p([r('全村'), r('内部数字99', '<w:vanish/>'), `<w:hyperlink>${r('320户')}</w:hyperlink><w:sdt><w:sdtContent>${r('、')}</w:sdtContent></w:sdt>`, ruby, r('族占第'), field, r('位。')].join('')))).toEqual(['全村320户、彝族占第3位。'])
  })

  test('a line break ends a line, a sentence over two of them stays whole', async () => {
    expect(await lines(p(`${r('主办：槐江日报')}<w:r><w:br/></w:r>${r('协办：清溪村')}`) + p(r('今年已收购秋粮9.6万吨，')) + p(r('比去年多1.2万吨。')))).toEqual(['主办：槐江日报', '协办：清溪村', '今年已收购秋粮9.6万吨，比去年多1.2万吨。'])
  })

  test('headings by style in either language, a title above them, several articles in one file', async () => {
    const styles = `<w:styles ${w}><w:style w:styleId="a1"><w:name w:val="标题 1"/></w:style><w:style w:styleId="x"><w:name w:val="正文标题"/><w:basedOn w:val="a1"/></w:style><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`
    const one = (style: string, words: string) => p(r(words), `<w:pStyle w:val="${style}"/>`)
    const titled = await reading(word(one('T', '今晚四版') + one('a1', '清溪村通水') + p(r('本报讯　昨日通水，惠及320户。')), { 'word/styles.xml': styles }))
    expect(blocksOf(titled.value).slice(0, 2)).toEqual(['headline: 今晚四版', 'subhead: 清溪村通水'])
    const several = await reading(word(one('a1', '清溪村通水') + p(r('昨日通水，惠及320户。')) + one('x', '柳湾村通路') + p(r('昨日通路，惠及185户。')), { 'word/styles.xml': styles }))
    expect(several.value.stories.map((story) => story.title)).toEqual(['清溪村通水', '柳湾村通路'])
  })

  test('a table used as a frame reads as paragraphs, a deleted row is gone', async () => {
    const cell = (words: string) => `<w:tc>${p(r(words))}</w:tc>`
    const frame = await reading(word(`${p(r('本报讯　昨日通水。'))}<w:tbl><w:tr>${cell('这一格是框住的短评，没有第二格，也就不是表。')}</w:tr></w:tbl>`))
    expect(blocksOf(frame.value)).toEqual(['body: 本报讯　昨日通水。', 'box: 这一格是框住的短评，没有第二格，也就不是表。'])
    const row = (one: string, two: string, gone = '') => `<w:tr>${gone}${cell(one)}${cell(two)}</w:tr>`
    const table = await reading(word(`<w:tbl>${row('镇', '户')}${row('青石镇', '320')}${row('白塔镇', '18', '<w:trPr><w:del w:author="乙"/></w:trPr>')}</w:tbl>`))
    expect(blocksOf(table.value)).toEqual(['table: ^镇|^户 / <青石镇|320'])
    expect(table.warnings[0]!.en).toBe('Tracked changes were read as accepted: 0 insertions and 1 deletion by 乙; for the words before them see the file.')
  })

  test('no entity of a document type is obeyed', async () => {
    const bytes = zipSync({ 'word/document.xml': strToU8(`<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈"><!ENTITY b "&a;&a;&a;">]><w:document ${w}><w:body>${p(r('价格&lt;三成&b;'))}</w:body></w:document>`) })
    expect((await reading(bytes)).value.text).toBe('价格<三成&b;')
  })

  test('pictures are counted, a file of pictures only is refused in a sentence', async () => {
    const picture = '<w:r><w:drawing/></w:r>'
    expect((await reading(word(p(r('看图。') + picture)))).warnings[0]!.zh).toContain('1处图片')
    await expect(reading(word(p(picture)))).rejects.toMatchObject({ said: { zh: expect.stringContaining('没有文字') } })
  })
})
