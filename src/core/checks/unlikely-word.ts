import { surnameAt } from '../lexicon/surnames.ts'
import { simplifiedOf } from '../lexicon/traditional.ts'
import { brokenWords } from '../matching/broken-words.ts'
import { fitGain } from '../matching/fit.ts'
import { sameTone, soundAlike } from '../matching/likeness.ts'
import { mayHaveNeighbours, type Neighbour, neighboursOf } from '../matching/neighbours.ts'
import { headings } from '../matching/people.ts'
import { findTypos } from '../matching/typos.ts'
import { weightAt } from '../matching/weight.ts'
import { firstAt, isQuotedAlone, standsAlone } from '../matching/whole-words.ts'
import { blockAt } from '../mentions/index.ts'
import type { Block, Check, Finds, Reading, Role, Span, Token, Words } from '../model.ts'

/** Characters that join freely with others into groups no dictionary holds. */
const free = /[一二三四五六七八九十百千万亿两几多半余初第的地得了着过之其所以于与和及而且并则即又也还都才就只不无未非没有是为在从由自被把将向对给让使要会能可该应这那此每各本某我你他它谁何个只条件名位次年月日时分天人者员家们们上下中内外里前后左右东南西北大小老少新旧高低长短省市县区镇乡村组党团]/u
const leastCount = 150
/** In nats: what a like character must fit better between its neighbours. */
const leastFit = 8
/** In nats: a slip beyond doubt, where the right word stands elsewhere. */
const surely = 20
const running: ReadonlySet<Role> = new Set(['lead', 'body', 'caption', 'box'])
/** Shorter lines of running text may be verse. */
const leastProse = 16

/** A word no dictionary holds, one like character away from a common one. */
export const unlikelyWord: Check = {
  id: 'unlikely-word',
  title: { zh: '词内错字', en: 'A wrong character inside a word' },
  why: { zh: '两个字凑不成词，换一个形近或同音的字却是常用词，多半是打错了。', en: 'Two characters that make no word, where a like one makes a common word, are most likely a slip.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['抢险要快。镇里抓好防汛枪险，渠道畅通。'], why: { zh: '形近字，别处写对了', en: 'A look-alike, right elsewhere in the story' }, finds: ['枪险'], becomes: '抢险要快。镇里抓好防汛抢险，渠道畅通。' },
    { texts: ['老支书在现场指辉调度，指挥部设在渡口。'], why: { zh: '同音字，只提问', en: 'A homophone is only asked about' }, finds: ['指辉'], becomes: '老支书在现场指挥调度，指挥部设在渡口。' },
    { texts: ['老支书说，这件事要抓紧办，不能奇高喊低。各户的渠倒都要修好。'], why: { zh: '单字凑不成词，换一个同音字才通', en: 'Single characters that make sense with a homophone only' }, finds: ['渠倒'] , becomes: '老支书说，这件事要抓紧办，不能奇高喊低。各户的渠道都要修好。' },
    { texts: ['集市上人来人往，工八们下班后也来逛逛。'], why: { zh: '常用字凑在一起，却从不相连', en: 'Common characters that never stand together' }, finds: ['工八'], becomes: '集市上人来人往，工人们下班后也来逛逛。' },
    { texts: ['会场座无虚夕，掌声不断。'], why: { zh: '成语里的同音字', en: 'A homophone in an idiom' }, finds: ['座无虚夕'], becomes: '会场座无虚席，掌声不断。' },
  ],
  clean: [
    { texts: ['他拿刀削竹，用刀要稳；因犯了错，他重新来过。'], why: { zh: '单字各成其词', en: 'Characters that are words of their own' } },
    { texts: ['码头二期投用，深证成指收涨。'], why: { zh: '行业里的说法', en: 'Terms of a trade' } },
    { texts: ['各地提质增效，赋能产业，厚植优势。'], why: { zh: '新词', en: 'New words' } },
    { texts: ['三大球联赛开打，两大展馆同日开放。'], why: { zh: '数字与量词自由组合', en: 'Numerals join freely' } },
    { texts: ['农业大县大镇都派了人。'], why: { zh: '并列的两级', en: 'Two levels side by side' } },
    { texts: ['他一举夺得冠军，一马当先。'], why: { zh: '各成其词', en: 'Words of their own' } },
    { texts: ['记者鲁昕、佟赫报道。'], why: { zh: '人名', en: 'Names' } },
    { texts: ['“食全食美”小吃节开张。'], why: { zh: '引号里的谐音', en: 'A pun in marks' } },
    { texts: ['全市严查酒驾醉驾，提质增效，纾困解难。'], why: { zh: '近年的新词', en: 'Words of recent years' } },
    { texts: ['他练字十年，渠水清，树荫凉，孩子们追着跑。'], why: { zh: '单字各成其词', en: 'Single characters that are words' } },
    { texts: ['在高新园一家电子企业上班的邹晓雨算了一笔账：拼车一趟12元。'], why: { zh: '没有职务的人名', en: 'A name without a post' } },
    { texts: ['水站的设施由县里统一检测，渠道畅通。'], why: { zh: '写法正确', en: 'Right' } },
  ],
  *run({ readings, words }) {
    if (!words) return
    for (const reading of readings) {
      const told = (span: Span) => !findTypos(reading.document.text.slice(Math.max(0, span.start - 3), span.end + 3))[Symbol.iterator]().next().done
      const idioms = [...inIdioms(reading, words, told)]
      const over = (finds: readonly Finds[], span: Span) => finds.some(({ place }) => place.start < span.end && span.start < place.end)
      const finds = [...idioms, ...[...inWords(reading, words, told)].filter(({ place }) => !over(idioms, place))]
      yield* finds
      yield* inPieces(reading, words, (span) => told(span) || over(finds, span))
    }
  },
}

