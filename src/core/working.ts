import type { Relation, Working } from './model.ts'

const signs: Partial<Record<Relation, string>> = { sum: ' + ', difference: ' − ', ratio: ' ÷ ', growth: ' ÷ ', product: ' × ' }

/** The arithmetic as one line of text: 38 + 41 + 20 = 99 ≠ 100. */
export function workingLine({ relation, terms, stated, found, unit }: Working): string {
  const values = terms.map((term) => grouped(term.value))
  if (relation === 'same' || relation === 'order') return `${grouped(found)} ${relation === 'same' ? '≠' : '>'} ${grouped(stated)}${unitOf(unit)}`
  if (relation === 'count') return `${terms.map((term) => term.text).join(' · ')} = ${grouped(found)} ≠ ${grouped(stated)}`
  const sum = values.join(signs[relation])
  const whole = relation === 'growth' ? `${sum} − 1` : sum
  return `${whole} = ${grouped(found)} ≠ ${grouped(stated)}${unitOf(unit)}`
}

function unitOf(unit: string | undefined): string {
  return unit ? (/^[%‰℃]/.test(unit) ? unit : ` ${unit}`) : ''
}

/** 1234567.5 → 1,234,567.5: long figures are compared by eye. */
function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.')
  const spaced = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}
