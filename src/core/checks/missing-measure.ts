import { matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const money = /(?:资金|经费|贷款|补助款?|投资|投入|捐款|奖金|善款|补贴|债券|专项款|项目款|收入|产值|税收|营收|销售额)(?:共计?|总计|合计|累计|约|达|近|超过?|逾|为|了|已)?(\d+(?:\.\d+)?(?:余|多)?[万亿](?:余|多)?)(?=[，。；、）]|用于|用来|修建|建设|支持)/dgu
const area = /(?:面积|占地|耕地|种植|造林|播种)(?:共计?|总计|约|达|近|超过?|逾|为|了|已)?(\d+(?:\.\d+)?(?:余|多)?[万亿])(?=[，。；、）])/dgu

/** 3000万 of what: the unit was left out. */
export const missingMeasure: Check = {
  id: 'missing-measure',
  title: { zh: '万、亿后缺单位', en: '万 or 亿 without a unit' },
  why: { zh: '“投入3000万”在口语里说得，见报要写全。', en: 'Spoken copy may say 3000万; print wants the unit.' },
  category: 'unit',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['县里整合资金3000万用于道路改造，去年是2600万元。'], why: { zh: '邻句写元', en: 'The next figure has 元' }, finds: ['3000万'] },
    { texts: ['全县造林2.4万，封山育林3万亩。'], why: { zh: '邻句写亩', en: 'The next figure has 亩' }, finds: ['2.4万'] },
  ],
  clean: [
    { texts: ['县里整合资金3000万元用于道路改造。'], why: { zh: '写全', en: 'In full' } },
    { texts: ['老人说：“修路投入300万，值。”村里实际投入300万元。'], why: { zh: '口语', en: 'Spoken' } },
    { texts: ['全县人口120万，耕地80万亩。'], why: { zh: '人口可省', en: 'Population may go without' } },
    { texts: ['视频播放量10万+，点赞3万，带来收入2万元。'], why: { zh: '网络数据', en: 'Figures of the net' } },
  ],
  *run({ readings }) {
    for (const [pattern, peer] of [[money, /\d[万亿]元/u], [area, /\d万?亩|公顷/u]] as const) {
      for (const hit of matchesIn(readings, pattern)) {
        const { text } = hit.reading.document
        if (isInside(quotedSpans(text), hit.match.index)) continue
        const alone = !peer.test((hit.before + hit.after).replace(/“[^”\n]*”/gu, ''))
        const place = placeOf(hit, 1)
        yield { place, weight: weightAt(hit.reading, place, 1), ...(alone ? { severity: 'query' as const } : {}), message: { zh: `“${hit.match[1]}”后面缺单位。`, en: `“${hit.match[1]}” lacks its unit.` } }
      }
    }
  },
}
