import { describe, expect, test } from 'vitest'
import { pdfParts } from '../src/cli/pdf-parts.ts'
import type { Document } from '../src/core/model.ts'
import { rectanglesOf, unreadBeside } from '../src/core/text/page-map.ts'
import { checkReport } from '../src/formats/export/json.ts'
import { Unreadable } from '../src/formats/format.ts'
import { importFile } from '../src/formats/import/index.ts'
import { mostBytes } from '../src/formats/import/refuse.ts'
import { hex, lines, pdfOf, picture } from './pdf/made.ts'
import { reportOf } from './report.ts'

const copy = ['渡口村昨日通了自来水，全村三百二十户', '用上了干净水。村里还修了两座水塔，', '每座能存水六十吨。']
const whole = { content: lines(copy) }
const read = (bytes: Uint8Array, more = {}) => importFile(bytes, { id: 'a', name: 'a.pdf', pdf: pdfParts, ...more })
const textOf = async (bytes: Uint8Array) => (await read(bytes)).value.text
const place = (document: Document, words: string) => rectanglesOf(document, { start: document.text.indexOf(words), end: document.text.indexOf(words) + words.length })

async function refusal(bytes: Uint8Array): Promise<{ zh: string; en: string }> {
  const error = await read(bytes).then(() => undefined, (one) => one)
  expect(error).toBeInstanceOf(Unreadable)
  return (error as Unreadable).said
}

describe('what cannot be read is said in one sentence: what is wrong, what to do', () => {
  const locked = '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <aa112233445566778899aabbccddeeffaa112233445566778899aabbccddeeff> /U <bb112233445566778899aabbccddeeffbb112233445566778899aabbccddeeff> >> '
  test.each([
    ['locked with a password', () => pdfOf([whole], { trailer: locked }), /密码/],
    ['cut off near its beginning', () => pdfOf([whole]).subarray(0, 400), /损坏|没有传完/],
    ['noise after its first line', () => Uint8Array.from({ length: 9000 }, (_, at) => (at < 8 ? '%PDF-1.7'.charCodeAt(at) : (at * 7919) % 256)), /损坏/],
    ['without pages', () => pdfOf([]), /一页也没有|损坏/],
    ['a scan', () => pdfOf([{ content: picture(0, 0, 595, 842) }, { content: picture(20, 20, 555, 800) }]), /图像.*文字识别/],
    ['an empty page', () => pdfOf([{ content: '' }]), /没有文字/],
    ['in a font that names no character', () => pdfOf([{ content: 'BT /Nameless 12 Tf 60 700 Td <0101010101> Tj ET' }]), /字体/],
  ])('%s', async (_, make, words) => {
    const said = await refusal(make())
    expect(said.zh).toMatch(words)
    expect(said.zh).toMatch(/^[^。]+。$/u)
    expect(said.en).toMatch(/^[A-Z][^.]+\.$/)
  })

  test('larger than is read', async () => {
    const large = new Uint8Array(mostBytes + 1)
    large.set(pdfOf([whole]))
    expect((await refusal(large)).zh).toMatch(/64兆/)
  })
})

describe('what is lost is a warning that names its place', () => {
  test('pages that are pictures', async () => {
    const { value, warnings } = await read(pdfOf([whole, { content: picture(0, 0, 595, 842) }, whole, { content: picture(0, 0, 595, 842) }]))
    expect(warnings.map(({ zh }) => zh)).toEqual([expect.stringContaining('第2、4页是图像')])
    expect(value.source.pages!.map(({ unread }) => unread.length)).toEqual([0, 1, 0, 1])
  })

  test('characters that their font does not name: counted, listed, and not made up', async () => {
    const { value, warnings } = await read(pdfOf([{ content: `${lines(copy)} BT /Nameless 30 Tf 60 600 Td <01010101> Tj ET` }]))
    expect(warnings.map(({ zh }) => zh)).toEqual([expect.stringContaining('4个字符')])
    expect(value.text).not.toMatch(/[\ue000-\uf8ff]/u)
    expect(value.source.pages![0]!.unread).toEqual([expect.objectContaining({ x: 60, width: 120 })])
  })

  test('a file that stops early', async () => {
    const bytes = pdfOf([whole, whole])
    const { warnings } = await read(bytes.subarray(0, bytes.length - 12))
    expect(warnings[0]!.zh).toContain('没有存完整')
  })
})

describe('ink without characters', () => {
  const outline = (x: number, y: number) => `${x} ${y} m ${x + 10} ${y + 30} ${x + 20} ${y - 10} ${x + 30} ${y + 20} c ${x + 20} ${y + 35} ${x + 5} ${y + 35} ${x} ${y + 30} c ${x - 5} ${y + 20} ${x - 5} ${y + 10} ${x} ${y} c ${x + 5} ${y} ${x + 9} ${y + 5} ${x + 7} ${y + 9} c f`

  test('a headline turned into outlines is one area, beside the words it may head', async () => {
    const { value } = await read(pdfOf([{ content: `${[0, 1, 2, 3, 4, 5, 6, 7].map((at) => outline(70 + at * 36, 790)).join('\n')}\n${lines(copy, 60, 720)}` }]))
    const areas = unreadBeside(value, { start: 0, end: 4 })
    expect(areas).toHaveLength(1)
    expect(areas[0]!.x).toBeLessThan(72)
    expect(areas[0]!.x + areas[0]!.width).toBeGreaterThan(330)
    expect(areas[0]!.y).toBeLessThan(842 - 790)
  })

  test('a picture is an area, a rule and a tint are none, nor is what lies under words', async () => {
    const { value } = await read(pdfOf([{ content: `0.9 g 50 690 500 100 re f 0 g 50 680 500 1 re f ${picture(50, 690, 500, 100)} ${picture(60, 300, 200, 150)} ${lines([...copy, ...copy], 60, 775, 11)}` }]))
    expect(value.source.pages![0]!.unread).toEqual([{ x: 60, y: 392, width: 200, height: 150 }])
  })
})

