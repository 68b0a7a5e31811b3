import { weightAt, weightOfLength } from '../matching/weight.ts'
import type { Check, Finds, Reading } from '../model.ts'

const longest = 60

/** The same words twice without anything between, as a bold face or a stray paste leaves them. */
export const doubledText: Check = {
  id: 'doubled-text',
  title: { zh: '文字叠印', en: 'Text printed twice' },
  why: { zh: '图片说明、标题从版面取出时常印成两遍，粘贴时也会多出一遍。', en: 'Captions and headings come out of a page twice; a slip of the hand pastes words twice.' },
  category: 'duplicate',
  severity: 'error',
  weight: 2,
  flagged: [
    { texts: ['村民在新修的水渠旁取水村民在新修的水渠旁取水。'], why: { zh: '图片说明整句两遍', en: 'A caption printed twice' }, finds: ['村民在新修的水渠旁取水村民在新修的水渠旁取水'], becomes: '村民在新修的水渠旁取水。' },
    { texts: ['本报讯　昨日，县农业农村局农业农村局组织技术员下乡指导。'], why: { zh: '机构名多打一遍', en: 'A name typed twice' }, finds: ['农业农村局农业农村局'], becomes: '本报讯　昨日，县农业农村局组织技术员下乡指导。' },
    { texts: ['青青石石古古镇镇迎来旅游旺季。'], why: { zh: '逐字叠印', en: 'Each character twice' }, finds: ['青青石石古古镇镇'], becomes: '青石古镇迎来旅游旺季。' },
  ],
  clean: [
    { texts: ['大家高高兴兴地走进会场，认认真真地听课。'], why: { zh: '叠词', en: 'Reduplicated words' } },
    { texts: ['一块地一块地地看，一户人家一户人家地问。'], why: { zh: '“一…一…”的重复', en: 'Distributive 一…' } },
    { texts: ['“加油加油！”“快跑快跑！”看台上喊声不断。'], why: { zh: '引语里的呼喊', en: 'Shouts in quotation marks' } },
    { texts: ['孩子们唱着：“小河弯弯，小河弯弯，流到村口。”'], why: { zh: '歌词叠句', en: 'A refrain' } },
    { texts: ['几小时几小时地等，很久很久以后他才明白。'], why: { zh: '口语重复', en: 'Spoken repetition' } },
    { texts: ['The hall was very, very quiet. No, no, he said.'], why: { zh: '英文强调', en: 'Emphasis in English' } },
  ],
  *run({ readings, budget }) {
    for (const reading of readings) {
      for (const block of reading.document.blocks) {
        if (!budget.spend((block.end - block.start) * longest)) return
        yield* twiceIn(reading, block.start, block.end)
      }
    }
  },
}

function* twiceIn(reading: Reading, start: number, end: number): Generator<Finds> {
  const { text } = reading.document
  const quoted = quotations(text, start, end)
  const again = againIn(text, start, end)
  let at = start
  let quote = 0
  while (at < end) {
    while (quote < quoted.length && quoted[quote]!.end <= at) quote++
    const found = glyphsTwice(text, at, end) ?? wordsTwice(text, at, end, again)
    if (!found || (quoted[quote]?.start ?? end) <= at) {
      at++
      continue
    }
    const place = { document: reading.document.id, start: at, end: at + found.length }
    yield {
      place,
      related: [{ document: reading.document.id, start: at, end: at + found.once.length, role: 'first-occurrence' }],
      message: { zh: `“${found.once}”印了两遍。`, en: `“${found.once}” is printed twice.` },
      weight: weightAt(reading, place, weightOfLength(found.once.length)),
      replacement: found.once,
    }
    at = place.end
  }
}

interface Twice { readonly length: number; readonly once: string }

/** 字字节节跳跳动动: four pairs or more. */
function glyphsTwice(text: string, at: number, end: number): Twice | undefined {
  let once = ''
  for (let pair = at; pair + 1 < end && once.length < 2 * longest && text[pair] === text[pair + 1] && isHan(text, pair); pair += 2) once += text[pair]
  return once.length >= 4 && new Set(once).size >= 3 ? { length: once.length * 2, once } : undefined
}

function wordsTwice(text: string, at: number, end: number, again: (at: number) => number): Twice | undefined {
  const most = Math.min(longest, (end - at) >> 1)
  if (again(at) > at + most || !/[\u4e00-\u9fff《“（]/u.test(text[at]!) || neverOpens.test(text[at]!)) return undefined
  for (let length = reach(text, at, most); length >= 3; length--) {
    if (text[at] !== text[at + length] || text[at + length - 1] !== text[at + 2 * length - 1]) continue
    const once = text.slice(at, at + length)
    if (text.startsWith(once, at + length) && isPhrase(once, text, at, end)) return { length: 2 * length, once }
  }
  return undefined
}

/** Where in a stretch the two characters at an offset stand next, three characters on or later; infinite where nowhere. */
function againIn(text: string, start: number, end: number): (at: number) => number {
  const next = new Int32Array(end - start)
  const last = new Map<number, number>()
  for (let at = end - 2; at >= start; at--) {
    const pair = (text.charCodeAt(at) << 15) ^ text.charCodeAt(at + 1)
    next[at - start] = last.get(pair) ?? -1
    last.set(pair, at)
  }
  return (at) => {
    let found = next[at - start]!
    while (found >= 0 && (found < at + 3 || text[found] !== text[at] || text[found + 1] !== text[at + 1])) found = next[found - start]!
    return found > 0 ? found : Number.POSITIVE_INFINITY
  }
}

const neverOpens = /[一几数又越边多每很真再好快慢]/u

/** How many characters, at most, stand before a mark or a digit; 0 where they are too much alike to be a phrase. */
function reach(text: string, at: number, most: number): number {
  const distinct = new Set<string>()
  let length = 0
  for (; length < most && !'，。！？；：、\n0123456789'.includes(text[at + length]!); length++) if (distinct.size < 3 && isHan(text, at + length)) distinct.add(text[at + length]!)
  return distinct.size < 3 ? 0 : length
}

function isPhrase(once: string, text: string, at: number, end: number): boolean {
  const distinct = new Set(once.replace(/[^\u4e00-\u9fff]/gu, '')).size
  if (distinct < 3) return false
  if (once.length >= 4) return distinct >= 4 || once.length >= 6
  return (at === 0 || /\s/u.test(text[at - 1]!)) && /^[\s。]*$/u.test(text.slice(at + 6, end))
}

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x4e00 && code <= 0x9fff
}

function quotations(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  const own = text.slice(start, end)
  for (let open = own.indexOf('“'); open >= 0;) {
    const close = own.indexOf('”', open)
    if (close < 0) break
    found.push({ start: start + open, end: start + close + 1 })
    open = own.indexOf('“', close)
  }
  return found
}
