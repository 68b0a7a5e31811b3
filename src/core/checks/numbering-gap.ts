import { readHan } from '../lexicon/numerals.ts'
import type { Block, Check, Document, Finds, Role, Said } from '../model.ts'
import { furniture } from '../text/stories.ts'

const han = '[一二三四五六七八九十]{1,3}'
/** Ways to number a heading or an item at the start of a paragraph; `heads`: of headings only. */
const styles: readonly { readonly pattern: RegExp; readonly heads?: true }[] = [
  { pattern: new RegExp(`^(${han})、`, 'u') },
  { pattern: new RegExp(`^（(${han})）`, 'u') },
  { pattern: /^(\d{1,2})[.．、](?!\d)/u },
  { pattern: /^[（(](\d{1,2})[）)]/u },
  { pattern: /^(\d{1,2})\s+(?=[\u4e00-\u9fff])/u, heads: true },
  { pattern: /^([①-⑳])/u },
  { pattern: /^([A-H])[.．、\s]\s?(?=[\u4e00-\u9fff])/u },
]
const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

interface Label { readonly value: number; readonly start: number; readonly end: number; readonly text: string; readonly block: Block }

/** Numbers of headings and items that leave one out, repeat one or stand out of order. */
export const numberingGap: Check = {
  id: 'numbering-gap',
  title: { zh: '序号跳号、重号、倒序', en: 'Numbering broken' },
  why: { zh: '小标题或条目的序号断了，可能漏排一节，也可能几节排乱了次序。', en: 'Where numbers of sections break, a section was left out or sections changed places.' },
  category: 'structure',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['一、修路到户\n路修到家门口，全长三公里。\n二、引水入村\n水从北山引来，家家通上自来水。\n四、植树护坡\n坡上种了刺槐，雨季不再塌方。'], why: { zh: '缺三', en: 'Three is missing' }, finds: ['四、植树护坡'] },
    { texts: ['B 围绕引水这件大事，把渠修到田头\n今年全镇修渠十二条，浇上了水。\nC 围绕植树这件实事，把坡绿起来\n坡上种了刺槐，雨季不再塌方。'], why: { zh: '有B、C而无A', en: 'B and C without A' }, finds: ['B 围绕引水这件大事，把渠修到田头'] },
    { texts: ['1 学在先，摸清家底\n全镇先摸清了水源，登记造册。\n4 干在前，修好管网\n管网修了两百米，不再漏水。\n2 想在前，定好规矩\n规矩由村民定，人人签字。\n3 走在前，试好样板\n样板在渡口村，先试一季。'], why: { zh: '次序是1、4、2、3', en: 'In the order 1, 4, 2, 3' }, finds: ['4 干在前，修好管网'] },
    { texts: ['（一）修路到户，年底前完成三公里。\n（二）引水入村，家家通上自来水。\n（二）植树护坡，种刺槐两千棵。'], why: { zh: '两个（二）', en: 'Two twice' }, finds: ['（二）植树护坡，种刺槐两千棵。'] },
  ],
  clean: [
    { texts: ['一、修路到户\n路修到家门口，全长三公里。\n二、引水入村\n水从北山引来，家家通上自来水。\n三、植树护坡\n坡上种了刺槐，雨季不再塌方。'], why: { zh: '依次编号', en: 'In order' } },
    { texts: ['一、修路\n1. 勘察路线；\n2. 平整路基。\n二、引水\n1. 修渠；\n2. 装表。'], why: { zh: '各节内重新编号', en: 'Items begin anew in each section' } },
    { texts: ['（上接第一版）\n三、引水入村\n水从北山引来，家家通上自来水。\n四、植树护坡\n坡上种了刺槐，雨季不再塌方。'], why: { zh: '承接前版', en: 'Runs on from another page' } },
    { texts: ['比赛名次如下。\n1. 渡口村队\n2. 清溪村队\n2. 桥头村队\n4. 柳荫村队'], why: { zh: '并列名次', en: 'Two share a place' } },
    { texts: ['本期继续刊登问答。\n7. 旱地怎样施肥？\n8. 水田怎样排水？'], why: { zh: '连载的编号', en: 'A series that goes on' } },
    { texts: ['会议明确：一、修路；二、引水。\n三、植树，由镇里统一供苗。'], why: { zh: '前两项在段内', en: 'The first two stand inside a paragraph' } },
    { texts: ['B 超检查每周二进行，需空腹。\nC 型血供应紧张，请相互转告。'], why: { zh: '词里的字母', en: 'Letters that are part of words' } },
    { texts: ['第二条 本办法适用于全镇。\n第五条 本办法自公布之日起施行。'], why: { zh: '摘录条款', en: 'Articles quoted in part' } },
  ],
  *run({ readings }) {
    for (const { document } of readings) for (const style of styles) for (const run of runsOf(labelsOf(document, style))) yield* broken(document, run, style.pattern)
  },
}

