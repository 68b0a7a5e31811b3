// Our reading of numerals beside two others on the same pages, in one run: npm run bench:claims
// Accuracy by spans and values against what a person marked; time is the warm median of 30 in this process.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { createServer } from 'vite'

const root = join(import.meta.dirname, '../..')
const once = process.argv.includes('--smoke')
const rounds = once ? 1 : 30
const server = await createServer({ root, configFile: false, logLevel: 'error', server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true } })
const load = (path) => server.ssrLoadModule(join(root, path))
const { loadWords } = await load('src/words/jieba.ts')
const { readMentions } = await load('src/core/mentions/index.ts')
const { readClaims } = await load('src/core/claims/index.ts')
const { composeDocument } = await load('src/core/text/compose.ts')
const { sentencesOf } = await load('src/core/text/sentences.ts')
const { tokensOf } = await load('src/core/text/tokens.ts')
const { namesOf } = await load('src/core/names/index.ts')
const { toSource } = await load('src/core/text/source-map.ts')
const words = await loadWords()

const sets = [['our own pages', ownPages()], ...(once ? [] : [['pages beside the project', pagesBeside()]])].filter(([, pages]) => pages.length > 0)
for (const [name, pages] of sets) {
  console.log(`\n${name}: ${pages.length} pages, ${pages.reduce((sum, page) => sum + page.text.length, 0)} characters, ${pages.reduce((sum, page) => sum + page.gold.length, 0)} numerals`)
  console.table(Object.fromEntries([['kanwu', ours], ['recognizers-text', recognizers()], ['chrono', chrono()]].map(([peer, read]) => [peer, measure(pages, read, peer === 'kanwu' ? rounds : Math.min(rounds, 3))])))
  console.log(cost(pages))
}
await server.close()

function ownPages() {
  const folder = join(root, 'tests/claims')
  return readdirSync(folder).filter((file) => file.endsWith('.jsonl')).map((file) => {
    const text = readFileSync(join(folder, file.replace('.jsonl', '.txt')), 'utf8')
    let from = 0
    const gold = rows(join(folder, file)).map((one) => {
      const start = text.indexOf(one.text, from)
      from = start + one.text.length
      return { ...one, start, end: from }
    })
    return { text, gold }
  })
}

/** Pages that may lie beside the project with marks of their own; none where there are none. */
function pagesBeside() {
  const folder = join(root, '../shared')
  if (!existsSync(join(folder, 'gold/claims.jsonl'))) return []
  const gold = rows(join(folder, 'gold/claims.jsonl'))
  return readdirSync(join(folder, 'seeds')).map((file) => ({ text: readFileSync(join(folder, 'seeds', file), 'utf8'), gold: gold.filter((one) => basename(file).startsWith(one.seed)) })).filter((page) => page.gold.length > 0)
}

function rows(file) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
}

function ours(text) {
  const document = composeDocument(text, { id: 'a', name: 'a' })
  return readMentions(document).map((mention) => ({ ...toSource(document, mention), value: mention.value.type === 'number' ? (mention.value.value === undefined ? undefined : Number(mention.value.value)) : dateOf(mention.value) }))
}

function dateOf({ year, month, day }) {
  return day === undefined ? (month === undefined ? year : (year ?? 0) * 100 + month) : (year ?? 0) * 10000 + (month ?? 0) * 100 + day
}

/** Number, unit and date models of its Chinese or English culture; where two overlap the longer counts. */
function recognizers() {
  const suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite')
  return (text) => {
    const culture = /[\u4e00-\u9fff]{4}/u.test(text) ? suite.Culture.Chinese : suite.Culture.English
    const flat = text.replace(/\n/g, ' ')
    const found = ['recognizeNumber', 'recognizeOrdinal', 'recognizePercentage', 'recognizeAge', 'recognizeCurrency', 'recognizeDimension', 'recognizeTemperature'].flatMap((name) => attempt(() => suite[name](flat, culture)))
    const dates = attempt(() => suite.recognizeDateTime(flat, culture))
    return longest([...found, ...dates].map(({ start, end, resolution }) => ({ start, end: end + 1, value: resolved(resolution) })))
  }
}

function resolved(resolution) {
  const value = resolution?.value ?? resolution?.values?.[0]?.timex
  const number = Number(String(value ?? '').replace('%', ''))
  if (Number.isFinite(number)) return number
  const date = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?$/.exec(String(value))
  return date ? Number(`${date[1] === 'XXXX' ? '' : date[1]}${date[2]}${date[3] ?? ''}`) : undefined
}

function chrono() {
  const { zh, en } = createRequire(import.meta.url)('chrono-node')
  return (text) => (/[\u4e00-\u9fff]{4}/u.test(text) ? zh.hans : en).parse(text, new Date(2026, 10, 20)).map(({ index, text: found, start }) => ({ start: index, end: index + found.length, value: start.isCertain('day') ? (start.isCertain('year') ? start.get('year') : 0) * 10000 + start.get('month') * 100 + start.get('day') : undefined }))
}

function attempt(run) {
  try {
    return run()
  } catch {
    return []
  }
}

function longest(found) {
  const kept = []
  for (const one of found.sort((a, b) => b.end - b.start - (a.end - a.start))) if (!kept.some((other) => other.start < one.end && one.start < other.end)) kept.push(one)
  return kept
}

function measure(pages, read, times) {
  let [gold, found, right, valued, value] = [0, 0, 0, 0, 0]
  for (const page of pages) {
    const all = read(page.text)
    const taken = new Set()
    gold += page.gold.length
    found += all.length
    for (const one of page.gold) {
      const other = all.find((each) => !taken.has(each) && Math.min(each.end, one.end) - Math.max(each.start, one.start) >= 0.5 * Math.max(each.end - each.start, one.end - one.start))
      if (!other) continue
      taken.add(other)
      right++
      if (one.value !== null) {
        valued++
        if (Math.abs(Number(other.value) - one.value) < 1e-6) value++
      }
    }
  }
  const [precision, recall] = [right / found, right / gold]
  return { F1: share((2 * precision * recall) / (precision + recall)), precision: share(precision), recall: share(recall), 'value right': share(value / valued), 'ms for all': median(times, () => { for (const page of pages) read(page.text) }) }
}

/** What claims cost beside tagging the same reading text. */
function cost(pages) {
  const ready = pages.map((page) => {
    const document = composeDocument(page.text, { id: 'a', name: 'a', dated: '2026-11-20' })
    const [sentences, tokens] = [sentencesOf(document), tokensOf(document.text, words)]
    return { document, sentences, tokens, names: namesOf(document, sentences, tokens) }
  })
  const tag = median(rounds, () => { for (const { document } of ready) tokensOf(document.text, words) })
  const claims = median(rounds, () => { for (const { document, sentences, tokens, names } of ready) readClaims({ document, sentences, names }, readMentions(document), tokens) })
  return `tagging ${tag} ms, numerals and their claims ${claims} ms: ${(claims / tag).toFixed(2)} times what tagging costs (at most 3)`
}

function median(times, run) {
  run()
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return +taken[Math.floor(times / 2)].toFixed(1)
}

function share(part) {
  return Number.isFinite(part) ? +part.toFixed(3) : 0
}
