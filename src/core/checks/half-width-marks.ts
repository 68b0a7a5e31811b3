import { matchesIn, placeOf, storyAt } from '../matching/patterns.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, Finds, Reading } from '../model.ts'

const han = '\\u4e00-\\u9fff'
const half = new RegExp(`(?<=[${han}”’）》])[,;:?!](?=[${han}“‘（《])`, 'gu')
const full: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const mixed = new RegExp(`（[^（）()\\n]{1,40}\\)|\\([^（）()\\n]*[${han}][^（）()\\n]*）`, 'gu')
/** Beyond this many in one story it is how the copy was typed, not a slip: one question for the whole file. */
const slips = 3

/** A half-width comma among full-width ones; half-width throughout is one question. */
export const halfWidthMarks: Check = {
  id: 'half-width-marks',
  title: { zh: '半角标点', en: 'Half-width marks' },
  why: { zh: '中文里夹半角标点，字距不匀，检索也对不上。', en: 'Half-width marks in Chinese copy leave uneven gaps and escape searches.' },
  category: 'punctuation',
  severity: 'warning',
  weight: 0.1,
  flagged: [
    { texts: ['生物制造等新增长点;推动老厂改造。'], why: { zh: '分号', en: 'A semicolon' }, finds: [';'], becomes: '生物制造等新增长点；推动老厂改造。' },
    { texts: ['渠修好了,水来了。村里人高兴,孩子们也高兴,老人说,这是头一回,值得庆祝。'], why: { zh: '通篇半角，只问一次', en: 'Throughout: asked once' }, finds: [','] },
    { texts: ['渠修好了,水来了,村里人都来看。'], why: { zh: '一个全角逗号也没有，是打字的习惯', en: 'No full-width comma at all: how it was typed' }, finds: [','] },
    { texts: ['全镇（含两个社区)都通了水。'], why: { zh: '括号一全一半', en: 'A pair of two widths' }, finds: ['（含两个社区)'], becomes: '全镇（含两个社区）都通了水。' },
  ],
  clean: [
    { texts: ['渠修好了，水来了；村里人高兴：这是头一回！'], why: { zh: '全角', en: 'Full width' } },
    { texts: ['到站时间以站牌为准；末班车22:40，票价5元（老人2.5元）。'], why: { zh: '时刻里的冒号', en: 'The colon of a time' } },
    { texts: ['比分3:2，时间8:30，比例1:500。'], why: { zh: '比分、时刻、比例', en: 'Scores, times, scales' } },
    { texts: ['网址https://example.com/路,见附件。'.replace('路,', 'lu，')], why: { zh: '网址', en: 'An address' } },
    { texts: ['She said: yes, it works; he agreed (twice).'], why: { zh: '英文用半角', en: 'English uses half width' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const { id, text } = reading.document
      const stories = new Map<number, Finds[]>()
      for (const match of text.matchAll(half)) {
        const block = blockAt(reading.document.blocks, match.index)
        if (block?.role !== 'body' || block.end - block.start < 12) continue
        const story = storyAt(reading, match.index)
        stories.set(story, [...(stories.get(story) ?? []), { place: { document: id, start: match.index, end: match.index + 1 }, message: { zh: `半角“${match[0]}”应为全角“${full[match[0]]}”。`, en: `The mark “${match[0]}” should be full width.` }, replacement: full[match[0]]! }])
      }
      for (const [story, own] of stories) if (own.length <= slips && !isHabit(reading, story, own)) yield* own
      const own = [...stories].filter(([story, one]) => one.length > slips || isHabit(reading, story, one)).flatMap(([, one]) => one)
      if (own.length > 0) {
        yield { place: own[0]!.place, severity: 'query', related: own.slice(1, 60).map(({ place }) => ({ ...place, role: 'item' as const })), message: { zh: `全文${own.length}处用半角标点，是否统一改为全角？`, en: `Half-width marks in ${own.length} places: all of them to full width?` } }
      }
      for (const hit of matchesIn([reading], mixed)) yield { place: placeOf(hit), message: { zh: '一对括号应同为全角。', en: 'Both brackets of a pair are full width.' }, replacement: `（${hit.match[0].slice(1, -1)}）` }
    }
  },
}

/** Two or more, and no full-width comma beside them. */
function isHabit(reading: Reading, story: number, own: readonly Finds[]): boolean {
  const { text, blocks } = reading.document
  return own.length > 1 && !blocks.some((block) => storyAt(reading, block.start) === story && text.slice(block.start, block.end).includes('，'))
}
