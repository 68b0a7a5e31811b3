import type { Change } from './change.ts'
import { bears, type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import { compares } from './whole.ts'

/** 62万人次的3倍: the base stands right before. */
const ofBase = /^的(?:约|近|整整|正好|恰好)?$/u
const toBase = /(?:是|为|相当于|达|达到|约合|抵得上)[^，。；]{0,16}$/u
/** 前者是后者的3倍. */
const ofLatter = /前者[^，。；]{0,6}(?:是|为|相当于)后者的(?:约|近|整整|正好|恰好)?$/u
/** 应为损失的3倍，计183240元. */
const named = /(?:是|为|按|以|处|即)?([\u4e00-\u9fff]{2,8})的$/u
const makes = /^[^，。；]{0,6}[，、]?(?:计|即|合计?|共计?|为|应[缴付赔罚]|罚[款了]?|赔偿?)[^，。；]{0,6}$/u

/** Multiples whose two numbers stand beside them, told otherwise than as a change. */
export function multiplesOf(line: Line): Change[] {
  return line.english ? [] : line.figures.flatMap((figure, at) => (figure.unit === '倍' ? (besideBase(line, at) ?? ofTheTwo(line, at) ?? made(line, at) ?? []) : []))
}

function besideBase({ figures }: Line, at: number): Change | undefined {
  const [multiple, base] = [figures[at]!, figures[at - 1]]
  if (!base || !ofBase.test(multiple.lead) || !toBase.test(base.lead)) return undefined
  const now = figures.slice(0, at - 1).findLast((one) => isAmount(one, base))
  return now && told(now, base, multiple)
}

function ofTheTwo({ figures }: Line, at: number): Change | undefined {
  const multiple = figures[at]!
  if (!ofLatter.test(multiple.lead)) return undefined
  const last = figures[at - 1]
  const all = last ? figures.slice(0, at).filter((one) => isAmount(one, last)) : []
  const pairs = all.flatMap((now) => all.filter((base) => base !== now).map((base) => ({ now, base })))
  if (/最[多高大长][^，。；]{0,4}[与和][^，。；]{0,4}最[少低小短]/u.test(multiple.lead + (last?.lead ?? ''))) {
    const [most, ...others] = [...all].filter((one) => !/相差|之差/u.test(one.lead)).sort((a, b) => b.value.cmp(a.value))
    return most && others.length > 0 ? told(most, others.at(-1)!, multiple) : undefined
  }
  if (pairs.some(({ now, base }) => now.value.div(base.value).eq(multiple.value))) return undefined
  return all.length === 2 ? told(all[0]!, all[1]!, multiple) : undefined
}

/** The base by its name, in the sentence or the one before; the result right behind the multiple or what it is reckoned on. */
function made({ figures, before }: Line, at: number): Change | undefined {
  const multiple = figures[at]!
  const name = named.exec(lastClause(multiple.lead))?.[1]?.replace(/^(?:应?[是为按以处即])/u, '')
  if (!name) return undefined
  const next = figures.slice(at + 1, at + 3)
  const now = next.find((one) => makes.test(lastClause(one.lead)) || makes.test(one.lead))
  const base = now && [...next.filter((one) => one.start < now.start), ...figures.slice(0, at).reverse(), ...[...(before?.figures ?? [])].reverse()].find((one) => isAmount(one, now) && bears(one, name))
  return now && base ? told(now, base, multiple) : undefined
}

function isAmount(one: Figure, other: Figure): boolean {
  return one.kind !== 'percent' && one.value.gt(0) && sameMatter(one, other) && one.dimension === other.dimension && !compares(one)
}

function told(now: Figure, base: Figure, figure: Figure): Change {
  return { base, now, sign: 0, form: 'times', unsure: true, results: [{ kind: 'multiple', figure, sign: 0 }] }
}
