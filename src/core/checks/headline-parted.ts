import type { Block, Check, Document, Finds, Place, Reading } from '../model.ts'
import { homesOf } from '../text/heading-homes.ts'
import { isDeck, type StoryParts, storyParts } from '../text/story-heads.ts'

const strange = 0.3
const home = 0.5

/** A heading that stands away from the text it belongs to. */
export const headlineParted: Check = {
  id: 'headline-parted',
  title: { zh: '标题与正文分离', en: 'A heading parted from its text' },
  why: { zh: '标题落在正文之后，或排到别的稿前面，读者会把它当成别人的标题。', en: 'A heading behind its text, or before another story, is read as the heading of that one.' },
  category: 'structure',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['本报讯（林小满）近日，渡口村文化广场建成投用，村民有了健身的好去处。\n镇里办起剪纸班\n本报讯（石磊）本周，镇文化站办起剪纸班，三十名学员报名。\n渡口村文化广场建成'], why: { zh: '标题在全版末尾', en: 'The heading stands at the end of the page' }, finds: ['渡口村文化广场建成'] },
    { texts: ['渠水流到家门口 老渠换了新模样\n——柳河镇灌区改造纪实\n把书送到山里去 山里娃有了读书角\n——清溪村小学图书角见闻\n清溪村小学的图书角开张了，三百册新书摆上了架。'], why: { zh: '两稿标题相连', en: 'Two headlines in a row' }, finds: ['渠水流到家门口 老渠换了新模样'] },
    { texts: ['渡口村建起文化广场\n近日，渡口村文化广场建成投用，村民有了健身的好去处。 □本报记者 林小满\n——渡口村文化广场建设小记'], why: { zh: '副题落在署名之后', en: 'A deck behind the signature' }, finds: ['——渡口村文化广场建设小记'] },
  ],
  clean: [
    { texts: ['渡口村文化广场建成\n本报讯（林小满）近日，渡口村文化广场建成投用，村民有了健身的好去处。\n镇里办起剪纸班\n本报讯（石磊）本周，镇文化站办起剪纸班，三十名学员报名。'], why: { zh: '各在各处', en: 'Each with its own' } },
    { texts: ['让老街活起来\n把书送到山里去\n本报讯（石磊）本周，清溪村小学的图书角开张了。'], why: { zh: '引题与主题', en: 'A kicker and a headline' } },
    { texts: ['渠水流到家门口\n——柳河镇灌区改造纪实\n老渠用了四十年，今年换了新模样。\n把渠修到田头\n镇里拿出四百万元，修了十二条支渠。'], why: { zh: '文中小标题', en: 'A subhead inside' } },
    { texts: ['人勤春来早\n本报讯（石磊）本周，镇文化站办起剪纸班，三十名学员报名。\n水到渠自成\n本报讯（林小满）近日，柳河镇新渠通水。'], why: { zh: '标题不重复正文的字', en: 'Headlines that share no words with their text' } },
    { texts: ['渡口村文化广场建成\n本报讯（林小满）近日，渡口村文化广场建成投用，村民有了健身的好去处。\n□本报记者 林小满'], why: { zh: '文末署名', en: 'A signature at the end' } },
    { texts: ['清溪村小学图书角开张\n三百册新书摆上了架，孩子们围着看。\n（作者单位：清溪村小学）'], why: { zh: '文末注明单位', en: 'The writer’s school at the end' } },
    { texts: ['Ferry fares to rise\nBy Nora Ellison\nSingle tickets on the ferry will cost more from January, the county said.\nNews in brief\nThe council will plant forty trees along the river this spring.\n"A Harder Road", a talk by the county engineer'], why: { zh: '英文的一行链接', en: 'A line that names a talk' } },
    { texts: ['春到柳河\n渠水绕村流，\n新苗绿满畴。\n一犁春雨后，\n人在画中游。'], why: { zh: '诗', en: 'Verse' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const said = new Map<Block, number | undefined>()
      const { blocks } = reading.document
      for (const [block, finds] of [...inARow(reading), ...behindText(reading), ...beforeOthers(reading)]) {
        // A second line of a heading that was told goes with it.
        const before = blocks[blocks.indexOf(block) - 1]
        const partner = finds.related?.[0]?.start
        const goesWith = before !== undefined && said.has(before) && isHeading(before) && (isDeck(reading.document.text, block) || said.get(before) === partner)
        if (!said.has(block) && !goesWith) yield finds
        said.set(block, partner)
      }
    }
  },
}

/** Headline and deck, headline and deck, and no text between. */
function* inARow({ document }: Reading): Generator<[Block, Finds]> {
  const { text, blocks } = document
  for (const [at, deck] of blocks.entries()) {
    const [before, head, second] = [blocks[at - 1], blocks[at + 1], blocks[at + 2]]
    if (!before || !head || !second || !isHeading(before) || !isHeading(head) || !isDeck(text, deck) || isDeck(text, head) || !isDeck(text, second)) continue
    yield [before, { place: place(document, before), related: [{ ...place(document, head), role: 'partner' }], message: { zh: '两个标题连排，中间没有正文，至少有一个离开了自己的稿。', en: 'Two headlines in a row with no text between: one at least has left its story.' } }]
  }
}

/** Behind the copy of its own story, which has none before it; a deck behind any copy. */
function* behindText({ document }: Reading): Generator<[Block, Finds]> {
  const homes = homesOf(document)
  for (const { story, heads, copy, tail } of storyParts(document)) {
    for (const block of tail) {
      const words = document.text.slice(block.start, block.end)
      const deck = isDeck(document.text, block) && !heads.some((head) => isDeck(document.text, head))
      if (!deck && (heads.length > 0 || words.length < 6 || homes.supportOf(block, story) < home)) continue
      yield [block, { place: place(document, block), related: [{ ...place(document, deck ? (heads[0] ?? copy[0]!) : copy[0]!), role: 'partner' }], message: { zh: deck ? '副题落在正文之后，离开了主题。' : '标题落在自己的正文之后。', en: deck ? 'The deck stands behind the text, away from its headline.' : 'The headline stands behind its own text.' } }]
    }
  }
}

/** Before a story that has none of its words, while a story without a heading has them. */
function* beforeOthers({ document }: Reading): Generator<[Block, Finds]> {
  const parts = storyParts(document)
  const homes = homesOf(document)
  for (const { story, heads, tail } of parts) {
    for (const block of [...heads, ...tail]) {
      if (block.end - block.start < 6 || !/[\u4e00-\u9fff]/u.test(document.text.slice(block.start, block.end)) || homes.supportOf(block, story) >= strange) continue
      const right = parts.find((one) => one.story !== story && one.copy.length > 0 && wantsHead(one) && homes.supportOf(block, one.story) >= home)
      if (right) yield [block, { place: place(document, block), related: [{ ...place(document, right.copy[0]!), role: 'partner' }], message: { zh: '这个标题说的是另一稿的事，那一稿没有标题。', en: 'This heading speaks of another story, which has no heading.' } }]
    }
  }
}

function wantsHead({ heads }: StoryParts): boolean {
  return heads.length === 0
}

function isHeading({ role }: Block): boolean {
  return role === 'headline' || role === 'kicker' || role === 'subhead'
}

/** The heading, or the first words of the copy. */
function place(document: Document, { start, end }: Block): Place {
  return { document: document.id, start, end: Math.min(end, start + 40) }
}
