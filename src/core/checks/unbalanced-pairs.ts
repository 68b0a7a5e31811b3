import { closers, type Open, openers, pair, runsOnUnmarked } from '../matching/pairs.ts'
import type { Block, Check, Finds, Reading, Role } from '../model.ts'

const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

/** Quotation marks, brackets and title marks without their partner. */
export const unbalancedPairs: Check = {
  id: 'unbalanced-pairs',
  title: { zh: '成对标点失配', en: 'Unpaired marks' },
  why: { zh: '引号、括号、书名号缺一半，引到哪里、书名到哪里就说不清。', en: 'With half of a pair missing nobody can tell where a quotation or title ends.' },
  category: 'punctuation',
  severity: 'error',
  weight: 0.1,
  flagged: [
    { texts: ['他说：“渠修好了，大家都高兴。\n乡亲们鼓起掌来。'], why: { zh: '引号有头无尾', en: 'A quotation that never ends' }, finds: ['“'] },
    { texts: ['会上宣读了《村规民约》》修订稿。'], why: { zh: '书名号多一半', en: 'One title mark too many' }, finds: ['》》'], becomes: '会上宣读了《村规民约》修订稿。' },
    { texts: ['全镇（含两个社区共投入资金四十万元，修路三条。'], why: { zh: '括号未关', en: 'A bracket left open' }, finds: ['（'] },
    { texts: ['他说：“渠修好了，大家都高兴。村支书说，明年再修一条。\n“我们放心了。”老人笑着说。'], why: { zh: '下一段另起引语', en: 'The next paragraph quotes someone else' }, finds: ['“'] },
    { texts: ['他发言时提到‘早餐铺，大家都笑。'], why: { zh: '单引号', en: 'A single mark' }, finds: ['‘'] },
    { texts: ['渠长三公里）。今年动工。'], why: { zh: '括号未开', en: 'A bracket never opened' }, finds: ['）'] },
  ],
  clean: [
    { texts: ['他说：“渠修好了。”大家都高兴。'], why: { zh: '成对', en: 'Paired' } },
    { texts: ['会上学习《关于转发〈村规民约〉的通知》（2026年第3号）。'], why: { zh: '套用', en: 'Nested' } },
    { texts: ['1）先浇地；2）再施肥。a）、b）两项不变。'], why: { zh: '序次号的半括号', en: 'Half brackets of enumerators' } },
    { texts: ['他说：“先修路。\n“再通水。\n“三年见成效。”'], why: { zh: '多段引文每段起引号', en: 'A quotation over paragraphs opens each of them' } },
    { texts: ['It’s the farmers’ market, isn’t it? The ‘best’ in town, he said.'], why: { zh: '英文弯撇号', en: 'Curled apostrophes' } },
    { texts: ["It's the farmers' market, isn't it? She said (twice) yes."], why: { zh: '英文撇号', en: 'Apostrophes' } },
    { texts: ['“把水引来\n把路修通”\n本报讯　清溪村两件大事同日完工，全村人都来看。'], why: { zh: '标题引语分两行', en: 'A quoted heading over two lines' } },
    { texts: ['他发来一个笑脸:)，又说：“明天见（记得带伞）。”'], why: { zh: '表情符号', en: 'A smiley' } },
    { texts: ['会议强调要“四个坚持”“五个结合”，落实《方案》【附件】。'], why: { zh: '多种成对标点', en: 'Many kinds of pairs' } },
  ],
  *run({ readings }) {
    for (const reading of readings) yield* unpaired(reading)
  },
}

function* unpaired(reading: Reading): Generator<Finds> {
  const { text, blocks } = reading.document
  let carried: Open | undefined
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    const { open, extra } = pair(text, block, carried)
    const next = blocks[index + 1]
    const unmarked = index > 0 && runsOnUnmarked(text, blocks[index - 1]!, block)
    for (const at of extra) if (!unmarked || text[at] !== '”') yield find(reading, block, at)
    const quote = open.find((one) => one.mark === '“')
    const goesOn = quote && next && !spokenBehind(text.slice(quote.at, block.end)) && (text[next.start] === '“' || (heading.has(block.role) && heading.has(next.role)))
    carried = goesOn ? quote : undefined
    const left = next && runsOnUnmarked(text, block, next) ? quote : undefined
    for (const one of open) if (one !== carried && one !== left) yield find(reading, block, one.at)
  }
}

/** Words of the paper inside what should still be quoted: the quotation ended, and its mark was lost. */
function spokenBehind(words: string): boolean {
  return /[，。！？][^，。！？“”]{0,12}(?<!我|我们|你|要|想|敢|能|会|不|就|爱|常|再|别|可以)(?:说|表示|介绍|告诉记者|坦言|指出|强调|感慨|回忆)(?:道)?[，。：]/u.test(words) && !/^“[^”]*[：:]/u.test(words)
}

function find(reading: Reading, block: Block, at: number): Finds {
  const { id, text } = reading.document
  const mark = text[at]!
  const isOpener = mark in closers
  const twice = !isOpener && text[at - 1] === mark
  const partner = isOpener ? closers[mark]! : openers[mark]!
  const cut = !'。！？”…）'.includes(text[block.end - 1]!) && block.role === 'body'
  return {
    place: { document: id, start: twice ? at - 1 : at, end: at + 1 },
    ...(cut ? { severity: 'warning' as const } : {}),
    message: twice
      ? { zh: `“${mark}”多了一个。`, en: `One ${mark} too many.` }
      : { zh: `“${mark}”没有与它成对的“${partner}”。`, en: `${mark} has no matching ${partner}.` },
    ...(twice ? { replacement: mark } : {}),
  }
}
