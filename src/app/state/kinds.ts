import type { Annotation, Answer, ClaimReading, Tick } from '../../core/annotation.ts'
import type { CheckSettings, Finding, Said } from '../../core/model.ts'
import type { Arrival, Edition, Kept, Setting } from '../../store/schema.ts'

/** Something the editor should be told once, with its way out. */
export interface Notice { readonly id: number; readonly said: Said; readonly undo?: () => Promise<void> }

/** A decision in the order it was made, the latest first, with its finding while it is still found. */
export interface Settled { readonly annotation: Annotation; readonly finding: Finding | undefined }

/** Rows of a table before a step and after it; a row of both is another version of itself. */
export interface Change<Row> { readonly before: readonly Row[]; readonly after: readonly Row[] }

/** One step of the editor's hand: annotations before and after, documents taken out or read otherwise, what is said about them, another choice of checks. */
export interface Step extends Change<Annotation> { readonly documents?: Change<Kept>; readonly arrivals?: Change<Arrival>; readonly checks?: { readonly before: CheckSettings; readonly after: CheckSettings } }

/** All that is kept. */
export interface Everything { readonly documents: readonly Kept[]; readonly annotations: readonly Annotation[]; readonly edition: Edition | undefined; readonly settings: readonly Setting[]; readonly arrivals: readonly Arrival[] }

/** A decision before it has a place. */
export type Made = { kind: 'dismissal'; reason: string; answers: Answer } | { kind: 'query'; text: string; answers: Answer } | { kind: 'note'; text: string } | { kind: 'tick'; verdict: Tick['verdict']; source: string; answers?: Answer } | { kind: 'reading'; claim: ClaimReading }
