import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { importFile, openArticle, saved } from './desk.ts'

const stories = {
  '1版 为民实事盘点.txt': '为民实事盘点\n本报讯　今年，青泽市老旧小区改造惠及居民3.4万户，加装电梯213部，新增停车位5830个。',
  '2版 老小区换新颜.txt': '老小区换新颜\n本报讯　今年，青泽市老旧小区改造惠及居民32086户，加装电梯213部，新建口袋公园34个。',
  '3版 把账算明白.txt': '把账算明白\n今年，青泽市老旧小区改造惠及居民近3.3万户，加装电梯200多部，新建口袋公园34个，去年新建口袋公园21个。',
  '4版 电梯背后.txt': '电梯背后\n本报讯　今年，青泽市老旧小区改造惠及居民3.2万户，新增停车位5380个。',
}

const grid = (page: Page) => page.getByRole('treegrid', { name: /对账表|Ledger/ })
const rowOf = (page: Page, words: string) => grid(page).getByRole('row', { name: new RegExp(words) }).first()
const atHand = (page: Page) => page.locator('#row-at-hand')

async function openLedger(page: Page): Promise<void> {
  await page.goto('/')
  for (const [name, content] of Object.entries(stories)) {
    await importFile(page, name, content)
    await expect(page.getByRole('navigation', { name: /版次|Edition/ }).getByRole('button', { name: new RegExp(name.slice(3, 8)) })).toBeVisible()
  }
  await page.getByRole('button', { name: /^(?:对账|Ledger)$/ }).click()
  // The last story is read when its figure stands in the row.
  await expect(rowOf(page, '惠及居民')).toContainText('3.2万户')
}

test('what several stories say of one thing stands in one row, the odd one out marked, values as printed', async ({ page }) => {
  await openLedger(page)
  const row = rowOf(page, '惠及居民')
  await expect(row.getByRole('gridcell').first()).toHaveText('不合')
  await expect(row.locator('.m')).toHaveText(['3.4万户'])
  await expect(row).toContainText('32086户')
  await expect(rowOf(page, '加装电梯').locator('.m')).toHaveCount(0)
  await expect(rowOf(page, '口袋公园')).toContainText('相合')
  await expect(rowOf(page, '停车位').locator('.m')).toHaveText(['5830个', '5380个'])
})

test('a row opens by keyboard; one place holds, the other is corrected, and undone', async ({ page }) => {
  await openLedger(page)
  await expect(atHand(page)).toContainText('惠及居民')
  await page.keyboard.press('Enter')
  await expect(page.locator('.kwic .line')).toHaveCount(4)
  await expect(page.locator('.kwic .val').first()).toHaveText('3.4万户')
  await expect(page.locator('.plot .pt, .plot .span')).toHaveCount(4)
  const edge = (at: number) => page.locator('.kwic .val > span:last-child').nth(at).evaluate((one) => Math.round(one.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(one).paddingLeft)))
  expect(Math.abs((await edge(0)) - (await edge(1)))).toBeLessThanOrEqual(3)
  expect(Math.abs((await edge(1)) - (await edge(2)))).toBeLessThanOrEqual(3)
  await page.keyboard.press('2')
  await expect(rowOf(page, '惠及居民')).toContainText('相合')
  await page.keyboard.press('Control+z')
  await expect(rowOf(page, '惠及居民')).toContainText('不合')
})

test('both are right, with the reason: kept over a reload for exactly this pair, until the words change', async ({ page }) => {
  await openLedger(page)
  await page.keyboard.press('j')
  await expect(atHand(page)).toContainText('停车位')
  await page.keyboard.press('b')
  await page.getByRole('button', { name: '口径不同' }).click()
  await expect(rowOf(page, '停车位')).toContainText('不比')
  await expect(rowOf(page, '惠及居民')).toContainText('不合')
  await saved(page)
  await page.reload()
  await page.getByRole('button', { name: /^对账$/ }).click()
  await rowOf(page, '停车位').click()
  await expect(page.locator('.kwic')).toContainText('都对：口径不同')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await openArticle(page, '为民实事盘点')
  await expect(page.locator('.row', { hasText: '5380' })).toHaveCount(0)
  await page.locator('.cm-content').getByText('5830个').dblclick()
  await page.keyboard.press('Enter')
  await page.locator('.cm-content').press('Control+End')
  await page.keyboard.type('目前，新增停车位5930个。')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^对账$/ }).click()
  await expect(rowOf(page, '停车位')).toContainText('5930个')
})

test('a query is kept, E goes to the place in the proof, the row is found again', async ({ page }) => {
  await openLedger(page)
  await page.keyboard.press('q')
  await page.getByRole('button', { name: '好', exact: true }).click()
  await expect(rowOf(page, '惠及居民')).toContainText('已退问')
  await page.keyboard.press('e')
  await expect(page.locator('.cm-content')).toContainText('3.4万户')
  await page.keyboard.press('Control+l')
  await expect(atHand(page)).toContainText('惠及居民')
})

