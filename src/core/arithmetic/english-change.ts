import { englishDirection } from '../lexicon/changes.ts'
import type { Change } from './change.ts'
import { type Figure, type Line, sameMatter } from './figure.ts'
import type { Result } from './result.ts'

const from = /\b(?:from|compared (?:with|to)|against|versus|than(?: the)?|on)\s+(?:(?:just|only|the|a|an|some|last|previous|year’s|year's|month's|in|of|its|around|19\d\d|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December|earlier|figure|total|level|recorded|spring|summer|autumn|winter)[\s,]+)*$/i
const to = /\b(?:to|reached|reaching|hit|at|stood at|totalled|totaled|of|was|were|is|are|had|has|with|sold|raised|recorded|earned|drew|saw)\s+(?:(?:just|only|a|an|the|some|record|around|now|in|19\d\d|20\d\d)[\s,]+)*$/i
const earlier = /^[^.;]{0,24}?\b(?:a year (?:earlier|ago|before)|last (?:year|month|week|season|spring|summer|autumn|winter)|the (?:previous|prior) (?:year|month|week|quarter|season)|the (?:year|month) before|a month earlier|previously)\b/i

/** English: rose from A to B; B, up 15% from A; B, compared with A. */
export function englishChanges({ figures }: Line): Change[] {
  const changes: Change[] = []
  figures.forEach((base, at) => {
    if (!from.test(base.lead) || base.kind === 'percentage-point') return
    const now = partner(figures, at)
    if (!now || now.text === '1') return // odds and ratios: from 18 to 1
    const words = now.start > base.start ? base.lead : now.tail
    const results = resultsOf(figures, base, now)
    const sign = now.start > base.start ? englishDirection(words) : results.length === 0 ? englishDirection(/^[^,;]*/.exec(base.lead.replace(/^.*,/, ''))![0]) : 0
    changes.push({ base, now, sign, form: now.start > base.start ? 'from-to' : 'against', results })
  })
  return changes
}

/** The level that `base` became: behind it after “to”, else the nearest before it. */
function partner(figures: readonly Figure[], at: number): Figure | undefined {
  const base = figures[at]!
  const next = figures[at + 1]
  if (next && sameMatter(base, next) && /^[^.;,]{0,40}\bto\s+(?:(?:just|only|a|the|some|around|in|19\d\d|20\d\d|record)[\s,]+)*$/i.test(next.lead)) return next
  for (let before = at - 1; before >= 0 && before >= at - 3; before--) {
    const one = figures[before]!
    if (sameMatter(one, base) && !isResult(one) && !isWhole(figures, before)) return to.test(one.lead) || before === 0 || earlier.test(base.tail) ? one : undefined
  }
  return undefined
}

/** 240 of the 312: what the part is counted among. */
function isWhole(figures: readonly Figure[], at: number): boolean {
  return at > 0 && sameMatter(figures[at]!, figures[at - 1]!) && /^[^,.;]{0,20}\bof (?:the |its |their |all )?$/i.test(figures[at]!.lead)
}

function isResult(figure: Figure): boolean {
  return /\b(?:by|up|down|of)\s+(?:just |only |about |around )?$/i.test(figure.lead) && englishDirection(figure.lead.slice(-28)) !== 0 || /^\s+(?:more|fewer|higher|lower|less)\b/i.test(figure.tail)
}

/** Up 4 percent on last year, behind two numbers: against a third. */
const otherBase = /^[^.;,\d]{0,16}\b(?:on|over|from|than|since|compared with|against)\s+(?:the |an? )?(?:same |last |previous |year|month|(?:19|20)\d\d)/i

function resultsOf(figures: readonly Figure[], base: Figure, now: Figure): Result[] {
  const [start, end] = [figures.indexOf(base), figures.indexOf(now)].sort((a, b) => a - b) as [number, number]
  const results: Result[] = []
  figures.forEach((figure, at) => {
    if (figure === base || figure === now || at < start - 1 || at > end + 2 || (at < start && /,\s*(?:and|while|but)\b/i.test(figure.tail))) return
    if (at > end && (/\b(?:while|whereas|although|though|but)\b/i.test(figure.lead) || otherBase.test(figure.tail))) return
    const near = figure.lead.slice(-32).replace(/^.*[;.]/, '')
    const after = /^\s*(?:percent |per cent )?(?:more|fewer|higher|lower|less|increase|rise|fall|drop|growth|decline|decrease|jump|gain|reduction)\b/i.exec(figure.tail)?.[0] ?? ''
    if (/\b(?:than|from|average|target|share|national|annual|per)\b[^,]*$/i.test(near) || /^\s*(?:of|in)\b/i.test(figure.tail) && figure.kind === 'percent' && at < start) return
    const sign = englishDirection(after) || englishDirection(near)
    if (figure.unit === '倍' || sign === 0) return
    if (figure.kind === 'percent') results.push({ kind: 'rate', figure, sign })
    else if (figure.kind === 'percentage-point') {
      if (now.kind === 'percent') results.push({ kind: 'points', figure, sign })
    } else if (sameMatter(figure, now) && (isResult(figure) || /\b(?:increase|rise|fall|drop|gain|decline) of\s+$/i.test(figure.lead))) results.push({ kind: 'difference', figure, sign })
  })
  return results
}
