import { rowsFromGrid, tableNames } from '../../../core/facts/headings.ts'
import type { Row, Table } from '../../../core/facts/rows.ts'
import { readTables, writeSheet } from '../../../formats/fact-sheets.ts'
import { gridOf, writeTable } from '../../../formats/facts.ts'
import { Unreadable } from '../../../formats/format.ts'
import { m } from '../../paraglide/messages.js'
import { type Gathered, saveFile } from '../../parts/files.ts'
import { language, say } from '../../say.ts'
import type { Desk } from '../../state/desk.svelte.ts'
import type { Added } from '../../state/facts.svelte.ts'

const locales = ['zh', 'en'] as const

/** Adds the cells of a clipboard as rows, in one step. */
export async function pasteRows(desk: Desk, table: Table, words: string): Promise<void> {
  tellOf(desk, await desk.facts.addAll({ [table]: rowsFromGrid(table, gridOf(words)) }))
}

/** Adds the tables of files, in one step; the table the last of them went to. */
export async function bringIn(desk: Desk, table: Table, { files }: Gathered): Promise<Table | undefined> {
  const all: Partial<Record<Table, Row[]>> = {}
  for (const { name, bytes } of files) {
    try {
      const found = await readTables({ name, bytes: bytes instanceof Uint8Array ? bytes : await bytes() }, table)
      for (const [at, rows] of Object.entries(found) as [Table, Row[]][]) all[at] = [...(all[at] ?? []), ...rows]
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      desk.tell({ zh: `${name}：${error.said.zh}`, en: `${name}: ${error.said.en}` })
    }
  }
  const went = (Object.keys(all) as Table[]).at(-1)
  if (went) tellOf(desk, await desk.facts.addAll(all))
  return went
}

function tellOf(desk: Desk, { added, known, empty }: Added): void {
  const parts = (locale: 'zh' | 'en') => [m.fact_added({ n: String(added) }, { locale }), known > 0 ? m.fact_known({ n: String(known) }, { locale }) : '', empty > 0 ? m.fact_unfilled({ n: String(empty) }, { locale }) : ''].filter(Boolean).join(locale === 'zh' ? '，' : ', ')
  const [zh, en] = locales.map((locale) => `${parts(locale)}${locale === 'zh' ? '。' : '.'}`) as [string, string]
  desk.tell({ zh, en }, added > 0 ? () => desk.facts.undo() : undefined)
}

/** The rows of a table in use, the desk's own and those built in, as a file. */
export async function handOut(desk: Desk, table: Table, as: 'xlsx' | 'csv'): Promise<void> {
  const rows = desk.facts.tableOf(table).filter((row) => !row.off).map((row) => row.cells)
  const name = `${say(tableNames[table])}.${as}`
  if (as === 'csv') await saveFile({ name, mime: 'text/csv', bytes: new TextEncoder().encode(writeTable(table, rows)) })
  else await saveFile({ name, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: await writeSheet(table, rows, language()) })
}
