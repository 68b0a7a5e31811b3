import { diffChars } from 'diff'
import { areForms } from '../matching/forms.ts'
import { bareOf, type LikePassages, type Passage } from '../matching/passages.ts'
import { weightOfLength } from '../matching/weight.ts'
import type { Check, Finds, Reading } from '../model.ts'

const alike = 0.86
/** Between stories one changed character costs eight runs: so many runs in common are enough, where so many characters are. */
const alikeAcross = 0.5
const charactersAcross = 0.92
const shortestTail = 6

/** A sentence or paragraph that stands twice. Two that differ in a figure are a conflict: see differing-figure. */
export const repeatedPassage: Check = {
  id: 'repeated-passage',
  title: { zh: '语句重复', en: 'A passage repeated' },
  why: { zh: '同一段话排了两遍，或换栏时末尾又印一次；两篇稿大段相同则是重稿。', en: 'A passage set twice, the end of a column printed again, or two stories that share their text.' },
  category: 'duplicate',
  severity: 'warning',
  weight: 4,
  flagged: [
    { texts: ['镇里请来农技员到田头讲解施肥要领，八十多位村民赶来听课。\n冬小麦长势良好。\n镇里请来农技员到田头讲解施肥要领，八十多位村民赶来听课。'], why: { zh: '整句重复', en: 'A sentence twice' }, finds: ['镇里请来农技员到田头讲解施肥要领，八十多位村民赶来听课。'] },
    { texts: ['镇里请来农技员到田头讲解施肥要领，八十多位村民赶来听课，有人还带来了自家的土样。', '春耕见闻\n路上车来车往。\n镇里请来农技员到田头讲解施肥要领，八十多位村民赶来听课，有人还带上了自家的土样。'], why: { zh: '两稿一句只差一字', en: 'Two stories, one sentence with a character changed' }, finds: ['镇里请来农技员到田头讲解施肥要领，八十多位村民赶来听课，有人还带上了自家的土样。'] },
    { texts: ['7月，县里举办了青年农民技能提升工程启动仪式。\n提升工程启动仪式，来自各镇的一百名学员参加了开班第一课。'], why: { zh: '上段末尾在下段段首又印一次', en: 'The end of one paragraph opens the next' }, finds: ['提升工程启动仪式'] },
  ],
  clean: [
    { texts: ['镇里请来农技员到田头讲解施肥要领，村民赶来听课。\n县里请来专家到果园讲解修枝要领，果农赶来听课。'], why: { zh: '句式相近，说的是两件事', en: 'The same pattern, two events' } },
    { texts: ['县里成立了青石镇水利合作社。\n青石镇水利合作社有社员四十人，管着三条渠。'], why: { zh: '上段的名称作下段主语', en: 'A name taken up as the next subject' } },
    { texts: ['“路通了，日子就好了。”他说。\n记者采访时，村里人都说：路通了。'], why: { zh: '短语复述', en: 'A short phrase taken up' } },
    { texts: ['欢迎广大读者来信来电。\n咨询电话每天上午八点开通。'], why: { zh: '没有重复', en: 'Nothing repeated' } },
    { texts: ['老闸口开展清淤\n本报讯　11月18日，老闸口社区组织志愿者清理河道淤泥，社区党委书记说，清淤之后还要栽柳护岸。', '周末去老闸口看看\n槐江网讯　11月18日，老闸口社区组织志愿者清理河道淤泥，社区党委书记说，清淤之后还要栽柳护岸。'], why: { zh: '同一稿的报纸版与网络版', en: 'The print and the web form of one story' } },
    { texts: ['明年计划改造小区62个，惠及居民2.1万户，重点补齐短板。\n据了解，明年计划改造小区62个，惠及居民2.1万户，资金已到位并且开始招标，各街道正在登记居民意愿，预计三月动工。'], why: { zh: '只有半句相同', en: 'Only half of it is the same' } },
  ],
  *run({ readings }) {
    for (const reading of readings) yield* tails(reading)
  },
  across({ passages }) {
    return { ...passages, put: (_, kept) => passages.put(kept), finds: (document, budget) => repeats(passages.like(document, alikeAcross, budget)) }
  },
}

