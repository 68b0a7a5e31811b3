import type { Annotation, Answer, ClaimReading, Tick } from '../../core/annotation.ts'
import type { CheckSettings, Finding, Said } from '../../core/model.ts'
import type { Arrival, Edition, Kept, Setting } from '../../store/schema.ts'

/** Something the editor should be told once, with its way out. */
export interface Notice { readonly id: number; readonly said: Said; readonly undo?: () => Promise<void> }

/** A decision in the order it was made, the latest first, with its finding while it is still found. */
export interface Settled { readonly annotation: Annotation; readonly finding: Finding | undefined }

/** One step of the editor's hand: annotations before and after, a document taken out or read otherwise, another choice of checks. */
export interface Step { readonly before: readonly Annotation[]; readonly after: readonly Annotation[]; readonly removed?: string; readonly replaced?: { readonly before: Kept; readonly after: Kept }; readonly checks?: { readonly before: CheckSettings; readonly after: CheckSettings } }

/** All that is kept. */
export interface Everything { readonly documents: readonly Kept[]; readonly annotations: readonly Annotation[]; readonly edition: Edition | undefined; readonly settings: readonly Setting[]; readonly arrivals: readonly Arrival[] }

/** A decision before it has a place. */
export type Made = { kind: 'dismissal'; reason: string; answers: Answer } | { kind: 'query'; text: string; answers: Answer } | { kind: 'note'; text: string } | { kind: 'tick'; verdict: Tick['verdict']; source: string; answers?: Answer } | { kind: 'reading'; claim: ClaimReading }
