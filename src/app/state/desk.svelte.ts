import type { LostFile } from '../../bridge.ts'
import { type Annotation, anchor, answerOf, applyEdit, type Corrected, type Correction, correct, type Edit, type HandReading, type Tick } from '../../core/annotation.ts'
import type { Check, Document, Finding, Place, Said, Span } from '../../core/model.ts'
import type { Language } from '../../formats/format.ts'
import type { Arrival, Edition, Kept, Store } from '../../store/schema.ts'
import type { Analyser, Answer } from './analyser.ts'
import { Analysing } from './analysing.svelte.ts'
import { Archive } from './archive.svelte.ts'
import { pastedFile } from './as-page.ts'
import { ByHand } from './by-hand.ts'
import { type Choice, withChoice } from './check-choice.ts'
import { opennessOf, settledOf } from './decided.ts'
import { exportFile, type OutFile } from './export-file.ts'
import { FactBook } from './facts.svelte.ts'
import { findingAsText } from './finding-text.ts'
import { type Incoming, Intake, type Progress } from './intake.svelte.ts'
import type { Keeping } from './keeping.svelte.ts'
import type { Made, Notice, Settled, Step } from './kinds.ts'
import { Ledger } from './ledger.svelte.ts'
import { MustRead } from './must-read.svelte.ts'
import { Points } from './points.svelte.ts'
import type { Reader } from './reader.ts'
import { Rounds } from './rounds.ts'
import { type ArticleRow, articleRows, keyOf, spanOf } from './rows.ts'
import type { Settings } from './settings.ts'
import { byDocument, foundAgain, readingsOn, Sheets } from './sheets.ts'
import { Shelf } from './shelf.svelte.ts'
import { type Side, sidesOf } from './sides.ts'
import { Stamp } from './stamp.ts'
import { Telling } from './telling.svelte.ts'
import { type Again, Versions } from './versions.svelte.ts'

