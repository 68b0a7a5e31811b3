import { liveQuery } from 'dexie'
import type { Analysis } from '../../core/analyse.ts'
import { anchor, answerOf, answers, applyEdit, correct, type Annotation, type Corrected, type Correction, type Edit, type Tick } from '../../core/annotation.ts'
import type { Document, Finding, Said, Span } from '../../core/model.ts'
import { exporters } from '../../formats/export/index.ts'
import { type Language, type Report, Unreadable } from '../../formats/format.ts'
import { importFile } from '../../formats/import/index.ts'
import type { ChosenFile, LostFile } from '../../bridge.ts'
import { type Edition, type Kept, type Store } from '../../store/schema.ts'
import { storeTrouble } from '../../store/trouble.ts'
import type { Analyser } from './analyser.ts'
import { findingAsText } from './finding-text.ts'
import { type ArticleRow, articleRows } from './rows.ts'
import { defaults, type Settings, settingsFrom } from './settings.ts'
import { type Side, sidesOf } from './sides.ts'

/** Something the editor should be told once, with its way out. */
export interface Notice { readonly id: number; readonly said: Said; readonly undo?: () => Promise<void> }

/** A decision in the order it was made, the latest first, with its finding while it is still found. */
export interface Settled { readonly annotation: Annotation; readonly finding: Finding | undefined }

/** One step of the editor's hand: annotations before and after, or a document taken out. */
interface Step { readonly before: readonly Annotation[]; readonly after: readonly Annotation[]; readonly removed?: string }

const nothing: Analysis = { readings: [], findings: [], failures: [], partial: false }
const pause = 160

/** All that the window shows and does. The only place that talks to store, worker and files. */
export class Desk {
  ready = $state(false)
  trouble = $state.raw<Said>()
  saving = $state<'saved' | 'saving' | 'unsaved'>('saved')
  savedAt = $state<string>()
  analysing = $state(false)
  settings = $state.raw<Settings>(defaults)
  edition = $state.raw<Edition>()
  kept = $state.raw<readonly Kept[]>([])
  annotations = $state.raw<readonly Annotation[]>([])
  analysis = $state.raw<Analysis>(nothing)
  notices = $state.raw<readonly Notice[]>([])
  /** Key of the open article. */
  opened = $state<string>()
  /** Id of the finding, or index of the claim, at hand. */
  finding = $state<string>()
  claim = $state<number>()
  importing = $state.raw<{ done: number; of: number }>()

