import type { Annotation } from '../../core/annotation.ts'
import { loudness } from '../../core/choice.ts'
import type { Check, CheckSettings, Severity } from '../../core/model.ts'

/** As the catalogue has it, at most this loud, or off. A style check is off until it is chosen. */
export type Choice = 'usual' | Exclude<Severity, 'error'> | 'off'

/** What a desk can choose for a check: nothing louder than it is. */
export function choicesOf(check: Check): readonly Choice[] {
  return ['usual', ...(['warning', 'query'] as const).filter((one) => loudness.indexOf(one) < loudness.indexOf(check.severity)), 'off']
}

export function choiceOf({ off = [], on = [], lowered = {} }: CheckSettings, check: Check): Choice {
  if (off.includes(check.id) || (check.style && !on.includes(check.id))) return 'off'
  const most = lowered[check.id]
  return most === undefined || most === 'error' ? 'usual' : most
}

export function withChoice({ off = [], on = [], lowered = {} }: CheckSettings, check: Check, choice: Choice): CheckSettings {
  const { [check.id]: _, ...others } = lowered
  const without = (ids: readonly string[]) => ids.filter((id) => id !== check.id)
  return {
    off: choice === 'off' && !check.style ? [...without(off), check.id] : without(off),
    on: choice !== 'off' && check.style ? [...without(on), check.id] : without(on),
    lowered: choice === 'warning' || choice === 'query' ? { ...others, [check.id]: choice } : others,
  }
}

/** How often what a check found was accepted, dismissed or asked about here. */
export interface Tally { readonly accepted: number; readonly dismissed: number; readonly asked: number }

export function talliesOf(annotations: readonly Annotation[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const { kind, answers } of annotations) {
    if (!answers) continue
    const { accepted, dismissed, asked } = tallies.get(answers.check) ?? { accepted: 0, dismissed: 0, asked: 0 }
    tallies.set(answers.check, { accepted: accepted + Number(kind === 'correction'), dismissed: dismissed + Number(kind === 'dismissal'), asked: asked + Number(kind === 'query') })
  }
  return tallies
}
