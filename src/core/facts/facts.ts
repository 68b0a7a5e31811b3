import type { Severity } from '../model.ts'

/** Where a fact comes from; ISO dates. The tool prints the note and has no opinion of its own. */
interface Sourced { readonly note?: string; readonly source?: string; readonly date?: string }

/** ISO days, months or years; an absent end is open. A fact that has ended is used for its own time only. */
export interface Lasting { readonly from?: string; readonly to?: string }

export interface PersonFact extends Sourced, Lasting { readonly name: string; readonly post?: string; readonly organisation?: string }
export interface OrganisationFact extends Sourced, Lasting { readonly full: string; readonly abbreviations: readonly string[] }
export interface DocumentFact extends Sourced { readonly title: string; readonly abbreviations: readonly string[] }
/** A fixed phrase: one item, or items in an order that is `strict` or `free`. */
export interface PhraseFact extends Sourced { readonly items: readonly string[]; readonly order: 'strict' | 'free' }
/** What is counted by number or anniversary: the first year and step, or the years of single numbers; `last` ends a plan. */
export interface SeriesFact extends Sourced { readonly kind: string; readonly name: string; readonly first?: number; readonly every?: number; readonly firstNumber?: number; readonly years?: Readonly<Record<string, number>>; readonly last?: number }
export interface PlaceFact extends Sourced { readonly name: string; readonly superior: string }
export interface SpellingFact extends Sourced { readonly preferred: string; readonly others: readonly string[] }
/** A word the desk avoids; without `prefer` it asks. */
export interface TermFact extends Sourced { readonly avoid: string; readonly prefer?: string; readonly severity: Severity }
/** Names or items that stand in this order wherever they stand together. */
export interface OrderFact extends Sourced { readonly items: readonly string[] }
/** Words a person must have read wherever they stand. */
export interface MustReadFact extends Sourced { readonly words: string; readonly kind?: string }

/** The desk's own tables, each possibly missing. */
export interface Facts {
  readonly people?: readonly PersonFact[]
  readonly organisations?: readonly OrganisationFact[]
  readonly documents?: readonly DocumentFact[]
  readonly phrases?: readonly PhraseFact[]
  readonly series?: readonly SeriesFact[]
  readonly places?: readonly PlaceFact[]
  readonly spellings?: readonly SpellingFact[]
  readonly terms?: readonly TermFact[]
  readonly order?: readonly OrderFact[]
  readonly mustRead?: readonly MustReadFact[]
}
