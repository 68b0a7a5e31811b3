// node tests/bench/window.mjs [600]: the built window in a real browser with so many articles in its archive. The longest task on the
// main thread while one types, selects, scrolls and looks at the ledger; how soon one more article shows its conflicts; what a restart costs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { withModules } from '../../scripts/lib/load.mjs'
import { serveDesk } from '../../scripts/lib/server.mjs'

const count = Number(process.argv[2] ?? 600)
/** A long article of no other figures: no two of its paragraphs are alike. */
const trees = [...'桃李杏梅兰竹松柏桂枫柳榆槐桐樟杉梨枣茶桑荷菊葵芦苇藤莲稻麦棉']
const long = (place) => trees.map((tree, at) => `　　${place}边那棵老${tree}树下，${trees[(at * 7 + 3) % 30]}家的孩子放了学在写作业，${trees[(at * 11 + 5) % 30]}家的老人搬了竹椅出来乘凉，晚风里飘着${trees[(at * 13 + 1) % 30]}花的香气。`).join('\n')
const story = (title, length) => `${title}\n本报讯　横跨青河的渡口大桥全长${length}米，总投资4.7亿元。\n${long(title)}`
const tonight = `老街修缮完工\n本报讯　青泽市柳湾老街修缮工程近日完工，共修缮房屋126栋，铺石板路3.2公里。\n${long('老街')}`
const folder = mkdtempSync(join(tmpdir(), 'kanwu-window-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
const archived = []
await withModules(async (load) => {
  const [{ articles }, { loadWords }] = await Promise.all(['tests/bench/articles.ts', 'src/words/jieba.ts'].map(load))
  for (const { name, text } of articles(count - 1, await loadWords())) archived.push({ name: name.replace('/', ' '), text })
})
archived.push({ name: '2026-12-13 渡口.txt', text: story('渡口大桥开工', 1286) })

const server = await serveDesk({ folder: resolve(import.meta.dirname, '../../out/renderer'), port: 0, token: 'bench' })
const executablePath = findBrowser()
const browser = await chromium.launch({ args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], ...(executablePath ? { executablePath } : {}) })
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
await page.addInitScript(() => {
  window.tasks = []
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.tasks.push(duration) }).observe({ type: 'longtask', buffered: true })
})

const rows = []
/** Runs a part of the work, and notes how long it took and its longest task: by the clock, and what the processor gave to it, for others may share the machine. */
async function measured(what, work) {
  await page.evaluate(() => { window.tasks.length = 0 })
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'] })
  const start = performance.now()
  const more = await work()
  const took = performance.now() - start
  await page.waitForTimeout(300)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const tasks = await page.evaluate(() => window.tasks)
  rows.push({ what, 'took (ms)': Math.round(more ?? took), 'tasks over 50 ms': tasks.length, 'longest (ms)': Math.round(Math.max(0, ...tasks)), 'longest of the processor (ms)': processor(traceEvents) })
}

/** The longest task of the window's main thread in the processor's own time. */
function processor(events) {
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`))
  return Math.round(Math.max(0, ...events.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid} ${tid}`)).map(({ tdur = 0 }) => tdur)) / 1000)
}

/** Writes a file where it can be chosen from, as a person would: one handed over by its content is made in the window's own time. */
function inFolder({ name, text }) {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function choose(button, files) {
  const chooser = page.waitForEvent('filechooser')
  await button.click()
  await (await chooser).setFiles(files.map(inFolder))
}

const addCopy = () => page.getByRole('button', { name: /^(?:选择文件|添稿)/ })
const conflict = () => page.locator('[data-finding-row]', { hasText: '两稿所记数字不一' })
const edition = page.getByRole('navigation', { name: '版次' })

await page.goto(server.url)
await page.getByLabel('刊期').fill('2026-12-31')
await choose(addCopy(), [{ name: '1版 大桥.txt', text: tonight }])
await edition.getByText('老街修缮完工').waitFor()
const panel = page.getByRole('dialog')
const past = page.getByRole('region', { name: '旧刊' })
const type = async (words) => {
  await page.locator('.cm-content').click()
  await page.keyboard.press('F2')
  await page.keyboard.type(words, { delay: 60 })
  await page.keyboard.press('Escape')
}
await past.getByRole('button', { name: '查看' }).click()
const start = performance.now()
await measured(`${count} articles are handed over`, async () => {
  await choose(panel.getByRole('button', { name: '收入文件', exact: true }), archived)
  await panel.getByRole('button', { name: '停下' }).waitFor()
})
await page.keyboard.press('Escape')
await measured('typing while they come in and are read', () => type('老街上新添了路灯38盏，住户们说，夜里走路亮堂多了，孩子也敢自己回家。'))
await measured('until all of them are read', async () => {
  // The last of them to come in.
  await past.getByText('2026年12月13日').waitFor({ timeout: 300_000 })
  await page.waitForTimeout(500)
  await past.getByText(/^正在读 \d/).waitFor({ state: 'detached', timeout: 300_000 })
  return performance.now() - start
})
await measured('typing', () => type('修缮队从春天干到秋天，换下来的旧瓦一片也没有丢，都码在河边的棚子里。'))
await measured('selecting', async () => { for (const key of 'jkjkjkjkjkjk') { await page.keyboard.press(key); await page.waitForTimeout(60) } })
await measured('scrolling', async () => {
  await page.mouse.move(600, 400)
  for (let at = 0; at < 30; at++) { await page.mouse.wheel(0, at % 2 ? -400 : 500); await page.waitForTimeout(40) }
})
await measured('one more article: from its line in the list to its conflict', async () => {
  await choose(addCopy(), [{ name: '2版 渡口.txt', text: story('渡口再访', 1826) }])
  await edition.getByText('渡口再访').waitFor()
  const start = performance.now()
  await edition.getByRole('button', { name: /渡口再访/ }).click()
  await conflict().waitFor()
  return performance.now() - start
})
await measured('the ledger', async () => {
  await page.keyboard.press('Control+l')
  await page.locator('.row-of').first().waitFor()
  await page.keyboard.press('Enter')
  for (let at = 0; at < 12; at++) { await page.keyboard.press('j'); await page.waitForTimeout(60) }
  await page.keyboard.press('Control+l')
})
await page.waitForTimeout(2500)
await measured('a restart, until the article is there', async () => {
  await page.reload()
  await edition.getByRole('button', { name: /渡口再访/ }).click()
})
await measured('and its conflict', () => conflict().waitFor({ timeout: 60_000 }))
await measured('and all are held again', () => past.getByText(/^正在读 \d/).waitFor({ state: 'detached', timeout: 60_000 }))
const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage)
console.table(rows)
console.log(`${count} articles, ${archived.reduce((sum, { text }) => sum + text.length, 0)} characters; stored ${(stored / 2 ** 20).toFixed(1)} MB`)
await browser.close()
await server.close()
process.exit(0)