/** All that the window shows and does. The only place that talks to store, worker and files. */
export class Desk {
  ready = $state(false)
  get analysis(): Answer { return this.#analysing.result }
  get analysing(): boolean { return this.#analysing.busy }
  get settings(): Settings { return this.#shelf.settings }
  get edition(): Edition | undefined { return this.#shelf.edition }
  /** The newest version of each copy. */
  get kept(): readonly Kept[] { return this.versions.newest }
  /** All decisions, those on older versions where they stand in the newest. */
  get annotations(): readonly Annotation[] { return this.versions.decisions }
  get keeping(): Keeping { return this.#shelf.keeping }
  get notices(): readonly Notice[] { return this.#telling.notices }
  get arrivals(): readonly Arrival[] { return this.#shelf.arrivals }
  get importing(): Progress | undefined { return this.#intake.progress }
  /** Key of the open article. */
  opened = $state<string>()
  /** Id of the finding at hand. */
  finding = $state<string>()

  /** The text of a document as it stands, on the desk or in the earlier editions that findings point into. */
  readonly sheetOf = (id: string): Corrected | undefined => this.corrected.get(id) ?? this.#earlier.get(id)
  #textOf = (id: string): string => this.sheetOf(id)?.document.text ?? ''

  #sheets = new Sheets()
  readonly corrected: ReadonlyMap<string, Corrected> = $derived(this.#sheets.of(this.kept, this.annotations, this.edition?.date))
  readonly #earlier: ReadonlyMap<string, Corrected> = $derived.by(() => new Map([...this.analysis.earlier, ...this.ledger.earlier].map(({ document }) => [document.id, correct(document, [])])))
  readonly isOpen = $derived(opennessOf(this.analysis.findings, this.annotations, this.sheetOf, (place) => this.mustRead.isRead(place)))
  readonly articles: readonly ArticleRow[] = $derived(articleRows(this.kept, this.sheetOf, this.analysis.findings, this.isOpen))
  readonly article = $derived(this.articles.find((row) => row.key === this.opened))
  readonly sheet = $derived(this.article && this.corrected.get(this.article.document))
  readonly reading = $derived(this.analysis.readings.find((reading) => reading.document.id === this.article?.document))
  /** The reading speaks of the words on the page now. */
  readonly current = $derived(this.reading !== undefined && this.reading.document.text === this.sheet?.document.text)
  /** What the page shows of the open document's corrected text: one story, or all of it. */
  readonly page: Span = $derived(this.sheet ? spanOf(this.sheet.document, this.article?.story) : { start: 0, end: 0 })
  readonly findings: readonly Finding[] = $derived(this.analysis.findings.filter((finding) => this.isOpen(finding) && [finding.place, ...finding.related.filter((place) => place.role === 'other-value')].some((place) => this.isOnPage(place))))
  readonly settled: readonly Settled[] = $derived(this.article ? this.settledOf(this.article.document).filter(({ annotation }) => this.isOnPage({ document: annotation.document, ...(this.sheet?.toCorrected(annotation.span) ?? annotation.span) })) : [])
  /** What was decided on older versions of the page and is to be looked at again. */
  readonly again: readonly Again[] = $derived.by(() => (this.article ? this.versions.againOn(this.article.document, this.analysis.findings).filter((one) => one.state === 'lost' || this.isOnPage({ document: this.article!.document, ...(this.sheet?.toCorrected(one.place) ?? one.place) })) : []))
  readonly points = new Points(this)
  readonly mustRead = new MustRead(this)
  /** Id of the check whose entry is open. */
  check = $state<string>()
  /** The desk's own rows of the fact book. */
  readonly facts: FactBook
  readonly ledger: Ledger
  readonly archive: Archive
  readonly rounds: Rounds
  readonly versions: Versions
  readonly byHand: ByHand
  /** Which of the views is open. */
  view = $state<'proof' | 'versions' | 'ledger' | 'sign' | 'checks' | 'facts'>('proof')

  #stamp: Stamp
  #telling = new Telling()
  #shelf: Shelf
  #intake: Intake
  #analysing: Analysing

  constructor(given: { store: Store; analyser: Analyser; reader: () => Reader; now?: () => Date }) {
    this.#stamp = new Stamp(given.now)
    this.#analysing = new Analysing(given.analyser, () => this.#toAnalyse(), () => this.facts.rows, () => this.settings.checks, (said) => this.tell(said))
    this.ledger = new Ledger(this, given.analyser)
    this.#shelf = new Shelf(given.store, this.#stamp, this.#telling.tell, () => { this.archive.follow(); this.#analysing.soon() })
    const { keeping } = this.#shelf
    this.versions = new Versions(this, { shelf: this.#shelf, stamp: this.#stamp })
    this.byHand = new ByHand(this, this.#stamp)
    this.archive = new Archive({ store: given.store, analyser: given.analyser, reader: given.reader(), stamp: this.#stamp, keeping, telling: this.#telling, begin: async (dated, date) => { const back = await this.#shelf.beginEdition(dated, date); this.reopen(); return back && (() => back().then(() => this.reopen())) }, asked: () => ({ on: this.settings.archive === 'on', ...(this.edition?.date ? { before: this.edition.date } : {}) }), changed: () => this.#analysing.soon() })
    this.rounds = new Rounds(this, { shelf: this.#shelf, stamp: this.#stamp })
    this.facts = new FactBook({ store: given.store, stamp: this.#stamp, keeping, changed: () => this.#analysing.soon() })
    this.#intake = new Intake({ shelf: this.#shelf, stamp: this.#stamp, reader: given.reader(), recognise: (document) => this.versions.recognise(document), arrived: (id, again) => { if (again || !this.article) this.openDocument(id) } })
  }

  async open(): Promise<void> {
    await Promise.all([this.#shelf.open(), this.facts.open(), this.archive.load()])
    this.opened ??= this.articles[0]?.key
    this.ready = true
  }

  #toAnalyse() {
    const readings = byDocument(this.annotations.filter((one): one is HandReading => one.kind === 'reading'))
    return [...this.corrected].map(([id, corrected]) => ({ document: corrected.document, readings: readingsOn(corrected, readings.get(id) ?? []), version: (readings.get(id) ?? []).map((one) => one.id).join() }))
  }

  /** Opens a document at the story that holds `offset`. */
  openDocument(given: string, offset?: number): void {
    const id = this.versions.newestOf(given)
    const rows = this.articles.filter((row) => row.document === id)
    const document = this.corrected.get(id)?.document
    const story = offset === undefined || !document ? undefined : rows.find((row) => row.story !== undefined && inside(offset, spanOf(document, row.story)))
    this.opened = (story ?? rows[0])?.key ?? keyOf(id, 0)
  }

  /** Whether the page that is open shows a place. */
  isOnPage(place: Place): boolean {
    return place.document === this.article?.document && inside(place.start, this.page)
  }

  /** Opens where a place stands, unless it is open already. */
  show(place: Place): void { if (!this.isOnPage(place)) this.openDocument(place.document, place.start) }

  /** All that was ever decided here, on the earlier editions too. */
  decisions(): Promise<readonly Annotation[]> { return this.#shelf.decisions() }

  /** Corrections of one document. */
  correctionsOf(id: string): readonly Correction[] {
    return this.annotations.filter((one): one is Correction => one.kind === 'correction' && one.document === id)
  }

  settledOf(id: string): Settled[] { return settledOf(id, this.analysis.findings, this.annotations, this.sheetOf) }

  // ── files ─────────────────────────────────────────────────────────────────

  import(files: readonly Incoming[], lost: readonly LostFile[] = [], role: Document['role'] = 'article'): Promise<void> { return this.#intake.import(files, lost, role) }
  /** Takes in what was dropped or chosen, and says how much of a folder was no copy. */
  async gather({ files, lost = [], passedOver }: { readonly files: readonly Incoming[]; readonly lost?: readonly LostFile[]; readonly passedOver: number }, role: Document['role'] = 'article'): Promise<void> {
    if (passedOver > 0) this.tell({ zh: `文件夹里有${passedOver}个文件不是稿件，没有读。`, en: `${passedOver} files of the folder are no copy and were passed over.` })
    await this.import(files, lost, role)
  }

  stopImport(): void { this.#intake.stop() }
  heard(ids: readonly string[]): Promise<void> { return this.#shelf.heard(ids) }

  paste(text: string, html = ''): Promise<void> { return this.import([pastedFile(text, html)]) }

  /** Reads a file again in another encoding. What was decided on it must be found in the new text, else nothing is changed. */
  async readAgain(id: string, encoding: string | undefined): Promise<void> {
    const before = this.kept.find((one) => one.id === id)
    const after = before && (await this.#intake.readAgain(before, encoding))
    if (!before || !after) return
    const own = this.#shelf.annotations.filter((one) => one.document === id)
    const moved = foundAgain(own, before.document, after.document)
    if (moved.length < own.length) this.tell({ zh: `换了编码，您在这一稿上的${own.length - moved.length}处批改就找不到地方：请先撤回，再换。`, en: `In that encoding ${own.length - moved.length} of your decisions would lose their place: withdraw them first.` })
    else await this.do({ before: own, after: moved, documents: { before: [before], after: [after] } })
  }

  /** Makes a document a reference, or an article again. */
  async setRole(id: string, role: Document['role']): Promise<void> {
    const before = this.kept.find((one) => one.id === id)
    if (before && before.document.role !== role) await this.do({ before: [], after: [], documents: { before: [before], after: [{ ...before, document: { ...before.document, role } }] } })
  }

  /** Says of which other document this is another published form, or of none. */
  async setFormOf(id: string, of: string | undefined): Promise<void> {
    const before = this.kept.find((one) => one.id === id)
    if (!before || before.document.formOf === of) return
    const { formOf: _, ...document } = before.document
    await this.do({ before: [], after: [], documents: { before: [before], after: [{ ...before, document: { ...document, ...(of === undefined ? {} : { formOf: of }) } }] } })
  }

  setEdition(paper: string, date: string): Promise<void> { return this.#shelf.setEdition(paper, date) }
  /** Turns a check off or on, or lowers it; can be undone. */
  choose(check: Check, choice: Choice): Promise<void> { return this.do({ before: [], after: [], checks: { before: this.settings.checks, after: withChoice(this.settings.checks, check, choice) } }) }
  set(changes: Partial<Settings>): Promise<void> { return this.#shelf.set(changes) }

  /** Takes an article's file off the desk with its older versions; its annotations stay with it, and undo brings all back. */
  async remove(id: string): Promise<void> {
    const document = this.kept.find((one) => one.id === id)
    if (!document) return
    const before = this.versions.chainOf(id)
    await this.do({ before: [], after: [], documents: { before, after: before.map((one) => ({ ...one, removed: true })) } })
    this.reopen()
    const title = document.document.stories[0]?.title ?? document.document.name
    this.tell({ zh: `撤下了《${title}》。`, en: `“${title}” is off the desk.` }, () => this.undo())
  }

  // ── decisions ─────────────────────────────────────────────────────────────

  /** Writes the one right answer a finding offers. */
  accept(finding: Finding): Promise<void> {
    return finding.replacement === undefined ? Promise.resolve() : this.edit(finding.place.document, { ...finding.place, insert: finding.replacement }, finding)
  }

  sides(finding: Finding): (Side | undefined)[] { return sidesOf(finding, [...this.analysis.readings, ...this.analysis.earlier], this.sheetOf) }

  settleWith(finding: Finding, side: Side): Promise<void> { return this.edit(side.change.document, { start: side.change.start, end: side.change.end, insert: side.insert }, finding) }

  /** Changes the corrected text; becomes a correction. */
  edit(id: string, edit: Edit, finding?: Finding): Promise<void> { return this.editAll([{ id, edit, ...(finding ? { finding } : {}) }]) }

  /** Changes several places in one step. */
  async editAll(changes: readonly { readonly id: string; readonly edit: Edit; readonly finding?: Finding }[]): Promise<void> {
    const made = new Map<string, readonly Correction[]>()
    for (const { id, edit, finding } of [...changes].sort((a, b) => b.edit.start - a.edit.start)) {
      const document = this.kept.find((one) => one.id === id)?.document
      const by = { id: this.#stamp.id(), author: this.settings.editor, time: this.#stamp.time(), ...(finding ? { answers: answerOf(finding, this.#textOf) } : {}) }
      if (document) made.set(id, applyEdit(document, made.get(id) ?? this.correctionsOf(id), edit, by))
    }
    const [before, after] = [[...made.keys()].flatMap((id) => this.correctionsOf(id)), [...made.values()].flat()]
    await this.do({ before: before.filter((one) => !after.includes(one)), after: after.filter((one) => !before.includes(one)) })
  }

  dismiss(finding: Finding, reason: string): Promise<void> { return this.dismissAll([finding], reason) }

  /** One reason for several, in one step. */
  dismissAll(findings: readonly Finding[], reason: string): Promise<void> {
    return this.#decideAll(findings, (one) => ({ kind: 'dismissal', reason, answers: answerOf(one, this.#textOf) }))
  }

  ask(finding: Finding, text: string): Promise<void> { return this.askAll([finding], text) }

  /** One question about several, in one step. */
  askAll(findings: readonly Finding[], text: string): Promise<void> { return this.#decideAll(findings, (one) => ({ kind: 'query', text, answers: answerOf(one, this.#textOf) })) }

  note(id: string, span: Span, text: string): Promise<void> { return this.#annotate(id, span, { kind: 'note', text }) }

  /** Ticks words off, doubts them, or takes the tick back. */
  async tick(id: string, span: Span, verdict: Tick['verdict'] | undefined, source = '', answers?: Tick['answers']): Promise<void> {
    const made = this.made(id, span, { kind: 'tick', verdict: verdict ?? 'verified', source, ...(answers ? { answers } : {}) })
    const before = this.annotations.filter((one) => one.kind === 'tick' && one.document === id && one.span.start === made?.span.start && one.span.end === made.span.end && one.quote === made.quote)
    if (verdict === undefined) return this.do({ before, after: [] })
    if (made) await this.do({ before, after: [made] })
  }

  withdraw(annotation: Annotation): Promise<void> { return this.do({ before: [annotation], after: [] }) }

  /** One step; can be undone. */
  do(step: Step): Promise<void> { return this.#shelf.do(this.versions.stored(step)) }

  #decideAll(findings: readonly Finding[], what: (finding: Finding) => Made): Promise<void> {
    return this.do({ before: [], after: findings.flatMap((one) => this.made(one.place.document, one.place, what(one)) ?? []) })
  }

  async #annotate(id: string, span: Span, what: Made): Promise<void> {
    const made = this.made(id, span, what)
    if (made) await this.do({ before: [], after: [made] })
  }

  /** A decision on words of the corrected text, not kept yet. */
  made(id: string, span: Span, what: Made): Annotation | undefined {
    const corrected = this.corrected.get(id)
    const document = this.kept.find((one) => one.id === id)?.document
    if (!corrected || !document) return undefined
    const words = { quote: corrected.document.text.slice(span.start, span.end) }
    return { ...anchor(document, corrected.toOriginal(span)), ...words, id: this.#stamp.id(), document: id, author: this.settings.editor, time: this.#stamp.time(), ...what } as Annotation
  }

  undo(): Promise<void> { return this.#shelf.undo().then(() => this.reopen()) }
  redo(): Promise<void> { return this.#shelf.redo().then(() => this.reopen()) }

  /** Where the open article is no more, what is left of its file is opened, else the first one. */
  reopen(): void {
    if (this.article) return
    const id = this.opened?.split('#')[0]
    if (id && this.corrected.has(this.versions.newestOf(id))) this.openDocument(id)
    else this.opened = this.articles[0]?.key
  }

  // ── out ───────────────────────────────────────────────────────────────────

  findingText(finding: Finding, lang: Language): string { return findingAsText(finding, (id) => this.sheetOf(id)?.document, lang) }

  /** The edition, or for formats of one document the open one, as a file. */
  async export(id: string, lang: Language): Promise<OutFile | undefined> {
    const kept = this.kept.map((one) => one.document)
    return exportFile(id, { documents: kept, open: this.article, edition: this.edition, analysis: this.analysis, annotations: this.annotations, isOpen: this.isOpen, warnings: this.kept.map((one) => ({ file: one.document.name, said: one.warnings })), lang, time: this.#stamp.time() })
  }

  tell(said: Said, undo?: () => Promise<void>): void { this.#telling.tell(said, undo) }
  hush(id: number): void { this.#telling.hush(id) }
}

function inside(offset: number, span: Span): boolean { return offset >= span.start && offset < Math.max(span.end, span.start + 1) }
