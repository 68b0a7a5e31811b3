import type { Annotation, Carried } from '../../../core/annotation.ts'
import { proofs } from '../../../core/lexicon/proofs.ts'
import type { Kept } from '../../../store/schema.ts'
import { m } from '../../paraglide/messages.js'
import { nameOf } from '../../state/rows.ts'

/** What a version is called: as its file says (二样), else by its number. */
export function versionName(chain: readonly Kept[], at: number): string {
  const name = nameOf(chain[at]?.document.name ?? '').replaceAll('_', ' ')
  return proofs.map((words) => words.exec(name.toLowerCase())?.[0]).find((found) => found !== undefined) ?? m.version_n({ n: String(at + 1) })
}

/** What was decided, in a word. */
export function kindOf(one: Annotation): string {
  if (one.kind === 'tick') return one.verdict === 'verified' ? m.verified() : one.verdict === 'doubted' ? m.doubted() : m.is_wrong()
  if (one.kind === 'correction') return one.insert === '' ? m.deleted() : one.quote === '' ? m.inserted() : m.corrected()
  return one.kind === 'dismissal' ? m.dismissed() : one.kind === 'query' ? m.asked() : one.kind === 'note' ? m.noted() : m.read_otherwise()
}

/** What the person wrote beside the words. */
export function saidIn(one: Annotation): string {
  return one.kind === 'query' || one.kind === 'note' ? one.text : one.kind === 'dismissal' ? one.reason : one.kind === 'tick' ? one.source : ''
}

export function stateName({ state }: Carried): string {
  return { held: m.carried_held, made: m.carried_made, reopened: m.carried_again, lost: m.carried_lost }[state]()
}
