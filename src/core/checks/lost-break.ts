import type { Block, Check, Document, Finds, Reading, Said } from '../model.ts'

const turn = /^((?:本报)?记者|主持人|问|答|[\u4e00-\u9fff·]{2,4})[：:]/u
const credit = /□\s?[\u4e00-\u9fff]{2,4}\s?摄(?=\s*[\u4e00-\u9fff“]{6})/gu

/** Two paragraphs set as one: captions on one line, question and answer together. */
export const lostBreak: Check = {
  id: 'lost-break',
  title: { zh: '段落粘连', en: 'A paragraph break lost' },
  why: { zh: '两条图片说明、一问一答连成一段，读者分不清谁在说话、说的是哪张照片。', en: 'Two captions or two speakers run together: nobody can tell which picture or whose words.' },
  category: 'layout',
  severity: 'warning',
  weight: 0.5,
  flagged: [
    { texts: ['村民在新修的水渠旁取水村民在新修的水渠旁取水。。孩子们在文化广场排练孩子们在文化广场排练。。'], why: { zh: '两条说明连在一行', en: 'Two captions on one line' }, finds: ['旁取水。。孩子们在'] },
    { texts: ['记者：今年最忙的是什么？\n田小禾：最忙的是检修。\n记者：农户最关心什么？田小禾：最关心的是价钱。\n记者：明年有什么打算？\n田小禾：想办一个学习班。'], why: { zh: '问与答成了一段', en: 'A question and its answer in one paragraph' }, finds: ['关心什么？田小禾：'] },
    { texts: ['记者：今年最忙的是什么？\n\n田小禾：最忙的是检修，人人都下乡去了。\n\n记者：农户最关心什么？\n田小禾：最关心的是价钱，其次是时间。\n\n记者：明年有什么打算？\n\n田小禾：想办一个学习班，教会更多的人。'], why: { zh: '各问答之间都空行，独此处不空', en: 'All turns but one are set apart by an empty line' }, finds: ['关心什么？\n田小禾：'] },
    { texts: ['村民在水渠旁取水。 □林小满 摄 孩子们在文化广场上排练节目。 □石磊 摄'], why: { zh: '摄影署名之后又是一条', en: 'A credit, and another caption behind it' }, finds: ['□林小满 摄 孩子们在'] },
  ],
  clean: [
    { texts: ['记者：今年最忙的是什么？\n田小禾：最忙的是检修。\n记者：农户最关心什么？\n田小禾：最关心的是价钱。'], why: { zh: '一问一答各成一段', en: 'Every turn by itself' } },
    { texts: ['记者：今年最忙的是什么？\n\n田小禾：最忙的是检修。\n\n记者：农户最关心什么？\n\n田小禾：最关心的是价钱。'], why: { zh: '问答之间都空行', en: 'Empty lines between all of them' } },
    { texts: ['他对记者说：“渠修好了。”记者问：“水够用吗？”他点点头。'], why: { zh: '叙述里的问答', en: 'A dialogue told in a story' } },
    { texts: ['村民在新修的水渠旁取水。 □林小满 摄'], why: { zh: '署名在末尾', en: 'A credit at the end' } },
    { texts: ['等了又等……没有人来。'], why: { zh: '省略号', en: 'An ellipsis' } },
    { texts: ['记者：今年最忙的是什么？\n田小禾：最忙的是检修。村里有句话：农机不进棚，全年不得空。\n记者：农户最关心什么？\n田小禾：价钱。'], why: { zh: '答话里的冒号', en: 'A colon inside an answer' } },
  ],
  *run({ readings }) {
    for (const reading of readings) yield* [...captions(reading), ...turns(reading)]
  },
}

const message: Said = { zh: '这里像是两段，中间的分段丢了。', en: 'These seem to be two paragraphs; the break between them is lost.' }

function* captions({ document }: Reading): Generator<Finds> {
  const { text, blocks } = document
  for (const { start, end } of blocks) {
    const words = text.slice(start, end)
    for (const match of words.matchAll(/。。(?=[\u4e00-\u9fff])/gu)) {
      const [before, after] = [words.slice(0, match.index).split('。。').at(-1)!, words.slice(match.index + 2).split('。。')[0]!]
      if (isTwice(before) && isTwice(after)) yield found(document, start + match.index - 3, start + match.index + 6)
    }
    for (const match of words.matchAll(credit)) yield found(document, start + match.index, Math.min(end, start + match.index + match[0].length + 5))
  }
}

function isTwice(words: string): boolean {
  const half = words.length / 2
  return words.length >= 6 && Number.isInteger(half) && words.slice(0, half) === words.slice(half)
}

/** In an interview: a turn inside a paragraph, or one not set apart where all others are. */
function* turns({ document }: Reading): Generator<Finds> {
  const { text, blocks, stories } = document
  for (let story = 0; story < stories.length; story++) {
    const own = blocks.filter((block) => block.story === story)
    const speakers = speakersOf(own.map((block) => text.slice(block.start, block.end)))
    if (speakers.length < 2) continue
    const label = new RegExp(`(?<=[。？！”])(?:${speakers.join('|')})[：:]`, 'gu')
    for (const { start, end } of own) for (const match of text.slice(start, end).matchAll(label)) yield found(document, start + Math.max(0, match.index - 5), start + match.index + match[0].length)
    yield* unspaced(document, own, speakers)
  }
}

/** Who opens two paragraphs or more, where somebody asks. */
function speakersOf(paragraphs: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const words of paragraphs) {
    const name = turn.exec(words)?.[1]
    if (name) times.set(name, (times.get(name) ?? 0) + 1)
  }
  const often = [...times].filter(([, count]) => count >= 2).map(([name]) => name)
  return often.some((name) => /记者|主持人|问/u.test(name)) ? often : []
}

function* unspaced(document: Document, own: readonly Block[], speakers: readonly string[]): Generator<Finds> {
  const opens = new RegExp(`^(?:${speakers.join('|')})[：:]`, 'u')
  const gaps = own.flatMap((block, at) => {
    const before = own[at - 1]
    const label = opens.exec(document.text.slice(block.start, block.end))?.[0]
    return before && label ? [{ before, block, label, empty: emptyBetween(document, before, block) }] : []
  })
  const close = gaps.filter((gap) => !gap.empty)
  if (close.length === 0 || gaps.length - close.length < Math.max(3, close.length * 3)) return
  for (const { before, block, label } of close) yield found(document, Math.max(before.start, before.end - 5), block.start + label.length)
}

function emptyBetween({ source }: Document, before: Block, block: Block): boolean {
  const last = source.runs.findLast((run) => run.at < before.end)
  const next = source.runs.find((run) => run.at >= block.start)
  if (!last || !next) return true
  return (source.text.slice(last.from + last.length, next.from).match(/\r\n|\r|\n/gu)?.length ?? 0) > 1
}

function found({ id }: Document, start: number, end: number): Finds {
  return { place: { document: id, start, end }, message }
}