/** Pairs the segmenter took for a word it does not know. */
function* inWords(reading: Reading, words: Words, told: (span: Span) => boolean): Generator<Finds> {
  const { text } = reading.document
  for (const token of reading.tokens) {
    if (token.tag !== 'x' || token.end - token.start !== 2) continue
    const typed = text.slice(token.start, token.end)
    if (!/^\p{Script=Han}{2}$/u.test(typed) || free.test(typed) || words.frequency(typed) > 0) continue
    const [best, next] = neighboursOf(typed, words).filter((one) => one.by === 'shape' || (one.by === 'sound' && text.includes(one.word) && sameTone(typed[one.at]!, one.word[one.at]!)))
    if (!best || best.count < leastCount || (next && next.count * 3 > best.count) || occurs(text, typed) > 2 || fitGain(text, token.start + best.at, best.word[best.at]!, words) < leastFit || told(token) || beside(text, token, words)) continue
    yield* found(reading, words, token, typed, best, best.by === 'shape' && text.includes(best.word) ? undefined : 'query')
  }
}

/** A character hardly any text has stands beside it: part of a rare name. */
function beside(text: string, { start, end }: Span, words: Words): boolean {
  return [text[start - 1], text[end]].some((one) => one !== undefined && /\p{Script=Han}/u.test(one) && words.frequency(one) < 5)
}

/** Four characters that are an idiom but for one, and do not fall into two words. */
function* inIdioms(reading: Reading, words: Words, told: (span: Span) => boolean): Generator<Finds> {
  const { tokens, document: { text } } = reading
  for (let at = 0; at < tokens.length; at++) {
    const { start } = tokens[at]!
    const end = start + 4
    let last = at
    while (last < tokens.length && tokens[last]!.end < end && tokens[last]!.end === tokens[last + 1]?.start) last++
    if (tokens[last]?.end !== end) continue
    if (!isLoose(tokens, at, last) || !mayHaveNeighbours(text, start, words)) continue
    const typed = text.slice(start, end)
    if (!/^\p{Script=Han}{4}$/u.test(typed)) continue
    const [best, ...others] = neighboursOf(typed, words).filter((one) => simplifiedOf(typed[one.at]!) === undefined && !free.test(one.word[one.at]!) && !free.test(typed[one.at]!) && !/[一二三四五六七八九十两几]/u.test(typed[one.at]!))
    if (best && others.length === 0 && !told({ start, end })) yield* found(reading, words, { start, end }, typed, best, isHeading(reading, start) && soundAlike(typed[best.at]!, best.word[best.at]!) ? 'query' : undefined)
  }
}

/** A word the segmenter does not know among them, or two single characters. */
function isLoose(tokens: readonly Token[], first: number, last: number): boolean {
  let singles = 0
  for (let at = first; at <= last; at++) {
    const { tag, start, end } = tokens[at]!
    if (tag === 'x' || (end - start === 1 && ++singles === 2)) return true
  }
  return false
}

/** Words in pieces: single characters in a row where a like one makes the line much likelier. */
function* inPieces(reading: Reading, words: Words, told: (span: Span) => boolean): Generator<Finds> {
  const { text, blocks } = reading.document
  const isFree = (span: Span) => standsAlone(reading, words, span) && !isNamelike(reading, words, span) && isProse(blockAt(blocks, span.start))
  for (const { start, end, word, gain, stands } of brokenWords(text, reading.tokens, words, isFree)) {
    if (!told({ start, end })) yield* found(reading, words, { start, end }, text.slice(start, end), { word }, stands && gain >= surely ? undefined : 'query')
  }
}

/** Inside three characters the segmenter took for one word and no list has, a surname first: a name. */
function isNamelike({ tokens, document: { text } }: Reading, words: Words, { start, end }: Span): boolean {
  const token = tokens[firstAt(tokens, start)]
  return token !== undefined && token.end >= end && token.end - token.start === 3 && surnameAt(text, token.start) === 1 && words.frequency(text.slice(token.start, token.end)) === 0
}

function isProse(block: Block | undefined): boolean {
  return block !== undefined && (headings.has(block.role) || (running.has(block.role) && block.end - block.start >= leastProse))
}

function* found(reading: Reading, words: Words, span: Span, typed: string, { word }: Pick<Neighbour, 'word'>, severity: 'query' | undefined): Generator<Finds> {
  const { document } = reading
  if (!standsAlone(reading, words, span) || isQuotedAlone(document.text, span) || blockAt(document.blocks, span.start)?.role === 'byline') return
  yield {
    place: { document: document.id, start: span.start, end: span.end },
    ...(severity ? { severity } : {}),
    weight: weightAt(reading, span, 1),
    message: { zh: `“${typed}”不成词，是不是“${word}”？`, en: `“${typed}” is no word: is “${word}” meant?` },
    replacement: word,
  }
}

/** A heading plays with idioms; in the copy itself nobody does. */
function isHeading({ document }: Reading, offset: number): boolean {
  return headings.has(blockAt(document.blocks, offset)?.role ?? 'body')
}

function occurs(text: string, words: string): number {
  return text.split(words).length - 1
}