describe('words wherever the page puts them', () => {
  test('fonts that are not in the file, lying and upright', async () => {
    expect(await textOf(pdfOf([whole]))).toBe(copy.join(''))
    expect(await textOf(pdfOf([{ content: `BT /Upright 14 Tf 400 760 Td ${hex('渡口村昨日通了自来水，全村')} Tj -24 0 Td ${hex('三百二十户用上了干净水。')} Tj ET` }]))).toBe('渡口村昨日通了自来水，全村三百二十户用上了干净水。')
  })

  test('verse keeps its lines, a narrow column does not', async () => {
    expect(await textOf(pdfOf([{ content: lines(['河水流过村庄', '柳树站在岸上', '洗衣的石头还在', '捣衣声去了远方']) }]))).toBe('河水流过村庄\n柳树站在岸上\n洗衣的石头还在\n捣衣声去了远方')
    expect(await textOf(pdfOf([{ content: lines(['渡口村修了新桥，', '桥长三十六米，宽', '六米，两岸的人不', '用再绕远路了。']) }]))).toBe('渡口村修了新桥，桥长三十六米，宽六米，两岸的人不用再绕远路了。')
  })

  test('a page turned on its side is read as it is shown', async () => {
    const { value } = await read(pdfOf([{ content: `q 0 1 -1 0 595 0 cm ${lines(copy, 60, 500)} Q`, more: '/Rotate 90 ' }]))
    expect(value.text).toBe(copy.join(''))
    expect(place(value, '渡口村')).toMatchObject([{ turn: 0, x: 60, width: 36 }])
    expect(value.source.pages![0]).toMatchObject({ width: 842, height: 595 })
  })

  test('what lies outside the page or in a hidden layer is not read', async () => {
    expect(await textOf(pdfOf([{ content: `${lines(copy)} ${lines(['裁切线外的字'], 60, 900)} /OC /Hidden BDC ${lines(['隐藏图层里的字'], 60, 500)} EMC` }]))).toBe(copy.join(''))
  })

  test('a bold printed twice is read once; a word that doubles is kept', async () => {
    const twice = lines(['千家万户喝上放心水'], 60, 700, 20) + lines(['千家万户喝上放心水'], 60.8, 700, 20)
    expect(await textOf(pdfOf([{ content: `${twice} ${lines(['高高兴兴，很久很久。'], 60, 640)} BT /Plain 12 Tf 60 600 Td (All fill the hall. Will it?) Tj ET` }]))).toBe('千家万户喝上放心水\n高高兴兴，很久很久。\nAll fill the hall. Will it?')
  })
})

test('a page with a map of thirty thousand strokes is read in its time, the map as one area', async () => {
  const strokes = Array.from({ length: 30_000 }, (_, at) => {
    const [x, y] = [100 + (at % 200) * 2, 100 + Math.floor(at / 200) * 2]
    return `${x} ${y} m ${x + 1} ${y + 2} ${x + 2} ${y} ${x + 3} ${y + 1} c ${x + 4} ${y} ${x + 5} ${y + 1} ${x + 6} ${y} c ${x + 3} ${y - 1} ${x + 2} ${y} ${x} ${y} c S 100 ${y} m 160 ${y} l S`
  })
  const started = performance.now()
  const { value } = await read(pdfOf([{ content: `${strokes.join('\n')}\n${lines(copy)}` }]))
  expect(performance.now() - started).toBeLessThan(15_000)
  expect(value.text).toBe(copy.join(''))
  expect(value.source.pages![0]!.unread).toHaveLength(1)
})

test('the report gives every claim its page, and its slice of the text that was taken out', async () => {
  const { value } = await read(pdfOf([whole, { content: lines(['石桥村种了四百二十亩果树，', '收果子九十六吨。']) }]))
  const { documents: [document] } = checkReport(reportOf(value))
  expect(document!.source).toBe(value.source.text)
  expect(document!.claims.map(({ text, page }) => [text.replace(/\n/g, ''), page])).toEqual([['三百二十户', 1], ['两座', 1], ['六十吨', 1], ['四百二十亩', 2], ['九十六吨', 2]])
  for (const { start, end, text } of document!.claims) expect(document!.source!.slice(start, end)).toBe(text)
})

describe('a long file', () => {
  const long = () => pdfOf(Array.from({ length: 200 }, (_, at) => ({ content: lines([`第${at}回`, ...copy]) })))

  test('tells how far it is, page by page, each well under a second', async () => {
    const seen: string[] = []
    const started = performance.now()
    const { value } = await read(long(), { progress: (done: number, of: number) => seen.push(`${done}/${of}`) })
    expect(seen).toHaveLength(200)
    expect(seen.at(-1)).toBe('200/200')
    expect(value.source.pages).toHaveLength(200)
    expect((performance.now() - started) / 200).toBeLessThan(300)
  })

  test('stops between pages when it is called off', async () => {
    const stop = new AbortController()
    let last = 0
    const reading = read(long(), { signal: stop.signal, progress: (done: number) => {
      last = done
      if (done === 7) stop.abort(new Error('called off'))
    } })
    await expect(reading).rejects.toThrow('called off')
    expect(last).toBe(7)
  })
})
