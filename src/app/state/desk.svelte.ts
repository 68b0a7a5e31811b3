import { liveQuery } from 'dexie'
import type { ChosenFile, LostFile } from '../../bridge.ts'
import type { Analysis } from '../../core/analyse.ts'
import { type Annotation, anchor, answerOf, answers, applyEdit, type Corrected, type Correction, correct, type Edit, type Tick } from '../../core/annotation.ts'
import type { Document, Finding, Said, Span } from '../../core/model.ts'
import type { Language } from '../../formats/format.ts'
import type { Edition, Kept, Store } from '../../store/schema.ts'
import type { Analyser } from './analyser.ts'
import { Analysing } from './analysing.svelte.ts'
import { exportFile, type OutFile } from './export-file.ts'
import { findingAsText } from './finding-text.ts'
import { Keeping } from './keeping.svelte.ts'
import type { Everything, Made, Notice, Settled, Step } from './kinds.ts'
import { lostWords, named, readIn } from './read-in.ts'
import { type ArticleRow, articleRows } from './rows.ts'
import { defaults, type Settings, settingsFrom } from './settings.ts'
import { type Side, sidesOf } from './sides.ts'

/** All that the window shows and does. The only place that talks to store, worker and files. */
export class Desk {
  ready = $state(false)
  get analysis(): Analysis { return this.#analysing.result }
  get analysing(): boolean { return this.#analysing.busy }
  settings = $state.raw<Settings>(defaults)
  edition = $state.raw<Edition>()
  kept = $state.raw<readonly Kept[]>([])
  annotations = $state.raw<readonly Annotation[]>([])
  notices = $state.raw<readonly Notice[]>([])
  /** Key of the open article. */
  opened = $state<string>()
  /** Id of the finding, or index of the claim, at hand. */
  finding = $state<string>()
  claim = $state<number>()
  importing = $state.raw<{ done: number; of: number }>()

  #correctedOf = (id: string): Corrected | undefined => this.corrected.get(id)
  #textOf = (id: string): string => this.corrected.get(id)?.document.text ?? ''

  readonly corrected: ReadonlyMap<string, Corrected> = $derived(new Map(this.kept.map(({ id, document }) => [id, correct({ ...document, ...this.#dating(document) }, this.correctionsOf(id))])))
  readonly isOpen = $derived.by(() => {
    const decisions = this.annotations.filter((one) => one.kind === 'dismissal' || one.kind === 'query')
    const answered = new Set(this.analysis.findings.filter((finding) => decisions.some((one) => answers(one, finding, this.#correctedOf))).map((finding) => finding.id))
    return (finding: Finding) => !answered.has(finding.id)
  })
  readonly articles: readonly ArticleRow[] = $derived(articleRows(this.kept, this.#correctedOf, this.analysis.findings, this.isOpen, (id) => this.settledOf(id).length))
  readonly article = $derived(this.articles.find((row) => row.key === this.opened))
  readonly sheet = $derived(this.article && this.corrected.get(this.article.document))
  readonly reading = $derived(this.analysis.readings.find((reading) => reading.document.id === this.article?.document))
  /** The reading speaks of the words on the page now. */
  readonly current = $derived(this.reading !== undefined && this.reading.document.text === this.sheet?.document.text)
  readonly findings: readonly Finding[] = $derived(this.analysis.findings.filter((finding) => this.isOpen(finding) && [finding.place, ...finding.related.filter((place) => place.role === 'other-value')].some((place) => place.document === this.article?.document)))
  readonly settled: readonly Settled[] = $derived(this.article ? this.settledOf(this.article.document) : [])

  #undone: Step[] = $state.raw([])
  #done: Step[] = $state.raw([])

  readonly keeping = new Keeping(() => this.#time())
  #store: Store
  #analysing: Analysing
  #now: () => Date
  #counter = 0

  constructor(given: { store: Store; analyser: Analyser; now?: () => Date }) {
    this.#store = given.store
    this.#analysing = new Analysing(given.analyser, () => [...this.corrected.values()].map(({ document }) => document), (said) => this.tell(said))
    this.#now = given.now ?? (() => new Date())
  }

  /** Reads what was kept, and follows what another window changes. */
  async open(): Promise<void> {
    try {
      await this.#load()
      this.opened ??= this.articles[0]?.key
      liveQuery(() => this.#all()).subscribe({ next: (all) => { if (!this.keeping.busy) this.#take(all) }, error: (error) => { this.keeping.refused(error) } })
    } catch (error) {
      this.keeping.refused(error)
    }
    this.ready = true
  }

  async #all(): Promise<Everything> {
    const [documents, annotations, edition, settings] = await Promise.all([this.#store.documents.toArray(), this.#store.annotations.toArray(), this.#store.editions.get('tonight'), this.#store.settings.toArray()])
    return { documents, annotations, edition, settings }
  }

  async #load(): Promise<void> { this.#take(await this.#all()) }
  #take({ documents, annotations, edition, settings }: Everything): void {
    this.kept = documents.filter((one) => !one.removed).sort((a, b) => (a.added < b.added ? -1 : a.added > b.added ? 1 : a.id < b.id ? -1 : 1))
    this.annotations = [...annotations].sort((a, b) => (a.time < b.time ? 1 : -1))
    this.edition = edition
    this.settings = settingsFrom(settings)
    this.#analysing.soon()
  }

  #dating(document: Document): { dated?: string } {
    const dated = document.dated ?? this.edition?.date
    return dated ? { dated } : {}
  }

  /** Corrections of one document. */
  correctionsOf(id: string): readonly Correction[] {
    return this.annotations.filter((one): one is Correction => one.kind === 'correction' && one.document === id)
  }

  settledOf(id: string): Settled[] {
    const live = this.analysis.findings.filter((finding) => finding.place.document === id)
    return this.annotations
      .filter((one) => one.document === id && one.kind !== 'tick' && one.kind !== 'reading')
      .map((annotation) => ({ annotation, finding: live.find((finding) => answers(annotation, finding, this.#correctedOf)) }))
      .filter(({ annotation, finding }) => annotation.kind !== 'dismissal' || finding !== undefined)
  }

  // ── files ─────────────────────────────────────────────────────────────────

  /** Takes in files; what could not be read is a notice each, the others still come in. */
  async import(files: readonly ChosenFile[], lost: readonly LostFile[] = []): Promise<void> {
    for (const { name, reason } of lost) this.tell(named(name, lostWords[reason]))
    this.importing = { done: 0, of: files.length }
    for (const [at, file] of files.entries()) {
      await this.#importOne(file)
      this.importing = { done: at + 1, of: files.length }
    }
    this.importing = undefined
    this.#analysing.soon()
  }

  async #importOne(file: ChosenFile): Promise<void> {
    const { kept, again, notices } = await readIn(file, this.kept, { id: this.#newId(), time: this.#time() })
    for (const notice of notices) this.tell(notice)
    if (again) this.opened = `${again}#0`
    if (!kept || !(await this.keeping.write(() => this.#store.documents.put(kept)))) return
    this.kept = [...this.kept.filter((one) => one.id !== kept.id), kept]
    if (!this.article) this.opened = `${kept.id}#0`
  }

  async paste(text: string): Promise<void> {
    const title = text.trim().split('\n')[0]!.trim().slice(0, 24)
    await this.import([{ name: title || '粘贴的文字', bytes: new TextEncoder().encode(text) }])
  }

  async setEdition(paper: string, date: string): Promise<void> {
    const edition: Edition = { id: 'tonight', paper, date }
    this.edition = edition
    await this.keeping.write(() => this.#store.editions.put(edition))
    this.#analysing.soon()
  }

  async set(changes: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...changes }
    await this.keeping.write(() => this.#store.settings.bulkPut(Object.entries(changes).map(([key, value]) => ({ key, value: String(value) }))))
  }

  /** Takes an article's file off the desk; its annotations stay with it, and undo brings both back. */
  async remove(id: string): Promise<void> {
    const document = this.kept.find((one) => one.id === id)
    if (!document) return
    await this.#do({ before: [], after: [], removed: id })
    const title = document.document.stories[0]?.title ?? document.document.name
    this.tell({ zh: `撤下了《${title}》。`, en: `“${title}” is off the desk.` }, () => this.undo())
  }

  // ── decisions ─────────────────────────────────────────────────────────────

  /** Writes the one right answer a finding offers. */
  accept(finding: Finding): Promise<void> {
    return finding.replacement === undefined ? Promise.resolve() : this.edit(finding.place.document, { ...finding.place, insert: finding.replacement }, finding)
  }

  sides(finding: Finding): Side[] {
    return sidesOf(finding, this.analysis.readings, this.#correctedOf)
  }

  settleWith(finding: Finding, side: Side): Promise<void> {
    return this.edit(side.change.document, { start: side.change.start, end: side.change.end, insert: side.insert }, finding)
  }

  /** Changes the corrected text; becomes a correction. */
  async edit(id: string, edit: Edit, finding?: Finding): Promise<void> {
    const document = this.kept.find((one) => one.id === id)?.document
    if (!document) return
    const before = this.correctionsOf(id)
    const by = { id: this.#newId(), author: this.settings.editor, time: this.#time(), ...(finding ? { answers: answerOf(finding, this.#textOf) } : {}) }
    const after = applyEdit(document, before, edit, by)
    await this.#do({ before: before.filter((one) => !after.includes(one)), after: after.filter((one) => !before.includes(one)) })
  }

  dismiss(finding: Finding, reason: string): Promise<void> { return this.#decide(finding, { kind: 'dismissal', reason, answers: answerOf(finding, this.#textOf) }) }

  ask(finding: Finding, text: string): Promise<void> { return this.#decide(finding, { kind: 'query', text, answers: answerOf(finding, this.#textOf) }) }

  async note(id: string, span: Span, text: string): Promise<void> {
    await this.#annotate(id, span, { kind: 'note', text })
  }

  /** Ticks a claim off, doubts it, or takes the tick back. */
  async tick(id: string, span: Span, verdict: Tick['verdict'] | undefined, source = ''): Promise<void> {
    const before = this.ticksAt(id, span)
    if (verdict === undefined) return this.#do({ before, after: [] })
    const made = this.#made(id, span, { kind: 'tick', verdict, source })
    if (made) await this.#do({ before, after: [made] })
  }

  ticksAt(id: string, span: Span): Tick[] {
    const original = this.corrected.get(id)?.toOriginal(span)
    return this.annotations.filter((one): one is Tick => one.kind === 'tick' && one.document === id && one.span.start === original?.start && one.span.end === original.end && one.quote === this.corrected.get(id)?.document.text.slice(span.start, span.end))
  }

  withdraw(annotation: Annotation): Promise<void> { return this.#do({ before: [annotation], after: [] }) }

  #decide(finding: Finding, what: Made): Promise<void> {
    return this.#annotate(finding.place.document, finding.place, what)
  }

  async #annotate(id: string, span: Span, what: Made): Promise<void> {
    const made = this.#made(id, span, what)
    if (made) await this.#do({ before: [], after: [made] })
  }

  #made(id: string, span: Span, what: Made): Annotation | undefined {
    const corrected = this.corrected.get(id)
    const document = this.kept.find((one) => one.id === id)?.document
    if (!corrected || !document) return undefined
    const words = { quote: corrected.document.text.slice(span.start, span.end) }
    return { ...anchor(document, corrected.toOriginal(span)), ...words, id: this.#newId(), document: id, author: this.settings.editor, time: this.#time(), ...what } as Annotation
  }

  // ── undo ──────────────────────────────────────────────────────────────────

  async #do(step: Step): Promise<void> {
    if (step.removed === undefined && step.before.length === 0 && step.after.length === 0) return
    this.#done = [...this.#done, step]
    this.#undone = []
    if (!(await this.#apply(step))) this.#done = this.#done.filter((one) => one !== step)
  }

  async undo(): Promise<void> {
    const step = this.#done.at(-1)
    if (!step) return
    this.#done = this.#done.slice(0, -1)
    this.#undone = [...this.#undone, step]
    if (await this.#apply({ ...step, before: step.after, after: step.before }, true)) return
    this.#undone = this.#undone.filter((one) => one !== step)
    this.#done = [...this.#done, step]
  }

  async redo(): Promise<void> {
    const step = this.#undone.at(-1)
    if (!step) return
    this.#undone = this.#undone.slice(0, -1)
    this.#done = [...this.#done, step]
    if (await this.#apply(step)) return
    this.#done = this.#done.filter((one) => one !== step)
    this.#undone = [...this.#undone, step]
  }

  /** Shows a step at once and keeps it; takes it back from view when it could not be kept. */
  async #apply(step: Step, back = false): Promise<boolean> {
    const shown = { annotations: this.annotations, kept: this.kept }
    const gone = new Set(step.before.map((one) => one.id))
    this.annotations = [...step.after, ...this.annotations.filter((one) => !gone.has(one.id))]
    const { removed } = step
    if (removed !== undefined && !back) this.kept = this.kept.filter((one) => one.id !== removed)
    this.#analysing.soon()
    const kept = await this.keeping.write(() => this.#store.transaction('rw', this.#store.annotations, this.#store.documents, async () => {
      await this.#store.annotations.bulkDelete([...gone])
      await this.#store.annotations.bulkPut(step.after.map((one) => $state.snapshot(one) as Annotation))
      if (removed === undefined) return
      const row = await this.#store.documents.get(removed)
      if (row) await this.#store.documents.put(back ? withoutRemoved(row) : { ...row, removed: true })
    }))
    if (!kept) ({ annotations: this.annotations, kept: this.kept } = shown)
    else if (removed !== undefined && back) await this.#load()
    if (removed !== undefined && !this.article) this.opened = this.articles[0]?.key
    return kept
  }

  // ── out ───────────────────────────────────────────────────────────────────

  findingText(finding: Finding, lang: Language): string { return findingAsText(finding, (id) => this.corrected.get(id)?.document, lang) }

  /** The edition, or for formats of one document the open one, as a file. */
  async export(id: string, lang: Language): Promise<OutFile | undefined> {
    const kept = this.kept.map((one) => one.document)
    return exportFile(id, { documents: kept, open: this.article, edition: this.edition, analysis: this.analysis, annotations: this.annotations, isOpen: this.isOpen, lang, time: this.#time() })
  }

  tell(said: Said, undo?: () => Promise<void>): void {
    this.notices = [...this.notices, { id: ++this.#counter, said, ...(undo ? { undo } : {}) }].slice(-4)
  }

  hush(id: number): void { this.notices = this.notices.filter((one) => one.id !== id) }

  #time(): string { return this.#now().toISOString() }
  #newId(): string { return `${this.#now().getTime().toString(36)}-${(++this.#counter).toString(36).padStart(4, '0')}-${Math.floor(Math.random() * 2 ** 32).toString(36)}` }
}

function withoutRemoved({ removed: _, ...row }: Kept): Kept { return row }
