import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { importFile, openArticle, openSample, pointOf, rows, saved, showClaims } from './desk.ts'

const grid = (page: Page) => page.locator('.fact-grid')
const cellAt = (page: Page) => page.locator('#fact-at')
const facts = (page: Page) => page.locator('.fact:not(.heads)')

async function openFacts(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(?:事实库|Fact book)$/ }).click()
  await expect(grid(page)).toBeVisible()
}

async function openTable(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '事实库的表' }).getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await expect(page.locator('#h-facts')).toHaveText(name)
}

async function showFindings(page: Page): Promise<void> {
  const tab = page.getByRole('button', { name: /^疑点 \d/ })
  if (await tab.isVisible()) await tab.click()
}

async function paste(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    ;(document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, words)
}

test('a newcomer teaches a name and its post from an article and sees them caught in the next', async ({ page }) => {
  const began = Date.now()
  await page.goto('/')
  await importFile(page, '甲.txt', '云溪市总工会走访企业\n\n本报讯　11月20日，云溪市总工会主席岑望山来到云溪机械厂走访职工。\n')
  await showClaims(page)
  await pointOf(page, '岑望山').first().click()
  await page.keyboard.press('m')
  await expect(page.locator('.notice')).toContainText('记住了：岑望山，云溪市总工会主席')
  await importFile(page, '乙.txt', '云溪市总工会召开座谈会\n\n本报讯　11月21日，云溪市总工会主席岑望珊主持召开座谈会。\n')
  await openArticle(page, '云溪市总工会召开座谈会')
  await showFindings(page)
  await expect(rows(page).filter({ hasText: '与人物表不合' })).toContainText('人物表中有“岑望山”')
  await importFile(page, '丙.txt', '云溪市职工运动会开幕\n\n本报讯　11月22日，云溪市总工会副主席岑望山宣布运动会开幕。\n')
  await openArticle(page, '云溪市职工运动会开幕')
  await showFindings(page)
  await expect(rows(page).filter({ hasText: '与人物表不合' })).toContainText('岑望山是“云溪市总工会主席”')
  expect(Date.now() - began).toBeLessThan(60_000)
})

test('rows are written in place, searched, undone and kept', async ({ page }) => {
  await openSample(page)
  await page.keyboard.press('Control+b')
  await expect(page.getByText('这张表还是空的')).toBeVisible()
  await page.keyboard.press('Insert')
  await expect(cellAt(page)).toBeFocused()
  await page.keyboard.type('岑望山')
  await page.keyboard.press('Tab')
  await page.keyboard.type('主席')
  await page.keyboard.press('Tab')
  await page.keyboard.type('云溪市总工会')
  await page.keyboard.press('Enter')
  await expect(facts(page)).toContainText('岑望山主席云溪市总工会')
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect(facts(page).locator('.state')).toHaveText('缺姓名')
  await page.keyboard.press('Control+z')
  await expect(facts(page).locator('.state')).toHaveText('')
  await expect(cellAt(page)).toHaveValue('岑望山')
  await saved(page)
  await page.reload()
  await openFacts(page)
  await expect(facts(page)).toContainText('岑望山主席云溪市总工会')
  await openTable(page, '写法')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('焦裕')
  await expect(facts(page)).toHaveCount(1)
})

test('a built-in row is switched off, or becomes the desk’s own when it is changed', async ({ page }) => {
  await page.goto('/')
  await openFacts(page)
  await openTable(page, '写法')
  const before = await facts(page).count()
  const first = facts(page).first()
  await expect(first.locator('.state')).toHaveText('自带')
  await first.locator('.cell').first().click()
  await page.keyboard.press('Control+Delete')
  await expect(first.locator('.state')).toHaveText('已停用')
  await page.keyboard.press('Control+z')
  await expect(first.locator('.state')).toHaveText('自带')
  const words = await first.locator('.cell').nth(1).textContent()
  await first.locator('.cell').nth(2).click()
  await page.keyboard.type('本报定')
  await page.keyboard.press('Enter')
  await expect(facts(page).first()).toContainText('本报定')
  await expect(facts(page).first()).toHaveClass(/own/)
  await expect(facts(page).filter({ hasText: words! }).filter({ hasText: '已停用' })).toHaveCount(1)
  expect(await facts(page).count()).toBeGreaterThanOrEqual(before)
})

