import { elapsedIn } from '../matching/elapsed.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

/** So many years from one year to another, or to now, that the years do not give. */
export const elapsedTime: Check = {
  id: 'elapsed-time',
  title: { zh: '经过的年数与年份不符', en: 'So many years, and the years say otherwise' },
  why: { zh: '哪年开始、哪年结束、前后几年，三个数一减便知。', en: 'When it began, when it ended, how long it took: one subtraction tells.' },
  category: 'date',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['这条水渠2003年动工，2011年通水，前后用了6年。'], why: { zh: '2003到2011是8年', en: 'From 2003 to 2011 it is 8 years' }, finds: ['6'] },
    { texts: ['剧场建于1978年，今年正好58年。'], dated: '2026-11-20', why: { zh: '到2026年是48年', en: 'To 2026 it is 48' }, finds: ['58'] },
    { texts: ['他1997年来到林场，一直守着这片山，今年是第20个年头。'], dated: '2026-11-20', why: { zh: '是第29或30个年头', en: 'It is the 29th or 30th year' }, finds: ['20'] },
    { texts: ['隧道2021年3月开挖，2024年9月贯通，历时32个月。'], why: { zh: '应是42个月', en: 'It is 42 months' }, finds: ['32'] },
    { texts: ['他1963年大学毕业后进厂，2001年退休，在车间干了83年。'], why: { zh: '应为38年', en: 'It is 38 years' }, finds: ['83'] },
    { texts: ['1972年，他到雷家沟修渠，一住九年，1976年才回家。'], why: { zh: '前后四年', en: 'Four years in all' }, finds: ['九'] },
  ],
  clean: [
    { texts: ['1972年，他到雷家沟修渠，一住四年，1976年才回家。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['她2003年结婚，2010年生下女儿，教了7年书。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['这条水渠2003年动工，2011年通水，前后用了8年。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['这条水渠2003年动工，2011年通水，前后用了9年。'], why: { zh: '首尾都算', en: 'Both ends counted' } },
    { texts: ['剧场建于1978年，今年正好48年。'], dated: '2026-11-20', why: { zh: '按刊期相符', en: 'Right from the paper’s date' } },
    { texts: ['剧场建于1978年，至今已有40多年。'], dated: '2026-11-20', why: { zh: '约数', en: 'A round figure' } },
    { texts: ['剧场建于1978年，今年正好58年。'], why: { zh: '不知刊期', en: 'No date to count from' } },
    { texts: ['隧道2021年3月开挖，2024年9月贯通，历时三年零六个月。'], why: { zh: '年和月相符', en: 'Years and months agree' } },
    { texts: ['2016年，他当选村主任；他教书至今已30年。'], dated: '2026-11-20', why: { zh: '另一件事', en: 'Something else' } },
    { texts: ['他1985年入伍，2005年转业到县医院，至今已有21年。'], dated: '2026-11-20', why: { zh: '有两个起点，不判', en: 'Two beginnings: not judged' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const quoted = quotedSpans(reading.document.text)
      for (const { place: span, from, stated, least, most, unit } of elapsedIn(reading)) {
        if (stated === 0 || (stated >= least && stated <= most) || isInside(quoted, span.start)) continue
        const place = { document: reading.document.id, ...span }
        const words = unit === 'year' ? { zh: '年', en: 'years' } : { zh: '个月', en: 'months' }
        const message = most <= 0 ? { zh: '结束的年份不晚于开始的年份。', en: 'It ends no later than it begins.' } : { zh: `前后是${least}至${most}${words.zh}，文中作${stated}。`, en: `From one to the other it is ${least} to ${most} ${words.en}; the copy says ${stated}.` }
        yield { place, related: [{ document: reading.document.id, ...from, role: 'base' }], weight: weightAt(reading, place, 1), message }
      }
    }
  },
}
