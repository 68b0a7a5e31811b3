import type { Change } from './change.ts'
import { type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import { type Frame, frameOf } from './frame.ts'
import { meant } from './meant.ts'
import { resultOf } from './result.ts'
import { sidesOf } from './sides.ts'

/** Results whose two sides stand apart: 去年118部。今年142部，多24部; 参展单位增加21家，去年为105家. `told`: figures already read as results; `before`: the change told last before the sentence. */
export function comparisonsOf(line: Line, told: ReadonlySet<Figure>, before: () => Change | undefined): Change[] {
  const changes: Change[] = []
  for (const [at, figure] of line.figures.entries()) {
    if (told.has(figure)) continue
    if (at === 0 && resumed.test(lastClause(figure.lead))) {
      const sides = before()
      if (sides && sameMatter(sides.now, figure) && sides.now.kind !== 'percent') changes.push({ base: sides.base, now: sides.now, sign: 0, form: 'times', unsure: true, results: [{ kind: 'difference', figure, sign: 0 }] })
      continue
    }
    const result = resultOf(figure)
    if (!result) continue
    const frame = frameOf(line, figure)
    const last = changes.at(-1)
    const sides = last && follows(line, at, frame, last) ? last : meant(result, sidesOf(line, at, result, frame))
    if (sides) changes.push({ base: sides.base, now: sides.now, sign: 0, form: 'times', unsure: true, results: [result] })
  }
  return changes
}

/** 省下的387万元: what a change told before came to. */
const resumed = /^(?:而|这|那)?(?:省|多|少|节省|节约|增加|减少|新增|多|少|涨|降|压减|缩短)(?:收|花|用|交|缴|跑|走|等|下|掉|出)?(?:来|去|了)?的(?:这|那)?$/u

/** 多24部，增长20.3%: nothing new is named, and nothing else stands between. */
function follows({ figures }: Line, at: number, { name, thing }: Frame, { results, base, now }: Change): boolean {
  const between = figures.slice(figures.indexOf(results[0]!.figure) + 1, at)
  return name === undefined && thing.length < 2 && between.every((one) => one === base || one === now) && !/[；。比较]|同比|环比/u.test(figures[at]!.lead)
}
