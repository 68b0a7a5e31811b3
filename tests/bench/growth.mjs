// node --expose-gc tests/bench/growth.mjs [100 1000 10000]: what an archive costs as it grows: to add one more article, to check all, in memory, stored; and how each grows with size.
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { withModules } from '../../scripts/lib/load.mjs'

setFlagsFromString('--heap-growing-percent=20')
const given = process.argv.slice(2).map(Number)
const sizes = given.length > 0 ? given : [100, 1000, 10000]
/** So many articles are added once the others are there. */
const more = 20

await withModules(async (load) => {
  const [{ articles }, { read }, { checker }, { documentOf }, { thin }, { loadWords }] = await Promise.all(['tests/bench/articles.ts', 'src/core/analyse.ts', 'src/core/checker.ts', 'src/core/testing.ts', 'src/core/matching/thin.ts', 'src/words/jieba.ts'].map(load))
  const words = await loadWords()
  const rows = sizes.map(measure)
  const columns = ['articles', 'characters', 'reading one (ms)', 'one more into the archive (ms)', 'one more, checked against it (ms)', 'checking all (s)', 'memory (MB)', 'stored of one (KB)']
  const show = (cells) => console.log(`| ${cells.join(' | ')} |`)
  show(columns)
  show(columns.map(() => '---:'))
  for (const row of rows) show(row.map((value, at) => (at < 2 ? value : value.toFixed(at === 5 ? 1 : 2))))
  if (rows.length > 1) show(['grows with size to the power of', ...rows[0].slice(1).map((_, at) => exponent(rows.map((row) => [row[0], row[at + 1]])).toFixed(2))])

  function measure(size) {
    const all = [...articles(size + more)]
    const desk = checker({ words })
    const archive = checker({ words })
    const spent = { reading: 0, filing: 0, checking: 0, whole: 0 }
    let [characters, stored] = [0, 0]
    const timed = (kind, work) => {
      const start = performance.now()
      const result = work()
      spent[kind] += performance.now() - start
      return result
    }
    for (const { name, text, dated } of all.slice(0, size)) {
      const one = timed('reading', () => read({ ...documentOf(text, dated, name), role: 'archive' }, words))
      archive.put(one)
      characters += text.length
      stored += JSON.stringify(thin(one, words)).length
    }
    for (const { name, text, dated } of all.slice(size)) {
      const one = read(documentOf(text, dated, name), words)
      timed('filing', () => archive.put({ ...one, document: { ...one.document, role: 'archive' } }))
      archive.remove(name)
      timed('checking', () => { archive.put(one); archive.check([name]) })
      archive.remove(name)
    }
    globalThis.gc?.()
    const memory = process.memoryUsage().rss / 2 ** 20
    for (const id of [...archive.readings.keys()]) archive.remove(id)
    if (size <= 1000) {
      const readings = all.slice(0, size).map(({ name, text, dated }) => read(documentOf(text, dated, name), words))
      timed('whole', () => { for (const one of readings) desk.put(one); desk.check(readings.map(({ document }) => document.id)) })
    }
    return [size, characters, spent.reading / size, spent.filing / more, spent.checking / more, spent.whole / 1000, memory, stored / size / 1024]
  }
})

/** The slope of a straight line through the points on logarithmic axes: 1 is in proportion, 0 does not grow; points without a value are left out. */
function exponent(points) {
  const known = points.filter(([, y]) => y > 0).map(([x, y]) => [Math.log(x), Math.log(y)])
  const mean = (at) => known.reduce((sum, point) => sum + point[at], 0) / known.length
  const [x, y] = [mean(0), mean(1)]
  return known.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / known.reduce((sum, [one]) => sum + (one - x) ** 2, 0)
}
