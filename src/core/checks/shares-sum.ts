import Big from 'big.js'
import { type Figure, type Line, linesOf } from '../arithmetic/figure.ts'
import { agreementOf, exactly, plus, type Range } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import { nearMiss, slipIn } from '../arithmetic/slip.ts'
import { areComplementary } from '../lexicon/parts.ts'
import type { Check, Finds } from '../model.ts'

/** Shares of one whole that make more, or less, than the whole. */
export const sharesSum: Check = {
  id: 'shares-sum',
  title: { zh: '各占比之和不是100%', en: 'Shares do not make 100%' },
  why: { zh: '分别占的各项加起来应是100%。', en: 'Shares of one whole add up to 100%.' },
  category: 'arithmetic',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['优、良、中、差分别占35%、42%、18%、10%。'], why: { zh: '相加105%', en: 'They make 105%' }, finds: ['10%'] },
    { texts: ['从年龄看，青年占45%，中年占38%，老年占27%。'], why: { zh: '相加110%', en: 'They make 110%' }, finds: ['27%'] },
  ],
  clean: [
    { texts: ['优、良、中、差分别占35%、42%、18%、5%。'], why: { zh: '正好100%', en: 'Exactly 100%' } },
    { texts: ['三类用地分别占33.3%、33.3%、33.3%。'], why: { zh: '进位之差', en: 'Within rounding' } },
    { texts: ['受访者（可多选）认为停车难占62%、噪声占48%、绿化少占35%。'], why: { zh: '可多选', en: 'More than one answer allowed' } },
    { texts: ['前三名分别占18%、15%、12%。'], why: { zh: '只列前三', en: 'The first three only' } },
    { texts: ['党员占61%，女性占48%，大专以上学历占35%。'], why: { zh: '各项可重叠', en: 'Groups that overlap' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) yield* judge(line)
  },
}

const overlapping = /多选|复选|不限一项|其中|增长|下降|同比|提高|党员|女性|以上学历|multiple|respondents could/iu
const nested = /提前|率|同比/u

function* judge(line: Line): Generator<Finds> {
  const { figures, reading, text } = line
  if (figures.length < 3 || overlapping.test(text)) return
  for (let at = 0; at < figures.length; at++) {
    const run = runFrom(figures, at)
    if (run.length < 3) continue
    const sum = (ranges: readonly Range[]) => agreementOf(ranges.reduce(plus, exactly(0)), exactly(100), run[0]!.ulp)
    const holds = (ranges: readonly Range[]) => sum(ranges) === 'agree'
    const found = run.reduce((all, figure) => all.plus(figure.value), new Big(0))
    const state = sum(run.map((figure) => figure.range))
    at += run.length - 1
    const open = /等|前[三五十]|其余|其他|主要|剩余/u.test(run[0]!.lead + run.at(-1)!.tail.slice(0, 8))
    if (state !== 'disjoint' || run.some((figure) => figure.approximate)) continue
    const labels = run.map((figure) => figure.lead)
    const whole = areComplementary(labels)
    if (found.lt(100) ? open || (!whole && (!nearMiss(run, holds) || found.lt(85))) : !nearMiss(run, holds) && found.gt(150)) continue
    const stated = { ...run.at(-1)!, text: '100%', value: new Big(100) }
    const finds = report({ reading, stated, relation: 'sum', terms: run, found, role: 'part', slip: slipIn(run, holds), ...(found.lt(100) && !whole ? { severity: 'query' as const } : {}) })
    yield { ...finds, related: finds.related!.slice(0, -1), message: { zh: `各占比${finds.message.zh.replace('，文中作100%。', '，不是100%。')}`, en: `The shares: ${finds.message.en.replace('; the copy says 100%.', ', not 100%.')}` } }
  }
}

/** 占 … 占 … 占 …, or 分别占 with values in a row. */
function runFrom(figures: readonly Figure[], from: number): Figure[] {
  const first = figures[from]!
  if (first.kind !== 'percent' || !/占(?:比|总数的?|全部的?|比重)?(?:分别)?(?:为|达|约)?$/u.test(first.lead) || nested.test(first.lead)) return []
  const together = /分别占|占比分别|比重分别|各占/u.test(first.lead)
  const run = [first]
  for (const figure of figures.slice(from + 1)) {
    if (figure.kind !== 'percent' || figure.lead.length > 16 || /。/u.test(figure.lead)) break
    if (together ? !/^[、，和与及]+$/u.test(figure.lead) : !/占(?:比)?(?:为|达|约)?$/u.test(figure.lead)) break
    run.push(figure)
  }
  return run
}
