import type { Check, Severity } from '../../../core/model.ts'
import { m } from '../../paraglide/messages.js'
import type { Choice } from '../../state/check-choice.ts'

export function severityWord(severity: Severity): string {
  return severity === 'error' ? m.must() : severity === 'warning' ? m.likely() : m.ask_word()
}

export function choiceName(choice: Choice, check: Check): string {
  return choice === 'off' ? m.check_off() : choice === 'usual' ? severityWord(check.severity) : m.check_at_most({ what: severityWord(choice) })
}
