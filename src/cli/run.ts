import { once } from 'node:events'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { read } from '../core/analyse.ts'
import { countdown, mostSteps } from '../core/budget.ts'
import { type Checker, checker } from '../core/checker.ts'
import { ledgerOf, nameChecks } from '../core/ledger/index.ts'
import type { LedgerRow } from '../core/ledger/row.ts'
import type { Document, Finding, Reading, Words } from '../core/model.ts'
import { dateInPath } from '../core/text/edition-date.ts'
import { csvTable } from '../formats/export/csv-line.ts'
import { exporters } from '../formats/export/index.ts'
import { jsonPieces } from '../formats/export/json.ts'
import { ledgerTable } from '../formats/export/ledger-table.ts'
import { ledgerXlsx } from '../formats/export/ledger-xlsx.ts'
import { type Exporter, type Report, Unreadable } from '../formats/format.ts'
import { importFile } from '../formats/import/index.ts'
import { loadWords } from '../words/jieba.ts'
import { type Asked, Misuse } from './arguments.ts'
import { claimsCsv } from './claims-csv.ts'
import { factBook } from './fact-book.ts'
import { type Found, gather, type Lost, Unavailable } from './files.ts'
import { ledgerText } from './ledger-text.ts'
import { pdfParts } from './pdf-parts.ts'
import { pageProgress, progress } from './progress.ts'
import { claimsText, findingsText, shown } from './text.ts'

/** What stands between the run and the machine. */
export interface Machine {
  /** Where relative paths count from. */
  readonly from: string
  readonly colour: boolean
  /** ISO time of the run. */
  readonly time: string
  readonly say: (text: string) => void
  readonly warn: (text: string) => void
}

/** Runs one command; the exit code. */
export async function run(asked: Asked, machine: Machine): Promise<0 | 1 | 2> {
  const report = await analysed(asked, machine)
  for (const { file, message } of [...report.unreadable, ...report.warnings]) machine.warn(`${file}: ${message[asked.lang]}\n`)
  for (const { check: id, message } of report.failures) machine.warn(`${id}: ${message}\n`)
  await print(report, asked, machine)
  if (report.unreadable.length > 0 || report.failures.length > 0) return 2
  return asked.command === 'check' && shown(report, asked.severity).length > 0 ? 1 : 0
}

async function analysed(asked: Asked, machine: Machine): Promise<Report> {
  const articles = await gather(asked.paths, machine.from)
  const references = await gather(asked.references, machine.from)
  const archive = await gather(asked.archive, machine.from)
  const given = new Set<string>()
  // A file given twice is what it was given as first: tonight's copy may lie in the folder of the archive.
  const inRole = (role: Document['role'], { found }: { found: readonly Found[] }) => found.filter(({ name }) => !given.has(name) && given.add(name)).map((file) => ({ file, role }))
  const files = [...inRole('article', articles), ...inRole('reference', references), ...inRole('archive', archive)]
  const lost: Lost[] = [...articles.lost, ...references.lost, ...archive.lost]
  const warnings: Lost[] = []
  const documents: Document[] = []
  const facts = await factBook(asked, machine, warnings)
  const told = progress(asked.lang)
  let words: Words | undefined
  let desk: Checker | undefined
  // One file after another, so that of thousands only what is compared is held.
  for (const [at, { file, role }] of files.entries()) {
    for (const document of await imported(file, role, asked, lost, warnings)) {
      words ??= await loadWords()
      desk ??= checker({ facts, words, ...(asked.command === 'check' ? {} : { checks: asked.command === 'ledger' ? nameChecks : [] }), keep: (reading) => (needsClaims(asked, reading.document.role) ? reading : withoutClaims(reading)) })
      documents.push(document)
      desk.put(read(document, words))
    }
    told.reading(at + 1, files.length)
  }
  const analysis = desk?.check(documents.flatMap(({ id, role }) => (role === 'article' ? [id] : [])), { progress: ({ done, of }) => told.checking(done, of) })
  const readings = [...(desk?.readings.values() ?? [])]
  const findings = analysis?.findings ?? []
  let partial = analysis?.partial ?? false
  const ledger = asked.command === 'ledger' ? ledgerOf(readings, { findings, budget: countdown(mostSteps, () => { partial = true }), ...(words ? { words } : {}) }) : undefined
  told.done()
  return { documents: spokenOf(documents, findings, ledger), readings, findings, annotations: [], warnings, unreadable: lost, failures: analysis?.failures ?? [], ...(ledger ? { ledger } : {}), partial, lang: asked.lang, time: machine.time }
}

/** What was asked about, and of the archive what is pointed at. */
function spokenOf(documents: readonly Document[], findings: readonly Finding[], ledger: readonly LedgerRow[] = []): Document[] {
  const pointed = new Set([...findings.flatMap(({ related }) => related), ...ledger.flatMap(({ cells }) => cells)].map(({ document }) => document))
  return documents.filter(({ id, role }) => role !== 'archive' || pointed.has(id))
}

/** Findings as text point into documents, and so do those of the archive; all else shows claims too. */
function needsClaims({ command, format }: Asked, role: Document['role']): boolean {
  return command !== 'check' || (format !== 'text' && role !== 'archive')
}

function withoutClaims(reading: Reading): Reading {
  return { ...reading, claims: [], mentions: [] }
}

