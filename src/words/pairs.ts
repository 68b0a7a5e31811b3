/** The first level, per thousand million pairs of a large count, and what each letter behind A multiplies it by. */
const [least, step] = [50, Math.sqrt(Math.E)]

/** How often a character stands, and how often one stands right behind another; per thousand million, 0 where hardly ever. `#` is a mark or the end of a line. */
export interface Pairs {
  readonly single: (character: string) => number
  readonly pair: (first: string, second: string) => number
}

/** Reads character-pairs.txt: a line for each first character, its level, then level by level what stands behind it. */
export function pairsIn(table: string): Pairs {
  const rows = new Map(table.split('\n').filter((line) => line && !line.startsWith('# ')).map((line) => [line.charCodeAt(0), line.slice(1)]))
  return {
    single: (character) => countAt(rows.get(character.charCodeAt(0)), 0),
    pair: (first, second) => {
      const row = rows.get(first.charCodeAt(0))
      let at = row?.indexOf(second, 1) ?? -1
      while (at > 0 && !isLevel(row!, at)) at--
      return at < 1 ? 0 : countAt(row, at)
    },
  }
}

/** Levels are the letters from A and the signs behind Z; `#` and characters are none. */
function isLevel(row: string, at: number): boolean {
  const code = row.charCodeAt(at)
  return code >= 65 && code < 128
}

function countAt(row: string | undefined, at: number): number {
  return row ? counts[row.charCodeAt(at) - 65]! : 0
}

const counts = Float64Array.from({ length: 63 }, (_, level) => Math.round(least * step ** level))
