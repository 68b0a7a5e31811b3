import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { blocksOf, reading, strays } from './testing.ts'
import { printed } from './xlsx-format.ts'

interface Sheet { readonly name: string; readonly rows: string; readonly merges?: readonly string[]; readonly state?: string }

const book = (sheets: readonly Sheet[], strings: readonly string[] = [], styles = '', more = '') => zipSync(Object.fromEntries(Object.entries({
  'xl/workbook.xml': `<workbook xmlns:r="r">${more}<sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
  'xl/sharedStrings.xml': `<sst>${strings.map((words) => `<si>${words.startsWith('<') ? words : `<t>${words}</t>`}</si>`).join('')}</sst>`,
  'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  ...Object.fromEntries(sheets.map(({ rows, merges = [] }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`])),
}).map(([name, xml]) => [name, strToU8(xml)])))

describe('a spreadsheet', () => {
  test('sheets under their names, titles and notes apart, merged labels carried, numbers and days as printed', async () => {
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;万吨&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="10"/><xf numFmtId="31"/><xf numFmtId="164"/></cellXfs>'
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>2026年</t></is></c></row>', '<row r="3"><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="str"><f>A</f><v>日期</v></c></row>',
      '<row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" s="1"><v>12860</v></c><c r="C4" s="2"><v>0.125</v></c><c r="D4" s="3"><v>46346</v></c></row>', '<row r="5"><c r="A5" t="s"><v>5</v></c><c r="B5" s="4"><v>0.3000000000000004</v></c><c r="C5"><f>B5/0</f></c><c r="D5"><v>7</v></c></row>', '<row r="6"><c r="A6" t="inlineStr"><is><t>注：截至十月底</t></is></c></row>',
    ].join('')
    const { value, warnings } = await reading(book([{ name: '收购进度', rows, merges: ['A1:D1', 'A2:A3', 'B2:D2'] }, { name: 'Sheet2', rows: '<row r="1"><c r="A1" t="s"><v>4</v></c><c r="B1"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>5</v></c><c r="B2"><v>4</v></c></row>' }, { name: '底稿', rows: '<row r="1"><c r="A1"><v>99</v></c></row>', state: 'hidden' }],
      ['石桥县秋粮收购', '镇', '斤数', '占比', '<t>青石</t><rPh><t>qīng</t></rPh><r><t>镇</t></r>', '白塔镇'], styles))
    expect(blocksOf(value)).toEqual([
      'headline: 收购进度', 'headline: 石桥县秋粮收购', 'table: ^镇|^2026年|^2026年|^2026年 / ^镇|^斤数|^占比|^日期 / <青石镇|12,860|12.50%|2026年11月20日 / <白塔镇|0.3万吨|7', 'body: 注：截至十月底',
      'table: <青石镇|3 / <白塔镇|4',
    ])
    expect(warnings.map((said) => said.zh.slice(0, 8))).toEqual(['有1个公式没有算', '有1张隐藏的工作'])
    expect(strays(value)).toEqual([])
    expect(value.source).toMatchObject({ extracted: true })
  })

  test.each<[string, number, string | undefined, string]>([
    ['0.1', 0, undefined, '0.1'], ['0.30000000000000004', 0, undefined, '0.3'], ['123456789012', 0, undefined, '123456789012'], ['1E-4', 0, undefined, '0.0001'], ['1234.5', 4, undefined, '1,234.50'], ['-1234.5', 3, undefined, '-1,235'], ['1.005', 2, undefined, '1.01'], ['0.085', 9, undefined, '9%'],
    ['46346', 14, undefined, '2026-11-20'], ['46346.5', 22, undefined, '2026-11-20 12:00'], ['46346', 57, undefined, '2026年11月'], ['0.75', 20, undefined, '18:00'], ['46346', 164, '[$-804]m"月"d"日"', '11月20日'], ['46346', 165, 'yyyy/mm/dd;@', '2026-11-20'],
    ['3200', 164, '¥#,##0.00', '¥3,200.00'], ['3200', 164, '[$¥-804]#,##0', '¥3,200'], ['3200', 164, '#,##0"元"', '3,200元'], ['-3.2', 164, '0.0_);(0.0)', '(3.2)'], ['320', 164, '0"户"', '320户'], ['86000', 164, '0.0,"千"', '86.0千'], ['5', 164, 'General"人"', '5人'], ['1.5', 164, '0.0#', '1.5'], ['3', 49, '@', '3'],
  ])('%s in format %s %s prints %s', (value, id, code, words) => {
    expect(printed(value, id, code, false)).toBe(words)
  })

  test('days counted from 1904', async () => {
    const { value } = await reading(book([{ name: 'Sheet1', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1" t="inlineStr"><is><t>户</t></is></c></row><row r="2"><c r="A2" s="0"><v>44884</v></c><c r="B2"><v>3</v></c></row>' }], [], '<cellXfs><xf numFmtId="14"/></cellXfs>', '<workbookPr date1904="1"/>'))
    expect(value.text).toContain('2026-11-20')
  })

  test('an empty one is refused in a sentence', async () => {
    await expect(reading(book([{ name: 'Sheet1', rows: '' }]))).rejects.toMatchObject({ said: { zh: expect.stringContaining('没有内容') } })
  })
})
