import { type Line, lastClause, linesOf } from '../arithmetic/figure.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'

/** 分别 with more or fewer values than there are things to have them. */
export const respectivelyMismatch: Check = {
  id: 'respectively-mismatch',
  title: { zh: '“分别”前后数目不等', en: '“Respectively” with unequal lists' },
  why: { zh: '几个主语就该有几个数，少了一个，读者对不上号。', en: 'As many values as things: with one missing a reader cannot match them.' },
  category: 'count',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['甲庄、乙庄、丙庄三个村分别增收18万元、25万元。'], why: { zh: '三个村，两个数', en: 'Three villages, two values' }, finds: ['18万元、25万元'] },
    { texts: ['小麦、玉米产量分别达到21万吨、34万吨、5万吨，创历史新高。'], why: { zh: '两种粮，三个数', en: 'Two crops, three values' }, finds: ['21万吨、34万吨、5万吨'] },
    { texts: ['River Road, Mill Lane and High Street recorded 12, 18, 25 and 31 accidents respectively.'], why: { zh: '英文', en: 'In English' }, finds: ['12, 18, 25 and 31'] },
  ],
  clean: [
    { texts: ['一、二、三季度分别接待游客12万人次、15万人次、21万人次，合计48万人次。'], why: { zh: '三个季度三个数', en: 'Three quarters, three values' } },
    { texts: ['粮食、蔬菜产量分别达21万吨、34万吨，同比分别增长3.2%、5.1%。'], why: { zh: '每个“分别”重新数起', en: 'Each 分别 counts anew' } },
    { texts: ['城乡居民收入分别增长4.2%、6.1%。'], why: { zh: '“城乡”是两个', en: '城乡 is two' } },
    { texts: ['存贷款余额分别达320亿元、260亿元，一二三产增加值分别增长3%、5%、6%。'], why: { zh: '合称的词', en: 'Fused names' } },
    { texts: ['甲村和乙村分别增收18万元、25万元。'], why: { zh: '“和”连接两个', en: 'Two joined by 和' } },
    { texts: ['东区、西区、南区的居民分别来自12个省份。'], why: { zh: '“分别”之后不是数列', en: 'No list of values behind 分别' } },
    { texts: ['财政收入、税收收入分别由8亿元、6亿元增加到9亿元、7亿元。'], why: { zh: '前后各一组', en: 'A pair before and a pair after' } },
    { texts: ['River Road, Mill Lane and High Street recorded 12, 18 and 25 accidents respectively.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) yield* line.english ? inEnglish(line) : inChinese(line)
  },
}

const pairs = /城乡|存贷款?|收支|内外资|进出口|供需|东西部|男女|产供销|农林牧渔|水电|软硬|上下|左右|前后|一二三|老中青|海陆空|研产销|“?两|双|各|多个|等|以及其|一、二|二、三/u

function* inChinese({ reading, text, sentence, figures }: Line): Generator<Finds> {
  for (const match of text.matchAll(/分别(?!为?由|从|由)/gu)) {
    const at = sentence.start + match.index
    const first = figures.findIndex((figure) => figure.start >= at + 2)
    if (first < 0 || figures[first]!.start - at - 2 > 10) continue
    const run = runFrom(figures, first)
    if (run.length < 2 || /[^\P{Script=Han}]*分别/u.test(figures[first]!.lead.slice(figures[first]!.lead.indexOf('分别') + 2))) continue
    const clause = lastClause(text.slice(0, match.index))
    const names = subjectsOf(clause)
    if (names.least < 2 || pairs.test(clause) || /\d/u.test(clause.replace(/\d+月|\d{4}年/gu, '')) || (run.length >= names.least && run.length <= names.most) || run.length % names.least === 0) continue
    const place = { document: reading.document.id, start: figures[first]!.start, end: run.at(-1)!.end }
    yield {
      place,
      related: [{ document: reading.document.id, start: at - clause.trimStart().length, end: at, role: 'partner' }],
      message: { zh: `“分别”之前是${names.least}项，之后是${run.length}个数。`, en: `${names.least} things before “respectively”, ${run.length} values after.` },
      weight: weightAt(reading, place, 1),
      working: { relation: 'count', terms: run.map((figure) => ({ text: figure.text, value: '1', place: { document: reading.document.id, start: figure.start, end: figure.end } })), stated: String(names.least), found: String(run.length) },
    }
  }
}

/** Values in a row: nothing but a mark or 和 between them. */
function runFrom(figures: Line['figures'], first: number): Line['figures'][number][] {
  const run = [figures[first]!]
  for (const figure of figures.slice(first + 1)) {
    if (!/^(?:、|和|与|及|以及|、?(?:增长|下降|约|近))$/u.test(figure.lead) || figure.kind !== run[0]!.kind) break
    run.push(figure)
  }
  return run
}

/** How many things a clause names: marks of a list, and each 和 that may or may not join two. */
function subjectsOf(clause: string): { least: number; most: number } {
  const marks = (clause.match(/、/gu) ?? []).length
  const joins = (clause.match(/和|与|及/gu) ?? []).length
  if (marks === 0 && joins === 0) return { least: 0, most: 0 }
  return { least: marks + 1, most: marks + 1 + joins }
}

const respectively = /([A-Z][^.;:]*?)\s(?:recorded|had|were|scored|received|reported|got|won|cost|rose|fell|grew|by|at|to|saw|raised|took|of|earned|sold|employ|employed)\s((?:[£$€]?[\d.,]+\d|[£$€]?\d)(?:\s?(?:percent|per cent|%|million|billion))?(?:,\s|,?\s(?:and)\s))+[^.;,]*?,?\srespectively/gu

function* inEnglish({ reading, text, sentence, figures }: Line): Generator<Finds> {
  for (const match of text.matchAll(respectively)) {
    const names = match[1]!.split(/,\s(?:and\s)?|\sand\s/).filter((name) => name.trim() !== '')
    const from = sentence.start + match.index + match[1]!.length
    const run = figures.filter((figure) => figure.start >= from && figure.end <= sentence.start + match.index + match[0].length)
    if (names.length < 2 || run.length < 2 || run.length % names.length === 0) continue
    const place = { document: reading.document.id, start: run[0]!.start, end: run.at(-1)!.end }
    yield { place, message: { zh: `“respectively”之前是${names.length}项，之后是${run.length}个数。`, en: `${names.length} things, ${run.length} values respectively.` }, weight: weightAt(reading, place, 1) }
  }
}
