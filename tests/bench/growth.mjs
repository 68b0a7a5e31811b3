// node tests/bench/growth.mjs [100 1000 10000]: what an archive costs as it grows: reading, filing and asking of one more article, checking all, memory.
import { performance } from 'node:perf_hooks'
import { withModules } from '../../scripts/lib/load.mjs'

const sizes = process.argv.slice(2).map(Number)
await withModules(async (load) => {
  const [{ articles }, { read }, { documentOf }, { claimIndex }, { ledgerOf }, { loadWords }] = await Promise.all(['tests/bench/articles.ts', 'src/core/analyse.ts', 'src/core/testing.ts', 'src/core/matching/index.ts', 'src/core/ledger/index.ts', 'src/words/jieba.ts'].map(load))
  const words = await loadWords()
  const unlimited = { spend: () => true }
  console.log('| articles | characters | reading one (ms) | filing and matching one (ms) | matching of the last 20 (ms each) | the ledger of all (ms) | memory (MB) |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const size of sizes.length > 0 ? sizes : [100, 1000, 10000]) {
    const index = claimIndex(words)
    const readings = []
    let [characters, reading, filing, last] = [0, 0, 0, 0]
    for (const { name, text, dated } of articles(size)) {
      const start = performance.now()
      const one = read(documentOf(text, dated, name), words)
      const done = performance.now()
      index.put(one)
      for (const _ of index.matches(name, unlimited)) void _
      const end = performance.now()
      characters += text.length
      reading += done - start
      filing += end - done
      if (readings.length >= size - 20) last += end - done
      readings.push(one)
    }
    const start = performance.now()
    const rows = size <= 1000 ? ledgerOf(readings, { words, budget: unlimited }) : undefined
    const whole = performance.now() - start
    globalThis.gc?.()
    console.log(`| ${size} | ${characters} | ${(reading / size).toFixed(1)} | ${(filing / size).toFixed(2)} | ${(last / 20).toFixed(2)} | ${rows ? whole.toFixed(0) : '–'} | ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} |`)
  }
})