async function imported(file: Found, role: Document['role'], asked: Asked, lost: Lost[], warnings: Lost[]): Promise<Document[]> {
  const pages = pageProgress(file.name, asked.lang)
  try {
    const { value, warnings: said } = await importFile(await file.bytes(), { id: file.name, name: file.name, role, pdf: pdfParts, progress: pages, ...(asked.dated && role !== 'archive' ? { dated: asked.dated } : {}) })
    warnings.push(...said.map((message) => ({ file: file.name, message })))
    const dated = value.dated ?? dateInPath(file.name)
    return [dated ? { ...value, dated } : value]
  } catch (error) {
    lost.push({ file: file.name, message: error instanceof Unreadable || error instanceof Unavailable ? error.said : { zh: `没有读成（${messageOf(error)}）：请把文字复制出来，存成文本再读。`, en: `It could not be read (${messageOf(error)}): copy its text into a text file and read that.` } })
    return []
  } finally {
    pages.done()
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function print(report: Report, asked: Asked, machine: Machine): Promise<void> {
  if (asked.command === 'ledger') return printLedger(report, asked, machine)
  if (asked.format === 'text') return deliver(asked.command === 'claims' ? claimsText(report) : findingsText(report, asked.severity, machine.colour && !asked.output), asked, machine)
  if (asked.command === 'claims' && asked.format === 'csv') return deliver(claimsCsv(report), asked, machine)
  const exporter = exporters.find((one) => one.id === asked.format)!
  if (report.documents.filter(isAtHand).length > 1 && exporter.id !== 'json') return intoFolder(report, exporter, asked, machine)
  const bytes = exporter.id === 'json' ? encoded(jsonPieces(report)) : [await exporter.write(report)]
  if (asked.output) return save(await target(asked.output, report.documents[0]?.name ?? 'report', exporter, machine), bytes)
  if (exporter.id === 'docx' && process.stdout.isTTY) throw new Misuse({ zh: 'Word文件不能显示在终端里：用 --output 写到文件。', en: 'A Word file cannot be shown on a terminal: use --output.' })
  for (const piece of bytes) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
}

/** Pieces of text as bytes, some tens of thousands at a time. */
function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < 65_536) continue
    yield encoder.encode(waiting)
    waiting = ''
  }
  yield encoder.encode(waiting)
}

async function deliver(text: string, asked: Asked, machine: Machine): Promise<void> {
  if (asked.output) await save(resolve(machine.from, asked.output), new TextEncoder().encode(text))
  else machine.say(text)
}

async function printLedger(report: Report, asked: Asked, machine: Machine): Promise<void> {
  const rows = report.ledger ?? []
  if (asked.format === 'text') return deliver(ledgerText(report), asked, machine)
  if (asked.format === 'json') return deliver(`${JSON.stringify({ version: 1, rows, partial: report.partial }, undefined, 1)}\n`, asked, machine)
  if (asked.format === 'csv') return deliver(csvTable(ledgerTable(rows, report.documents, asked.lang)), asked, machine)
  if (!asked.output) throw new Misuse({ zh: '表格文件要用 --output 写到文件。', en: 'A spreadsheet needs --output FILE.' })
  await save(resolve(machine.from, asked.output), await ledgerXlsx(rows, report.documents, asked.lang))
}

/** What was printed before is pointed at; no report is made of it. */
function isAtHand({ role }: Document): boolean {
  return role !== 'archive'
}

/** One file for each document: what concerns it, held against all the others. */
async function intoFolder(report: Report, exporter: Exporter, asked: Asked, machine: Machine): Promise<void> {
  if (!asked.output) throw new Misuse({ zh: `多个文件的${exporter.extension}要用 --output 指定文件夹。`, en: `${exporter.extension} of several files needs --output FOLDER.` })
  const folder = resolve(machine.from, asked.output)
  await mkdir(folder, { recursive: true })
  const taken = new Set<string>()
  for (const document of report.documents.filter(isAtHand)) {
    const only = { ...report, documents: exporter.holds === 'one' ? [document] : report.documents, findings: report.findings.filter((finding) => finding.place.document === document.id) }
    await save(join(folder, freeName(nameFor(document.name, exporter), taken)), await exporter.write({ ...only, documents: [document, ...report.documents.filter((one) => one !== document && exporter.holds !== 'one' && only.findings.some((finding) => finding.related.some((place) => place.document === one.id)))] }))
  }
}

async function target(output: string, name: string, exporter: Exporter, machine: Machine): Promise<string> {
  const path = resolve(machine.from, output)
  const folder = await stat(path).then((one) => one.isDirectory(), () => output.endsWith('/'))
  if (!folder) return path
  await mkdir(path, { recursive: true })
  return join(path, nameFor(name, exporter))
}

function nameFor(file: string, exporter: Exporter): string {
  return `${basename(file === '-' ? 'stdin' : file, extname(file))}.${exporter.extension}`
}

function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let time = 2; taken.has(free); time++) free = name.replace(/(\.[^.]+)$/, ` ${time}$1`)
  taken.add(free)
  return free
}

async function save(path: string, bytes: Uint8Array | Iterable<Uint8Array>): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (error) {
    throw new Misuse({ zh: `写不进“${path}”：${(error as NodeJS.ErrnoException).code ?? error}。`, en: `“${path}” could not be written: ${(error as NodeJS.ErrnoException).code ?? error}.` })
  }
}
