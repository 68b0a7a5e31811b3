import type { Block, Check, Finds, Reading, Role } from '../model.ts'
import { copyOf, placeOf, relatedOf, weighed } from './shared/places.ts'
import { type Fault, type Mark, matchMarks, partnerOf } from './shared/pair-marks.ts'

const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

export const unbalancedPairs: Check = {
  id: 'unbalanced-pairs',
  title: { zh: '成对标点失配', en: 'Unbalanced paired marks' },
  why: { zh: '引号、括号、书名号有前无后、有后无前或交叉，引文和书名从哪里到哪里就说不清。', en: 'A quotation mark, bracket or title mark without its partner leaves open where the words begin or end.' },
  category: 'punctuation',
  severity: 'error',
  weight: 0.1,
  flagged: [
    { texts: ['志愿者向村民讲解《反有组织犯罪法》》和防骗知识。'], why: { zh: '多一个后书名号', en: 'One closing title mark too many' }, finds: ['《反有组织犯罪法》》'], becomes: '志愿者向村民讲解《反有组织犯罪法》和防骗知识。' },
    { texts: ['镇里办起流动图书车（每周三到村，很受孩子们欢迎。'], why: { zh: '括号没有收', en: 'The bracket is never closed' }, finds: ['（每周三到村'] },
    { texts: ['全村种植黄花菜1200亩，黄花菜产业带）成为新景观。'], why: { zh: '括号没有起', en: 'The bracket was never opened' }, finds: ['菜产业带）'] },
    { texts: ['他在《山乡（初稿》）里写到了这条河。'], why: { zh: '括号和书名号交叉', en: 'Bracket and title marks cross' }, finds: ['（初稿》）'] },
    { texts: ['他说：“路修好了，心也就近了。\n第二天，施工队撤出了山口。'], why: { zh: '引文没有收尾', en: 'The quotation does not end' }, finds: ['“路修好了'] },
    { texts: ['The museum (built in 1912 reopens on Friday after two years of repairs.'], why: { zh: '英文括号没有收', en: 'The bracket is never closed' }, finds: ['(built in 1912 r'] },
  ],
  clean: [
    { texts: ['他把《〈山海经〉里的动物》读了三遍。', '她说：“老师讲过‘熟能生巧’这个词。”'], why: { zh: '正常嵌套', en: 'Properly nested' } },
    { texts: ['报名条件：1）年满十八岁；2）身体健康；a)自带工具。'], why: { zh: '序号后的半个括号', en: 'Half a bracket after a number in a list' } },
    { texts: ['“我小时候就在这条河边长大。\n“后来河水变黑了，谁也不愿意来。\n“如今水又清了。”老船工说。'], why: { zh: '分段引语，每段起头都用前引号，末段才收', en: 'A quotation of several paragraphs closes only in the last' } },
    { texts: ['信中写道：“亲爱的乡亲们，感谢大家一年来的支持。\n明年春天，我还会回来。”'], why: { zh: '引文跨段，后一段收尾', en: 'A quotation that runs over a paragraph and is closed there' } },
    { texts: ["It's the players' final season, and the '90s crowd knows it.", 'The pipe is 6’ long and 2” wide.'], why: { zh: '撇号与英尺英寸', en: 'Apostrophes, feet and inches' } },
    { texts: ['项目涉及12个县(市、区）。'], why: { zh: '全角半角混用，但有起有收', en: 'Full and half width are mixed, yet both are there' } },
    { texts: ['看到这条消息，网友回复：“辛苦了:)”'], why: { zh: '表情', en: 'A smiley' } },
  ],
  *run({ readings }): Generator<Finds> {
    for (const reading of readings) {
      const { text } = reading.document
      const blocks = copyOf(reading)
      let carried: readonly Mark[] = []
      for (const [at, block] of blocks.entries()) {
        const { open, faults } = matchMarks(text, block, carried)
        const runsOn = open.length > 0 && closesLater(text, blocks, at, open)
        for (const fault of runsOn ? faults : [...faults, ...open.filter((mark) => mark.at >= block.start).map((mark): Fault => ({ kind: 'unclosed', mark }))]) yield finds(reading, block, fault)
        carried = runsOn ? open : []
      }
    }
  },
}

/** A quotation may be opened again by the next paragraph, or closed there; a heading may run over lines. */
function closesLater(text: string, blocks: readonly Block[], at: number, open: readonly Mark[]): boolean {
  const next = blocks[at + 1]
  const mark = open[0]!
  if (!next || blocks[at]!.story !== next.story || open.length > 1) return false
  if (mark.char !== '“' && !(heading.has(blocks[at]!.role) && heading.has(next.role))) return false
  if (text[next.start] === '“') return true
  for (const block of blocks.slice(at + 1, at + 6)) {
    for (let index = block.start; index < block.end; index++) {
      if (text[index] === mark.char) return false
      if (text[index] === partnerOf(mark.char)) return true
    }
  }
  return false
}

function finds(reading: Reading, block: Block, fault: Fault): Finds {
  const { text } = reading.document
  const { mark } = fault
  const weight = weighed(0.1, block)
  const other = partnerOf(mark.char)
  if (fault.kind === 'doubled') {
    return {
      place: placeOf(reading, { start: fault.from, end: mark.at + 1 }), weight, replacement: text.slice(fault.from, mark.at),
      message: { zh: `多了一个“${mark.char}”，只有一个“${other}”与它相配。`, en: `One “${mark.char}” too many: only one “${other}” opens it.` },
    }
  }
  if (fault.kind === 'crossed') {
    return {
      place: placeOf(reading, { start: mark.at, end: fault.closer + 1 }), weight,
      message: { zh: `“${mark.char}”与“${text[fault.across]}”交叉，先起的应后收。`, en: `“${mark.char}” and “${text[fault.across]}” cross: what opens first closes last.` },
    }
  }
  if (fault.kind === 'unclosed') {
    let end = mark.at + 1
    while (end < block.end && end < mark.at + 16 && !/[，。；：！？、,;!?]/u.test(text[end]!)) end++
    return {
      place: placeOf(reading, { start: mark.at, end }), weight, ...(mark.char === '“' || mark.char === '‘' ? { severity: 'warning' as const } : {}),
      message: { zh: `“${mark.char}”有前无后，这一段里没有“${other}”。`, en: `“${mark.char}” is never closed: no “${other}” in this paragraph.` },
    }
  }
  let start = mark.at
  while (start > block.start && start > mark.at - 4 && !/[，。；：！？、,;!?]/u.test(text[start - 1]!)) start--
  const end = start === mark.at ? Math.min(block.end, mark.at + 6) : mark.at + 1
  return {
    place: placeOf(reading, { start, end }), weight, ...(mark.char === '”' || mark.char === '’' ? { severity: 'warning' as const } : {}),
    message: { zh: `“${mark.char}”有后无前，这一段里没有“${other}”与它相配。`, en: `“${mark.char}” was never opened: no “${other}” before it in this paragraph.` },
    related: fault.near ? [relatedOf(reading, fault.near, 'partner')] : [],
  }
}