test('two thousand names are pasted at once, kept, and searched without delay; the same again adds none', async ({ page }) => {
  await page.goto('/')
  await openFacts(page)
  const list = ['单位\t职务\t姓名', ...Array.from({ length: 2000 }, (_, at) => `云溪市第${at}小学\t校长\t岑${String.fromCharCode(0x4e00 + at)}${String.fromCharCode(0x6000 + at)}`)].join('\n')
  await grid(page).focus()
  const began = Date.now()
  await paste(page, list)
  await expect(page.locator('.notice')).toContainText('添了2000行')
  await expect(page.locator('footer')).toContainText('2000行')
  expect(Date.now() - began).toBeLessThan(3000)
  await page.getByRole('searchbox').fill('第1999小学')
  await expect(facts(page)).toHaveCount(1)
  await page.getByRole('searchbox').fill('')
  await page.locator('.notice').getByRole('button').last().click()
  await paste(page, list)
  await expect(page.locator('.notice').last()).toContainText('2000行已有')
  await saved(page)
})

test('a table goes out and comes in as .csv and .xlsx; formulas are words', async ({ page }) => {
  await page.goto('/')
  await openFacts(page)
  await openTable(page, '用词')
  await grid(page).focus()
  await paste(page, '=1+1\t新词\t疑误\n旧词\t新词\t应改')
  await expect(facts(page)).toHaveCount(2)
  for (const as of ['.csv', '.xlsx']) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: as }).click()
    const file = await (await download).path()
    const bytes = await readFile(file)
    if (as === '.csv') expect(bytes.toString('utf8')).toContain("'=1+1")
    await facts(page).first().locator('.cell').first().click()
    await page.keyboard.press('Control+Delete')
    await expect(facts(page)).toHaveCount(1)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '导入' }).click()
    await (await chooser).setFiles({ name: `用词${as}`, mimeType: 'application/octet-stream', buffer: bytes })
    await expect(facts(page)).toHaveCount(2)
    await expect(page.locator('.notice').last()).toContainText('添了1行，1行已有')
  }
})

test('a locked fact book cannot be written in, and stays locked', async ({ page }) => {
  await page.goto('/')
  await openFacts(page)
  await page.getByRole('button', { name: '锁上' }).click()
  await saved(page).catch(() => undefined)
  await page.reload()
  await openFacts(page)
  await openTable(page, '写法')
  const first = facts(page).first()
  const words = await first.locator('.cell').first().textContent()
  await first.locator('.cell').first().click()
  await page.keyboard.type('改')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(first).toContainText('自带')
  await paste(page, '甲\t乙\n丙\t丁')
  await expect(page.locator('.notice')).toContainText('先解锁')
  await page.keyboard.press('Escape')
  await openFacts(page)
  await openTable(page, '写法')
  await expect(facts(page).first().locator('.cell').first()).toHaveText(words!)
  await page.getByRole('button', { name: '解锁' }).click()
  await expect(page.getByRole('button', { name: '添一行' })).toBeVisible()
})

for (const [lang, theme] of [['zh', 'light'], ['zh', 'dark'], ['en', 'light'], ['en', 'dark']] as const) {
  test(`the fact book has no accessibility faults: ${lang}, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.goto('/')
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click()
    await openFacts(page)
    await page.locator('[data-table="phrases"]').click()
    await facts(page).nth(1).locator('.cell').first().click()
    await expect(cellAt(page)).toBeFocused()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/facts-${lang}-${theme}.png` })
  })
}
