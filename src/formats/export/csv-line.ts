/** One line of a table for a spreadsheet: quoted where needed; what a spreadsheet would take for a formula gets an apostrophe. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return cells.map((cell) => {
    const text = cell === null ? '' : String(cell)
    const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }).join(',')
}

/** A whole table, with the mark that tells a spreadsheet the encoding. */
export function csvTable(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map(csvLine).join('\r\n')}\r\n`
}
