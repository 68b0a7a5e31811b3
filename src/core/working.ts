import Big from 'big.js'
import type { Relation, Working } from './model.ts'

const signs: Record<Relation, string> = { sum: ' + ', difference: ' − ', ratio: ' ÷ ', growth: ' ÷ ', product: ' × ', same: ' ≠ ', count: '、', order: ' < ' }

/** The arithmetic as one line of text: 38 + 41 + 20 = 99 ≠ 100; 368 ÷ 320 − 1 = 15% ≠ 12%. */
export function workingLine(working: Working): string {
  const { relation, terms, found, stated } = working
  if (relation === 'same' || relation === 'order') return terms.map((term) => plain(term.value)).join(signs[relation])
  if (relation === 'count') return `${terms.map((term) => term.text).join(signs.count)}：${plain(found)} ≠ ${plain(stated)}`
  const sides = workingSides(working)
  return `${sides.reckoned} = ${sides.found} ≠ ${sides.stated}`
}

/** What is reckoned, what it comes to and what the text has: 368 ÷ 320 − 1, 15%, 12%. */
export function workingSides({ relation, terms, found, stated, unit }: Working): { readonly reckoned: string; readonly found: string; readonly stated: string } {
  const percent = unit === '%' ? '%' : ''
  return { reckoned: `${terms.map((term) => plain(term.value)).join(signs[relation])}${relation === 'growth' ? ' − 1' : ''}`, found: `${plain(found)}${percent}`, stated: `${plain(stated)}${percent}` }
}

/** Whether a working is a calculation rather than a list or two values beside each other. */
export function isReckoned({ relation }: Working): boolean { return relation !== 'same' && relation !== 'order' && relation !== 'count' }

/** A decimal as a person writes it: 万 and 亿 where they make it shorter. */
export function plain(decimal: string): string {
  const value = new Big(decimal)
  if (value.abs().gte('1e8') && value.div('1e8').c.length <= 6) return `${value.div('1e8').toFixed()}亿`
  if (value.abs().gte('1e5') && value.div('1e4').c.length <= 6) return `${value.div('1e4').toFixed()}万`
  return value.toFixed()
}