  readonly corrected = $derived(new Map(this.kept.map(({ id, document }) => [id, correct({ ...document, ...this.#dating(document) }, this.correctionsOf(id))])))
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
  readonly canUndo = $derived(this.#done.length > 0)
  readonly canRedo = $derived(this.#undone.length > 0)

  #store: Store
  #analyser: Analyser
  #now: () => Date
  #pending = 0
  #round = 0
  #counter = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(given: { store: Store; analyser: Analyser; now?: () => Date }) {
    this.#store = given.store
    this.#analyser = given.analyser
    this.#now = given.now ?? (() => new Date())
  }

  /** Reads what was kept, and follows what another window changes. */
  async open(): Promise<void> {
    try {
      await this.#load()
      this.opened ??= this.articles[0]?.key
      liveQuery(() => this.#all()).subscribe({ next: (all) => { if (this.#pending === 0) this.#take(all) }, error: (error) => { this.trouble = storeTrouble(error) } })
    } catch (error) {
      this.trouble = storeTrouble(error)
    }
    this.ready = true
  }

  async #all() {
    const [documents, annotations, edition, settings] = await Promise.all([this.#store.documents.toArray(), this.#store.annotations.toArray(), this.#store.editions.get('tonight'), this.#store.settings.toArray()])
    return { documents, annotations, edition, settings }
  }

  async #load(): Promise<void> { this.#take(await this.#all()) }

  #take({ documents, annotations, edition, settings }: Awaited<ReturnType<Desk['#all']>>): void {
    this.kept = documents.filter((one) => !one.removed).sort((a, b) => (a.added < b.added ? -1 : a.added > b.added ? 1 : a.id < b.id ? -1 : 1))
    this.annotations = annotations.sort((a, b) => (a.time < b.time ? 1 : -1))
    this.edition = edition
    this.settings = settingsFrom(settings)
    this.#analyseSoon()
  }

  #correctedOf = (id: string): Corrected | undefined => this.corrected.get(id)

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

  // ── analysis ──────────────────────────────────────────────────────────────

  #analyseSoon(): void {
    clearTimeout(this.#timer)
    this.analysing = true
    this.#timer = setTimeout(() => void this.#analyse(), this.analysis === nothing ? 0 : pause)
  }

  async #analyse(): Promise<void> {
    const round = ++this.#round
    try {
      const analysis = await this.#analyser.analyse([...this.corrected.values()].map(({ document }) => $state.snapshot(document) as Document))
      if (round !== this.#round) return
      this.analysis = analysis
    } catch (error) {
      this.tell({ zh: `检查没有做完（${error instanceof Error ? error.message : error}）：改动一处会再查一遍。`, en: `The check did not finish (${error instanceof Error ? error.message : error}): the next change starts it again.` })
    }
    if (round === this.#round) this.analysing = false
  }

  // ── files ─────────────────────────────────────────────────────────────────

  /** Takes in files; what could not be read is a notice each, the others still come in. */
  async import(files: readonly ChosenFile[], lost: readonly LostFile[] = []): Promise<void> {
    for (const { name, reason } of lost) this.tell({ zh: `${name}：${lostWords[reason].zh}`, en: `${name}: ${lostWords[reason].en}` })
    this.importing = { done: 0, of: files.length }
    for (const [at, file] of files.entries()) {
      await this.#importOne(file)
      this.importing = { done: at + 1, of: files.length }
    }
    this.importing = undefined
    this.#analyseSoon()
  }

  async #importOne({ name, bytes }: ChosenFile): Promise<void> {
    const again = this.kept.find((one) => one.bytes.length === bytes.length && one.bytes.every((byte, at) => byte === bytes[at]))
    if (again) {
      this.opened = `${again.id}#0`
      this.tell({ zh: `${name}：这一稿已经在桌上了。`, en: `${name}: this copy is on the desk already.` })
      return
    }
    try {
      const id = this.#newId()
      const { value: document, warnings } = await importFile(bytes, { id, name })
      const kept: Kept = { id, document, bytes, added: this.#time() }
      for (const warning of warnings) this.tell({ zh: `${name}：${warning.zh}`, en: `${name}: ${warning.en}` })
      if (await this.#write(() => this.#store.documents.put(kept))) {
        this.kept = [...this.kept.filter((one) => one.id !== id), kept]
        if (!this.article) this.opened = `${id}#0`
      }
    } catch (error) {
      const said = error instanceof Unreadable ? error.said : { zh: '没有读成，请把文字复制出来粘贴。', en: 'It could not be read: copy the text and paste it.' }
      this.tell({ zh: `${name}：${said.zh}`, en: `${name}: ${said.en}` })
    }
  }

  async paste(text: string): Promise<void> {
    const title = text.trim().split('\n')[0]!.trim().slice(0, 24)
    await this.import([{ name: title || '粘贴的文字', bytes: new TextEncoder().encode(text) }])
  }

  async setEdition(paper: string, date: string): Promise<void> {
    const edition: Edition = { id: 'tonight', paper, date }
    this.edition = edition
    await this.#write(() => this.#store.editions.put(edition))
    this.#analyseSoon()
  }

  async set(changes: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...changes }
    await this.#write(() => this.#store.settings.bulkPut(Object.entries(changes).map(([key, value]) => ({ key, value: String(value) }))))
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
    if (!(await this.#apply(step))) return
    this.#done = [...this.#done, step]
    this.#undone = []
  }

  async undo(): Promise<void> {
    const step = this.#done.at(-1)
    if (!step || !(await this.#apply({ ...step, before: step.after, after: step.before }, true))) return
    this.#done = this.#done.slice(0, -1)
    this.#undone = [...this.#undone, step]
  }

  async redo(): Promise<void> {
    const step = this.#undone.at(-1)
    if (!step || !(await this.#apply(step))) return
    this.#undone = this.#undone.slice(0, -1)
    this.#done = [...this.#done, step]
  }

  /** Shows a step at once and keeps it; takes it back from view when it could not be kept. */
  async #apply(step: Step, back = false): Promise<boolean> {
    const shown = { annotations: this.annotations, kept: this.kept }
    const gone = new Set(step.before.map((one) => one.id))
    this.annotations = [...step.after, ...this.annotations.filter((one) => !gone.has(one.id))]
    const { removed } = step
    if (removed !== undefined && !back) this.kept = this.kept.filter((one) => one.id !== removed)
    this.#analyseSoon()
    const kept = await this.#write(() => this.#store.transaction('rw', this.#store.annotations, this.#store.documents, async () => {
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
  async export(id: string, lang: Language): Promise<{ name: string; bytes: Uint8Array; mime: string } | undefined> {
    const exporter = exporters.find((one) => one.id === id)
    if (!exporter || this.kept.length === 0) return undefined
    const documents = this.kept.map((one) => one.document).filter((one) => exporter.holds === 'many' || one.id === this.article?.document)
    const findings = this.analysis.findings.filter((finding) => this.isOpen(finding) && documents.some((one) => one.id === finding.place.document))
    const report: Report = { documents, readings: this.analysis.readings.filter((one) => documents.some((document) => document.id === one.document.id)), findings, annotations: this.annotations.filter((one) => documents.some((document) => document.id === one.document)), warnings: [], unreadable: [], failures: this.analysis.failures, partial: this.analysis.partial, lang, time: this.#time() }
    const name = exporter.holds === 'one' ? (this.article?.title ?? 'kanwu') : [this.edition?.paper, this.edition?.date].filter(Boolean).join(' ') || 'kanwu'
    return { name: `${name.replace(/[\\/:*?"<>|]/g, '')}.${exporter.extension}`, bytes: await exporter.write(report), mime: exporter.mime }
  }

  tell(said: Said, undo?: () => Promise<void>): void {
    this.notices = [...this.notices, { id: ++this.#counter, said, ...(undo ? { undo } : {}) }].slice(-4)
  }

  hush(id: number): void { this.notices = this.notices.filter((one) => one.id !== id) }

  #textOf = (id: string): string => this.corrected.get(id)?.document.text ?? ''

  #time(): string { return this.#now().toISOString() }

  #newId(): string { return `${this.#now().getTime().toString(36)}-${(++this.#counter).toString(36).padStart(4, '0')}-${Math.floor(Math.random() * 2 ** 32).toString(36)}` }

  async #write(work: () => PromiseLike<unknown>): Promise<boolean> {
    this.#pending++
    this.saving = 'saving'
    try {
      await work()
      this.trouble = undefined
      this.savedAt = this.#time()
      return true
    } catch (error) {
      this.trouble = storeTrouble(error)
      return false
    } finally {
      this.#pending--
      this.saving = this.trouble ? 'unsaved' : this.#pending > 0 ? 'saving' : 'saved'
    }
  }
}

type Made = { kind: 'dismissal'; reason: string; answers: ReturnType<typeof answerOf> } | { kind: 'query'; text: string; answers: ReturnType<typeof answerOf> } | { kind: 'note'; text: string } | { kind: 'tick'; verdict: Tick['verdict']; source: string }

const lostWords: Record<LostFile['reason'], Said> = {
  missing: { zh: '文件不见了，请重新选一次。', en: 'the file is gone: choose it again.' },
  forbidden: { zh: '没有读这个文件的权限。', en: 'you may not read this file.' },
  'too-large': { zh: '文件太大，请拆成几份。', en: 'the file is too large: split it.' },
  unreadable: { zh: '没有读出来，请再试一次。', en: 'it could not be read: try again.' },
}

function withoutRemoved({ removed: _, ...row }: Kept): Kept { return row }
