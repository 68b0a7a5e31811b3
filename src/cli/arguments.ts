import { parseArgs } from 'node:util'
import type { Said, Severity } from '../core/model.ts'
import type { Language } from '../formats/format.ts'

export type Format = 'text' | 'json' | 'html' | 'csv' | 'docx' | 'xlsx'

/** What the command line asks for. */
export interface Asked {
  readonly command: 'check' | 'claims' | 'ledger'
  readonly paths: readonly string[]
  readonly references: readonly string[]
  /** What was printed before: compared with, and not checked. */
  readonly archive: readonly string[]
  readonly format: Format
  readonly output?: string
  readonly dated?: string
  /** Folder with the desk's own tables, which stand before those that ship. */
  readonly facts?: string
  readonly severity: Severity
  readonly lang: Language
}

/** A command line that cannot be followed, in one sentence. */
export class Misuse extends Error {
  constructor(readonly said: Said) {
    super(said.en)
  }
}

const formats = { check: ['text', 'json', 'html', 'csv', 'docx'], claims: ['text', 'json', 'csv'], ledger: ['text', 'json', 'csv', 'xlsx'] } as const

/** Reads the words after the program's name. */
export function readArguments(words: readonly string[]): Asked | 'help' | 'version' {
  const { values, tokens } = parsed(words)
  const { reference, archive, rest } = pathsOf(tokens)
  const lang: Language = values.lang === 'en' ? 'en' : 'zh'
  if (values.help || (rest.length === 0 && !values.version)) return 'help'
  if (values.version) return 'version'
  const [command, ...paths] = rest
  if (command !== 'check' && command !== 'claims' && command !== 'ledger') throw new Misuse({ zh: `不认得命令“${command}”：用 check、claims 或 ledger。`, en: `Unknown command “${command}”: use check, claims or ledger.` })
  if (paths.length === 0) throw new Misuse({ zh: '没有给出文件：写上文件、文件夹，或用 - 从标准输入读。', en: 'No file given: name files or folders, or - for standard input.' })
  const format = oneOf('format', values.format ?? 'text', formats[command])
  const severity = oneOf('severity', values.severity ?? 'warning', ['error', 'warning', 'query'])
  oneOf('lang', values.lang ?? 'zh', ['zh', 'en'])
  if (values.dated !== undefined && !isDay(values.dated)) throw new Misuse({ zh: `“${values.dated}”不是日期：写成 2026-11-20 这样。`, en: `“${values.dated}” is no date: write it like 2026-11-20.` })
  return { command, paths, references: reference, archive, format, severity, lang, ...(values.output ? { output: values.output } : {}), ...(values.dated ? { dated: values.dated } : {}), ...(values.facts ? { facts: values.facts } : {}) }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words], allowPositionals: true, tokens: true,
      options: { format: { type: 'string' }, output: { type: 'string', short: 'o' }, reference: { type: 'string', multiple: true }, archive: { type: 'string', multiple: true }, dated: { type: 'string' }, facts: { type: 'string' }, severity: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0]! : String(error)
    throw new Misuse({ zh: `命令行不对：${reason}。用 --help 看写法。`, en: `${reason}. See --help.` })
  }
}

type Token = ReturnType<typeof parsed>['tokens'][number]

/** Which paths are what: behind the first file `--reference` and `--archive` take all up to the next option, before it one each. */
function pathsOf(tokens: readonly Token[]): { reference: string[]; archive: string[]; rest: string[] } {
  const paths = { reference: [] as string[], archive: [] as string[], rest: [] as string[] }
  let taking: keyof typeof paths = 'rest'
  for (const token of tokens) {
    if (token.kind === 'positional') paths[taking].push(token.value)
    else taking = 'rest'
    if (token.kind !== 'option' || (token.name !== 'reference' && token.name !== 'archive')) continue
    paths[token.name].push(token.value!)
    if (paths.rest.length > 1) taking = token.name
  }
  return paths
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (!found) throw new Misuse({ zh: `--${name} 只能是 ${allowed.join('、')}。`, en: `--${name} is one of ${allowed.join(', ')}.` })
  return found
}

function isDay(words: string): boolean {
  const date = new Date(`${words}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(words)
}

export const help = `kanwu check  FILE|FOLDER… [--format text|json|html|csv|docx] [--output FILE|FOLDER]
                          [--reference FILE|FOLDER…] [--archive FILE|FOLDER…]
                          [--dated 2026-11-20] [--facts FOLDER]
                          [--severity error|warning|query] [--lang zh|en]
kanwu claims FILE|FOLDER… [--format text|json|csv]
kanwu ledger FILE|FOLDER… [--format text|json|csv|xlsx] [--reference FILE…] [--archive FILE…]

Files of one call are checked together. A folder means every file below it that is read:
text, Markdown, Word, web pages, PDF, tables (CSV, Excel); - is standard input.
--reference is what the copy was written from (a bulletin, a table): it is held against, and not checked.
--archive is what was printed before: it is held against, and draws no findings. Its days are those of the
names (2026-11-13), folios or date lines of its files; --dated is tonight's.
Behind the first FILE either takes all paths up to the next option.
--facts is a folder of CSV tables (people.csv, organisations.csv, terms.csv, …) beside the public ones that ship.
--severity is the mildest shown as text, and the mildest that makes exit 1 (warning unless said).
Exit 0 clean, 1 findings, 2 something could not be read or a check failed.
`
