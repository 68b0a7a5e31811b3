import type { Check, Finds, Reading } from '../model.ts'
import { homesOf } from '../text/heading-homes.ts'
import { unreadBeside } from '../text/page-map.ts'
import { opensAsNews, storyParts } from '../text/story-heads.ts'

const strange = 0.3
const opening = 12
/** Headings over items that have none of their own. */
const briefs = /(?:[简短快要]讯|速递|速览|播报|集锦|集萃|拾零|动态|一周|点击|扫描)/u

/** A story without a headline on a page whose other stories have one. */
export const headlineMissing: Check = {
  id: 'headline-missing',
  title: { zh: '稿件缺标题', en: 'A story without a headline' },
  why: { zh: '同版各稿都有标题，唯独这一稿没有，或者前面的标题说的是别的事。', en: 'The other stories of the page have headlines; this one has none, or stands under one that speaks of something else.' },
  category: 'structure',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['渡口村建起文化广场\n本报讯（林小满）近日，渡口村文化广场建成投用，村民有了健身的好去处。\n镇里办起剪纸班\n本报讯（石磊）本周，镇文化站办起剪纸班，三十名学员报名。\n本报讯（于怀安）昨日，清溪村通了公交车，村民进城方便了。'], why: { zh: '第三稿没有标题', en: 'The third story has none' }, finds: ['本报讯（于怀安）昨日，'] },
  ],
  clean: [
    { texts: ['渡口村建起文化广场\n本报讯（林小满）近日，渡口村文化广场建成投用。\n镇里办起剪纸班\n本报讯（石磊）本周，镇文化站办起剪纸班，三十名学员报名。'], why: { zh: '各有标题', en: 'Each has one' } },
    { texts: ['本报讯　昨日，清溪村通了公交车，村民进城方便了。'], why: { zh: '单独一稿', en: 'One story by itself' } },
    { texts: ['简讯\n本报讯（林小满）近日，渡口村文化广场建成投用。\n本报讯（石磊）本周，镇文化站办起剪纸班。\n本报讯（于怀安）昨日，清溪村通了公交车。'], why: { zh: '简讯栏各条都不加标题', en: 'Briefs under one heading' } },
    { texts: ['渡口村建起文化广场\n本报讯（林小满）近日，渡口村文化广场建成投用。\n镇里办起剪纸班\n本报讯（石磊）本周，镇文化站办起剪纸班。\n村镇简讯\n本报讯（于怀安）昨日，清溪村通了公交车。\n本报讯（周启明）近日，柳荫村修通最后八百米路。'], why: { zh: '同版另有简讯栏', en: 'Briefs beside stories with headlines' } },
    { texts: ['渡口村建起文化广场\n本报讯（林小满）近日，渡口村文化广场建成投用。\n镇里办起剪纸班\n石磊\n本周，镇文化站办起剪纸班，三十名学员报名。'], why: { zh: '署名在标题与正文之间', en: 'A name between headline and text' } },
  ],
  *run({ readings }) {
    for (const reading of readings) yield* headless(reading)
  },
}

function* headless({ document }: Reading): Generator<Finds> {
  const { id, text } = document
  const news = storyParts(document).filter(({ copy }) => copy.length > 0 && opensAsNews(text, copy[0]!))
  const homes = homesOf(document)
  const headed = news.filter(({ heads }) => heads.length > 0)
  const bare = news.filter(({ story, heads }) => {
    if (heads.length === 0) return true
    const elsewhere = (block: (typeof heads)[number]) => document.stories.some((_, other) => other !== story && homes.supportOf(block, other) >= 0.5)
    return heads.every((block) => homes.supportOf(block, story) < strange) && heads.some(elsewhere)
  })
  const sound = headed.filter((one) => !bare.includes(one))
  if (sound.length < 2 || bare.length > sound.length) return
  for (const { story, copy, heads } of bare) {
    const last = news.findLast((one) => one.story < story && one.heads.length > 0)
    if (heads.length === 0 && last?.heads.some((block) => briefs.test(text.slice(block.start, block.end)))) continue
    // Outlined letters beside it may be the headline.
    if (unreadBeside(document, copy[0]!).length > 0) continue
    const { start, end } = copy[0]!
    const comma = text.slice(start, end).indexOf('，')
    yield {
      place: { document: id, start, end: start + (comma > 0 && comma < opening * 2 ? comma + 1 : Math.min(opening, end - start)) },
      related: heads.map((block) => ({ document: id, start: block.start, end: block.end, role: 'item' })),
      message: { zh: heads.length > 0 ? '上面的标题说的不是这件事，这一稿缺标题。' : '同版各稿有标题，这一稿没有。', en: heads.length > 0 ? 'The heading above speaks of something else: this story has none of its own.' : 'The other stories of the page have headlines; this one has none.' },
    }
  }
}
