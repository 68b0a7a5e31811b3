// node --expose-gc tests/bench/growth.mjs [100 1000 10000]: what articles cost as they grow in number: to add one more to an archive,
// to check all in the command line, in memory, stored; and how each grows with size. Times are the processor's own: others may share the machine.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { commandLine, ensureBuilt, root } from '../../scripts/lib/ensure.mjs'
import { withModules } from '../../scripts/lib/load.mjs'

setFlagsFromString('--heap-growing-percent=20')
const given = process.argv.slice(2).map(Number)
const sizes = given.length > 0 ? given : [100, 1000, 10000]
/** So many articles are added once the others are there. */
const more = 20
const columns = ['articles', 'characters', 'reading one (ms)', 'one more into the archive (ms)', 'one more, checked against it (ms)', 'archive in memory (MB)', 'stored of one (KB)', 'checking all (processor s)', 'checking all, each (ms)', 'checking all, most memory (MB)', 'cut']

ensureBuilt(commandLine)
await withModules(async (load) => {
  const [{ articles }, { read }, { checker }, { documentOf }, { thin }, { loadWords }] = await Promise.all(['tests/bench/articles.ts', 'src/core/analyse.ts', 'src/core/checker.ts', 'src/core/testing.ts', 'src/core/matching/thin.ts', 'src/words/jieba.ts'].map(load))
  const words = await loadWords()
  // What is made once, with the first texts, is no cost of theirs.
  archived([...articles(100, words)])
  const show = (cells) => console.log(`| ${cells.join(' | ')} |`)
  show(columns)
  show(columns.map(() => '---:'))
  const rows = []
  for (const size of sizes) {
    const all = [...articles(size + more, words)]
    rows.push([size, all.slice(0, size).reduce((sum, { text }) => sum + text.length, 0), ...archived(all), ...checked(all.slice(0, size))])
    show(rows.at(-1).map((value) => (typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : value)))
  }
  if (rows.length > 1) show(['grows with size to the power of', ...columns.slice(1, -1).map((_, at) => exponent(rows.map((row) => [row[0], row[at + 1]])).toFixed(2)), ''])

  /** An archive of all but the last few, and what those cost that come to it. */
  function archived(all) {
    const size = all.length - more
    const spent = { reading: 0, filing: 0, checking: 0 }
    const timed = (kind, work) => {
      const start = process.cpuUsage()
      const result = work()
      const { user, system } = process.cpuUsage(start)
      spent[kind] += (user + system) / 1000
      return result
    }
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed + process.memoryUsage().external
    const archive = checker({ words })
    let stored = 0
    for (const { name, text, dated } of all.slice(0, size)) {
      const one = timed('reading', () => read({ ...documentOf(text, dated, name), role: 'archive' }, words))
      const kept = JSON.parse(JSON.stringify(thin(one, words)))
      stored += JSON.stringify(kept).length
      archive.put(kept)
    }
    globalThis.gc?.()
    const memory = (process.memoryUsage().heapUsed + process.memoryUsage().external - before) / 2 ** 20
    for (const { name, text, dated } of all.slice(size)) {
      const one = read(documentOf(text, dated, name), words)
      timed('filing', () => archive.put({ ...one, document: { ...one.document, role: 'archive' } }))
      archive.remove(name)
      timed('checking', () => { archive.put(one); archive.check([name]) })
      archive.remove(name)
    }
    return [spent.reading / size, spent.filing / more, spent.checking / more, memory, stored / size / 1024]
  }
})

/** All of them in one run of the built command line. */
function checked(all) {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-growth-'))
  try {
    for (const { name, text } of all) {
      mkdirSync(join(folder, 'copy', dirname(name)), { recursive: true })
      writeFileSync(join(folder, 'copy', name), text)
    }
    const spent = join(folder, 'spent.cjs')
    writeFileSync(spent, `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'spent.json'))}, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024])) })`)
    const output = join(folder, 'report.txt')
    const { status } = spawnSync(process.execPath, ['--require', spent, join(root, commandLine.out), 'check', '--lang', 'en', '--output', output, join(folder, 'copy')], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0 && status !== 1) throw new Error(`the command line ended with ${status}`)
    const [seconds, most] = JSON.parse(readFileSync(join(folder, 'spent.json'), 'utf8'))
    return [seconds, (seconds * 1000) / all.length, most, readFileSync(output, 'utf8').trimEnd().endsWith('for one run.') ? 'yes' : 'no']
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The slope of a straight line through the points on logarithmic axes: 1 is in proportion, 0 does not grow; points without a value are left out. */
function exponent(points) {
  const known = points.filter(([, y]) => y > 0).map(([x, y]) => [Math.log(x), Math.log(y)])
  const mean = (at) => known.reduce((sum, point) => sum + point[at], 0) / known.length
  const [x, y] = [mean(0), mean(1)]
  return known.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / known.reduce((sum, [one]) => sum + (one - x) ** 2, 0)
}
