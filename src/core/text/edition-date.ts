import { weekdayOf } from '../matching/calendar.ts'
import type { Document } from '../model.ts'

/** Longest paragraph that is taken for a date line. */
const longest = 48
const inName = /(?<!\d)((?:19|20)\d{2})[-_./年\s](\d{1,2})[-_./月\s](\d{1,2})(?!\d)/gu
const packed = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/gu
const inHan = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const english = /(?:(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\.?|([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2})),?\s+((?:19|20)\d{2})/gu

/** The day a document was printed, as an ISO date: its folio's, else that of its name or folder, else of a date line at its head or foot; where none says so, none. */
export function editionDate({ name, text, blocks, dated }: Document): string | undefined {
  if (dated) return dated
  const lines = [...blocks.slice(0, 6), ...blocks.slice(-2)].filter((block) => block.end - block.start <= longest).map((block) => text.slice(block.start, block.end))
  return dateInPath(name) ?? lines.map(dateLine).find((date) => date !== undefined)
}

/** The first day a path names. */
export function dateInPath(path: string): string | undefined {
  return [packed, inHan, inName].flatMap((pattern) => [...path.matchAll(pattern)].flatMap(([, year, month, day]) => iso(Number(year), Number(month), Number(day)) ?? []))[0]
}

function dateLine(line: string): string | undefined {
  const [han] = line.matchAll(inHan)
  if (han) return iso(Number(han[1]), Number(han[2]), Number(han[3]))
  const [latin] = line.matchAll(english)
  return latin && iso(Number(latin[5]), months.indexOf((latin[2] ?? latin[3])!.toLowerCase()) + 1, Number(latin[1] ?? latin[4]))
}

function iso(year: number, month: number, day: number): string | undefined {
  return weekdayOf(year, month, day) === undefined ? undefined : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