function labelsOf({ text, blocks }: Document, { pattern, heads }: (typeof styles)[number]): Label[] {
  return blocks.flatMap((block) => {
    if (furniture.has(block.role) || block.role === 'table' || (heads && !heading.has(block.role))) return []
    const words = text.slice(block.start, block.end)
    const mark = pattern.exec(words)
    if (!mark || (/^[A-H]/u.test(words) && !heading.has(block.role))) return []
    return [{ value: numberOf(mark[1]!), start: block.start, end: block.end, text: mark[1]!, block }]
  })
}

function numberOf(mark: string): number {
  if (/^\d/u.test(mark)) return Number(mark)
  if (/^[①-⑳]/u.test(mark)) return mark.charCodeAt(0) - 0x245f
  if (/^[A-H]/u.test(mark)) return mark.charCodeAt(0) - 64
  return Number(readHan(mark)?.toFixed() ?? 0)
}

/** A new run begins at every one. */
function runsOf(labels: readonly Label[]): Label[][] {
  const runs: Label[][] = []
  for (const label of labels) {
    if (label.value === 1 || runs.length === 0) runs.push([])
    runs.at(-1)!.push(label)
  }
  return runs.filter((run) => run.length >= 2)
}

function* broken(document: Document, run: readonly Label[], pattern: RegExp): Generator<Finds> {
  const values = run.map((label) => label.value)
  const sorted = [...values].sort((a, b) => a - b)
  const first = sorted[0]!
  const said = values.every((value, at) => at === 0 || value > values[at - 1]!) ? missing(document, run, pattern) : misplaced(values, sorted)
  if (!said || first > 2 || (first > 1 && document.blocks.some((block) => block.role === 'jump-line')) || !ofOneKind(run)) return
  const label = run[said.at]!
  const place = { document: document.id, start: label.start, end: Math.min(label.end, label.start + 40) }
  yield { place, related: run.filter((one) => one !== label).map((one) => ({ document: document.id, start: one.start, end: Math.min(one.end, one.start + 40), role: 'item' as const })), message: said.message }
}

/** Sections change places with sections, not with sentences that happen to begin with a number. */
function ofOneKind(run: readonly Label[]): boolean {
  return new Set(run.map((label) => heading.has(label.block.role))).size === 1
}

interface Broken { readonly at: number; readonly message: Said }

/** The first number left out, unless it stands inside a paragraph before. */
function missing({ text }: Document, run: readonly Label[], pattern: RegExp): Broken | undefined {
  for (const [at, label] of run.entries()) {
    const due = at === 0 ? 1 : run[at - 1]!.value + 1
    if (label.value === due || label.value - due > 2) continue
    const name = nameOf(label.text, due)
    const inside = new RegExp(pattern.source.replace(/^\^/u, '').replace(/\((?!\?)[^)]*\)/u, `(?:${name})`), 'u')
    if (inside.test(text.slice(at === 0 ? Math.max(0, label.start - 1500) : run[at - 1]!.start + 1, label.start))) continue
    return { at, message: { zh: `序号到“${label.text}”，前面没有“${name}”。`, en: `The number here is ${label.text}; ${name} does not come before it.` } }
  }
  return undefined
}

function misplaced(values: readonly number[], sorted: readonly number[]): Broken | undefined {
  const twice = values.findIndex((value, at) => values.indexOf(value) < at)
  if (twice >= 0) {
    const tie = values[twice + 1] === values[twice]! + 2
    const [value] = [values[twice]!]
    return tie ? undefined : { at: twice, message: { zh: `序号${value}出现两次。`, en: `The number ${value} stands twice.` } }
  }
  const whole = sorted.every((value, at) => value === sorted[0]! + at)
  const at = values.findIndex((value, index) => value !== sorted[index])
  return whole ? { at, message: { zh: `序号的次序是${values.join('、')}。`, en: `The numbers stand in the order ${values.join(', ')}.` } } : undefined
}

function nameOf(like: string, value: number): string {
  if (/^\d/u.test(like)) return String(value)
  if (/^[①-⑳]/u.test(like)) return String.fromCharCode(0x245f + value)
  if (/^[A-H]/u.test(like)) return String.fromCharCode(64 + value)
  return ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'][value] ?? String(value)
}