/** A sentence repeated in its story by itself; those of one story that stand in one other together, where the two are no forms of one. One that a paper prints again another day is its formula. */
function* repeats(pairs: Iterable<LikePassages>): Generator<Finds> {
  const across = new Map<string, LikePassages[]>()
  for (const pair of pairs) {
    const { earlier, later, likeness } = pair
    if (digitsOf(earlier) !== digitsOf(later)) continue
    if (earlier.reading === later.reading && earlier.story === later.story) {
      if (likeness >= alike) yield repeat([pair])
    } else if ((likeness >= alike || sharedCharacters(bareOf(earlier), bareOf(later)) >= charactersAcross) && !areForms(earlier, later)) {
      const key = [earlier, later].map((one) => `${one.reading.document.id}#${one.story}`).join(' ')
      across.set(key, [...(across.get(key) ?? []), pair])
    }
  }
  for (const own of across.values()) if (own.length > 1 || own[0]!.earlier.reading.document.role !== 'archive') yield { ...repeat(own), severity: 'query', weight: 1 }
}

/** Characters in common, in their order, of those both have on average: 0 to 1. */
function sharedCharacters(a: string, b: string): number {
  const shared = diffChars(a, b).reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0)
  return (2 * shared) / (a.length + b.length || 1)
}

function digitsOf(passage: Passage): string {
  return bareOf(passage).replace(/[^\d〇一二三四五六七八九十百千万亿]/gu, '')
}

function repeat(pairs: readonly LikePassages[]): Finds {
  const [first] = pairs
  const place = ({ reading, sentence }: Passage) => ({ document: reading.document.id, start: sentence.start, end: sentence.end })
  const exact = pairs.every(({ earlier, later }) => bareOf(earlier) === bareOf(later))
  const apart = first!.earlier.reading !== first!.later.reading || first!.earlier.story !== first!.later.story
  return {
    place: place(first!.later),
    related: [{ ...place(first!.earlier), role: 'first-occurrence' as const }, ...pairs.slice(1).map(({ later }) => ({ ...place(later), role: 'item' as const }))],
    weight: weightOfLength(bareOf(first!.later).length),
    message: apart
      ? { zh: `与另一稿${pairs.length > 1 ? `有${pairs.length}句` : '这一句'}${exact ? '相同' : '几乎相同'}。`, en: `${pairs.length > 1 ? `${pairs.length} sentences stand` : 'This sentence stands'} in another story ${exact ? 'word for word' : 'almost word for word'}.` }
      : { zh: exact ? '这一句前面已经排过。' : '这一句与前面的一句几乎相同。', en: exact ? 'This sentence has stood before.' : 'This sentence is almost the same as one before.' },
  }
}

/** The last words of a paragraph printed again as the first of the next. */
function* tails(reading: Reading): Generator<Finds> {
  const { text, blocks, id } = reading.document
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (!next || block.role !== 'body' || next.role !== 'body') continue
    const end = text.slice(block.start, block.end).replace(/[。！？；，]+$/u, '')
    const head = /^[^，。；：,;:！？\n]{6,40}(?=[，。；,])/u.exec(text.slice(next.start, next.end))?.[0]
    if (!head || head.length < shortestTail || !end.endsWith(head) || end === head) continue
    const start = block.start + end.length - head.length
    yield {
      place: { document: id, start: next.start, end: next.start + head.length },
      related: [{ document: id, start, end: start + head.length, role: 'first-occurrence' }],
      message: { zh: `上一段末尾的“${head}”在段首又印了一次。`, en: `“${head}” ends the paragraph before and opens this one again.` },
      weight: weightOfLength(head.length),
    }
  }
}
