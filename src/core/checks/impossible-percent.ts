import Big from 'big.js'
import { weightAt } from '../matching/weight.ts'
import type { Check, Mention, Reading } from '../model.ts'

/** Rates that are no part of a whole, or count against a plan, may pass 100. */
const unbounded = /(?:增长|完成|达成|执行|利用|参保|毛入学|入园|债务|负债|拨备覆盖|回报|收益|利润|产销|销|产出|杠杆|溢价|换手|周转|通胀|贡献|充足|保障|流动性覆盖|偿付能力|投资|涨|增|变动|兑现|超载|超售|换算|汇|费|税|利|速|频|功|效|承载|密度|收储|入库|拥挤|供需|认购|求人倍|预订)率|进度率/u
const rate = /[\u4e00-\u9fff]率|占比|比重|满意度|知晓度/u
const rateBefore = /((?:[\u4e00-\u9fff]{0,8}率)|[\u4e00-\u9fff]{0,6}(?:占比|比重|满意度|知晓度))[\s：:]*(?:同比|又|再)?(?:均?达到?了?|已?达|高达|为|是|均为|提高到|提升到|上升到|升至|增至|提高至|保持在|稳定在|超过|超)?\s*$/u
const decrease = /(?:下降|减少|降低|缩短|下滑|回落|减小)\s*(?:了|近|约|超|超过|幅度为)?\s*$/u
const signed = /利润|净利|收益|盈利|所得|现金流|净[\u4e00-\u9fff]|顺差|盈余|差额|业绩|结余/u
const englishRate = /\b(?:rate|share|proportion|turnout|coverage|attendance)\b(?: of [a-z]+)?(?: (?:was|is|reached|hit|of|at|rose to|stood at))?(?: (?:about|nearly|almost|over|more than))?\s*$/i
const englishFall = /\b(?:fell|dropped|declined|decreased|shrank|cut|reduced|down)(?: by)?(?: (?:about|nearly|almost|over|more than))?\s*$/i

/** A share above the whole, or a decrease by more than everything. */
export const impossiblePercent: Check = {
  id: 'impossible-percent',
  title: { zh: '百分数越界', en: 'Impossible percentage' },
  why: { zh: '部分占整体的比率不会超过100%，减少也不会多于全部。', en: 'A part is never more than 100% of its whole, and nothing falls by more than all of it.' },
  category: 'number',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['全县自来水普及率达104.2%。'], why: { zh: '普及率过百', en: 'Coverage above 100%' }, finds: ['104.2%'] },
    { texts: ['今年用水量同比下降了130%。'], why: { zh: '下降多于全部', en: 'A fall by more than everything' }, finds: ['130%'] },
    { texts: ['受访居民满意率为101%，高于去年。'], why: { zh: '满意率过百', en: 'Satisfaction above 100%' }, finds: ['101%'] },
    { texts: ['Turnout rate reached 108 percent, officials said.'], why: { zh: '英文比率过百', en: 'A rate above 100% in English' }, finds: ['108 percent'] },
  ],
  clean: [
    { texts: ['规模以上工业增加值增长112%。'], why: { zh: '增长可以过百', en: 'Growth may pass 100%' } },
    { texts: ['预算完成率达107%。'], why: { zh: '完成率可以过百', en: 'Completion may pass 100%' } },
    { texts: ['小学毛入学率为102.3%。'], why: { zh: '毛入学率可以过百', en: 'Gross enrolment may pass 100%' } },
    { texts: ['公司净利润同比下降135%，由盈转亏。'], why: { zh: '利润可以跌过全部', en: 'Profit can fall by more than all of it' } },
    { texts: ['产品合格率达100%。'], why: { zh: '正好百分之百', en: 'Exactly 100%' } },
    { texts: ['银行拨备覆盖率达215%。'], why: { zh: '拨备覆盖率按定义可过百', en: 'Provision coverage may pass 100%' } },
    { texts: ['办公经费比上年下降12%。'], why: { zh: '寻常的下降', en: 'An ordinary fall' } },
    { texts: ['上半年完成全年任务的107%。'], why: { zh: '占任务的比例', en: 'Share of a target' } },
    { texts: ['Sales rose 120 percent in a year.'], why: { zh: '英文增长', en: 'Growth in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      for (const mention of reading.mentions) {
        const said = beyond(reading, mention)
        if (!said) continue
        const place = { document: reading.document.id, start: mention.start, end: mention.end }
        yield { place, message: said, weight: weightAt(reading, place, 1) }
      }
    }
  },
}

function beyond({ document }: Reading, mention: Mention) {
  if (mention.kind !== 'percent' || mention.value.type !== 'number' || mention.value.unit !== '%') return undefined
  if (!mention.value.value || new Big(mention.value.value).lte(100)) return undefined
  const clause = clauseBefore(document.text, mention.start)
  const number = document.text.slice(mention.start, mention.end)
  const noun = rateBefore.exec(clause)?.[1]
  if ((noun && rate.test(noun) && !unbounded.test(noun) && !/比(?:例)?$/u.test(noun)) || englishRate.test(clause)) {
    const name = noun?.replace(/^(?:的|全[省市县区镇]|其中)+/u, '')
    return { zh: `${name ?? '比率'}作${number}，超过了100%。`, en: `${name ? `“${name}”` : 'A rate'} of ${number} is more than the whole.` }
  }
  if ((decrease.test(clause) || englishFall.test(clause)) && !signed.test(clause) && !/\b(?:profit|earnings|income|net)\b/i.test(clause)) {
    return { zh: `减少${number}，多于全部。`, en: `A fall of ${number} is more than everything there was.` }
  }
  return undefined
}

function clauseBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 40 && !/[，。；！？\n;]/u.test(text[start - 1]!)) start--
  return text.slice(start, at)
}
