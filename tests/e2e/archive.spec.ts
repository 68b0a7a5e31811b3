import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { importFile, openArticle, rowOf, saved, slip } from './desk.ts'

const earlier = {
  '2026-11-13 1版 渡口大桥开工.txt': '渡口大桥开工\n本报讯　横跨青河的渡口大桥昨日开工，大桥全长1286米，总投资4.7亿元。',
  '2026-11-16 2版 青泽市旧改.txt': '青泽市旧改提速\n本报讯　今年，青泽市老旧小区改造惠及居民3.2万户，加装电梯198部。',
}
const tonight = '渡口大桥那头\n本报讯　老船工韦长江在渡口大桥上数着步子走了一遍，青河上的这座大桥全长1826米，总投资4.7亿元。'

const panel = (page: Page) => page.getByRole('dialog', { name: /旧刊|Earlier editions/ })
const days = (page: Page) => panel(page).getByRole('listitem')

/** The desk of 20 November with one article. */
async function openDesk(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByLabel(/刊期|^Date/).fill('2026-11-20')
  await importFile(page, '1版 渡口大桥那头.txt', tonight)
  await openArticle(page, '渡口大桥那头')
}

async function openArchive(page: Page): Promise<void> {
  await page.getByRole('region', { name: /旧刊|Earlier/ }).getByRole('button', { name: /查看|Show/ }).click()
  await expect(panel(page)).toBeVisible()
}

/** Files brought in as earlier editions, the panel closed after. */
async function bring(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await openArchive(page)
  const chooser = page.waitForEvent('filechooser')
  await panel(page).getByRole('button', { name: /收入文件$|Add files/ }).click()
  await (await chooser).setFiles(Object.entries(files).map(([name, content]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })))
  await expect(page.getByText(/收进旧刊\d+份/)).toBeVisible()
  await page.keyboard.press('Escape')
}

test('what contradicts last week says so, with the sentence of then and its date; it stays over a reload and goes with the edition', async ({ page }) => {
  await openDesk(page)
  await bring(page, earlier)
  await rowOf(page, '两稿所记数字不一').or(slip(page)).first().click()
  await expect(slip(page)).toContainText('11月13日《渡口大桥开工》作1286米')
  await expect(slip(page).locator('.beside')).toContainText('大桥全长1286米，总投资4.7亿元')
  await expect(page.getByRole('region', { name: '旧刊' })).toContainText('2期，2篇')
  await saved(page)
  await page.reload()
  await openArticle(page, '渡口大桥那头')
  await expect(slip(page)).toContainText('11月13日')
  await openArchive(page)
  await expect(days(page)).toHaveCount(2)
  await panel(page).getByRole('button', { name: /去掉：2026年11月13日/ }).focus()
  await page.keyboard.press('Delete')
  await expect(panel(page).getByRole('button', { name: /放回/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: '疑点 0' })).toBeVisible()
  await openArchive(page)
  await expect(days(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.locator('.notice').getByRole('button', { name: '撤销' }).last().click()
  await expect(slip(page)).toContainText('11月13日')
})

test('the value of then can be made to hold; the comparison can be switched off', async ({ page }) => {
  await openDesk(page)
  await bring(page, earlier)
  await expect(slip(page)).toContainText('11月13日')
  await expect(slip(page).getByRole('button', { name: /以1826米为准/ })).toHaveCount(0)
  await page.keyboard.press('2')
  await expect(page.locator('.cm-content .ins')).toHaveText('1286')
  await expect(page.getByRole('heading', { name: '疑点 0' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(slip(page)).toContainText('11月13日')
  await openArchive(page)
  await panel(page).getByLabel('对照旧刊').uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: '疑点 0' })).toBeVisible()
  await expect(page.getByRole('region', { name: '旧刊' })).toContainText('不对照')
})

test('tonight becomes an earlier edition when the next begins, and comes back by undo', async ({ page }) => {
  await openDesk(page)
  await openArchive(page)
  await panel(page).getByRole('button', { name: /收起，开新一期/ }).click()
  await expect(page.getByRole('region', { name: '旧刊' })).toContainText('1期，1篇')
  await expect(page.getByLabel('刊期')).toHaveValue('2026-11-21')
  await importFile(page, '1版 大桥.txt', tonight.replace('渡口大桥那头', '大桥再访').replace('1826', '1286'))
  await openArticle(page, '大桥再访')
  await expect(slip(page)).toContainText('11月20日《渡口大桥那头》作1826米')
  await page.locator('.notice').getByRole('button', { name: '撤销' }).last().click()
  await openArticle(page, '渡口大桥那头')
})

test('the ledger has a column for each earlier article that shares a row, by its day', async ({ page }) => {
  await openDesk(page)
  await bring(page, earlier)
  await expect(slip(page)).toContainText('11月13日')
  await page.keyboard.press('Control+l')
  const heads = page.getByRole('columnheader').filter({ hasText: /渡口|旧改/ })
  await expect(heads).toHaveText([/渡口大桥那头/, /11月13日.*渡口大桥开工/])
  await expect(page.getByRole('row', { name: /大桥全长/ }).first()).toContainText('1286米')
  await page.keyboard.press('Enter')
  await expect(page.locator('.kwic .line')).toHaveCount(2)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('旧刊')
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeVisible()
})

test('copy of no known day is given one; what is later than tonight is not compared', async ({ page }) => {
  await openDesk(page)
  await bring(page, { '大桥.txt': earlier['2026-11-13 1版 渡口大桥开工.txt'] })
  await expect(slip(page)).toContainText('《渡口大桥开工》作1286米')
  await openArchive(page)
  await days(page).getByRole('textbox', { name: '日期' }).fill('2026-11-27')
  await expect(days(page)).toContainText('2026年11月27日')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: '疑点 0' })).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the archive is accessible: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await openDesk(page)
    await openArchive(page)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('Escape')
    await bring(page, { ...earlier, '大桥.txt': '大桥\n本报讯　大桥通车。' })
    await openArchive(page)
    await expect(days(page)).toHaveCount(3)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('columnheader', { name: /11月13日/ })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}
