/** Words looked up before, so many at most. */
const remembered = 50_000

/**
 * How often a word stands in the dictionary's counts, 0 where it does not; from jieba's word list, one line each,
 * `word count tag`, in the order of UTF-16 units, so that looking up needs no index.
 */
export function frequencyIn(table: string): (word: string) => number {
  const known = new Map<string, number>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= remembered) known.clear()
    const count = countOf(table, word)
    known.set(word, count)
    return count
  }
}

function countOf(table: string, word: string): number {
  let low = 0
  let high = table.length
  while (low < high) {
    const start = table.lastIndexOf('\n', (low + high) >> 1) + 1
    const space = table.indexOf(' ', start)
    if (space < 0 || start >= high) return 0
    const here = table.slice(start, space)
    if (here === word) return Number(table.slice(space + 1, table.indexOf(' ', space + 1)))
    if (here < word) low = table.indexOf('\n', space) + 1 || high
    else high = start - 1
  }
  return 0
}

/** Every word of such a list, with its count. */
export function* listOf(table: string): Generator<readonly [word: string, count: number]> {
  for (let start = 0; start < table.length; ) {
    const space = table.indexOf(' ', start)
    if (space < 0) return
    yield [table.slice(start, space), Number.parseInt(table.slice(space + 1, space + 12), 10)]
    start = table.indexOf('\n', space) + 1 || table.length
  }
}