test('narrowed by state, unit, article and words', async ({ page }) => {
  await openLedger(page)
  const rows = grid(page).locator('.row-of')
  const all = await rows.count()
  await page.getByRole('button', { name: /^不合/ }).click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: /^全部/ }).click()
  await page.getByLabel('单位').selectOption('部')
  await expect(rows).toHaveCount(1)
  await page.getByLabel('单位').selectOption('')
  await page.getByLabel('稿件').selectOption({ label: '电梯背后' })
  await expect(rows).toHaveCount(2)
  await page.getByLabel('稿件').selectOption('')
  await page.keyboard.press('Escape')
  await page.goto('/')
  await page.getByRole('button', { name: /^对账$/ }).click()
  await expect(rows).toHaveCount(all)
  await grid(page).focus()
  await page.keyboard.press('/')
  await page.keyboard.type('公园')
  await expect(rows).toHaveCount(1)
})

test('a reference that supports a story is ticked in its column, one that contradicts it is a conflict, and silence is said', async ({ page }) => {
  await page.goto('/')
  await importFile(page, '1版 年度成绩单.txt', '年度成绩单\n本报讯　2025年，青泽市改造老旧小区57个，加装电梯231部，新建口袋公园34个。')
  await importFile(page, '2版 公园里.txt', '公园里\n本报讯　2025年，青泽市新建口袋公园34个。')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '附资料' }).click()
  await (await chooser).setFiles({ name: '公报.csv', mimeType: 'text/csv', buffer: Buffer.from('指标,单位,2025年\n改造老旧小区,个,57\n加装电梯,部,213') })
  await expect(page.locator('.refs')).toContainText('改造老旧小区')
  await page.getByRole('button', { name: /^对账$/ }).click()
  await expect(rowOf(page, '加装电梯').getByRole('gridcell').first()).toHaveText('不合')
  await expect(rowOf(page, '老旧小区').getByRole('img', { name: '资料支持' })).toHaveCount(1)
  await rowOf(page, '口袋公园').click()
  await expect(page.locator('.inside')).toContainText('资料没有说到这件事')
})

test('names with their posts, titles and quotations are rows too: the kind narrowed, the difference lit, one wording taken over', async ({ page }) => {
  await page.goto('/')
  const named = {
    '1版 条例施行.txt': '河道条例五月施行\n市水利局副局长尹晓棠介绍，《河湾市河道管理条例》将施行，市里提出“护一河清水，守两岸青山”。',
    '2版 河上一天.txt': '河上一天\n市水利局局长尹晓棠上了船，宣讲《河湾市河道管里条例》，船头挂着“护一河青水，守两岸青山”。',
    '3版 护河课.txt': '学校里的护河课\n市水利局局长尹晓棠走进课堂，讲《河湾市河道管理条例》。孩子们写下“护一河清水，守两岸青山”。',
  }
  for (const [name, content] of Object.entries(named)) {
    await importFile(page, name, content)
    await expect(page.getByRole('navigation', { name: /版次|Edition/ }).getByRole('button', { name: new RegExp(name.slice(3, 6)) }).or(page.getByRole('button', { name: content.slice(0, 5) })).first()).toBeVisible()
  }
  await page.getByRole('button', { name: /^(?:对账|Ledger)$/ }).click()
  await expect(rowOf(page, '尹晓棠').locator('.m')).toHaveText(['市水利局副局长尹晓棠'])
  await expect(rowOf(page, '题名').locator('.m')).toHaveText(['《河湾市河道管里条例》'])
  await expect(rowOf(page, '引语').locator('.m')).toHaveText(['“护一河青水，守两岸青山”'])
  await page.getByLabel('类别').selectOption({ label: '题名' })
  await expect(grid(page).locator('.row-of')).toHaveCount(1)
  await grid(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.locator('.kwic .lit')).toHaveText(['里'])
  await page.keyboard.press('1')
  await expect(rowOf(page, '题名').getByRole('gridcell').first()).toHaveText('相合')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '.csv', exact: true }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('题名')
})

test('out as .xlsx and .csv', async ({ page }) => {
  await openLedger(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '.csv', exact: true }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv).toContain('不合')
  expect(csv).toContain('近3.3万户')
  const sheet = page.waitForEvent('download')
  await page.getByRole('button', { name: /xlsx/ }).click()
  expect((await readFile(await (await sheet).path())).subarray(0, 2).toString()).toBe('PK')
})

for (const theme of ['light', 'dark'] as const) {
  test(`no barrier in the ledger, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await openLedger(page)
    await page.keyboard.press('Enter')
    await expect(page.locator('.kwic')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
}
