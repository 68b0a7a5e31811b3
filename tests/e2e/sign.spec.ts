import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { copy, importFile, openArticle, saved } from './desk.ts'

const boxes = (page: Page) => page.locator('[data-read]')
const read = (page: Page) => page.getByRole('checkbox', { checked: true })
const signButton = (page: Page) => page.getByRole('button', { name: /^(?:签这一次|Sign this round)/ })

const first = '云溪市总工会走访企业\n\n本报讯　11月20日，云溪市总工会主席岑望山来到云溪机械厂走访职工。岑望山说，厂里的夜校要办下去。\n'
const second = '云溪市召开第十次职代会\n\n本报讯　11月21日，云溪市第十次职代会开幕，岑望山主持会议。\n'

/** Two articles with five places of a table of two rows. */
async function openTable(page: Page): Promise<void> {
  await page.goto('/')
  await importFile(page, '甲.txt', first)
  await importFile(page, '乙.txt', second)
  await page.getByRole('button', { name: /^(?:事实库|Fact book)$/ }).click()
  await page.locator('[data-table="must-read"]').click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '岑望山\t姓名\n第十次职代会\t会议')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  // Said once the rows are stored: it would come over what is said next.
  await expect(page.locator('.notice').last()).toContainText(/添了2行|2 rows/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+g')
  await expect(boxes(page)).toHaveCount(5)
}

test('a round is signed only when a person has read every place, by keys alone', async ({ page }) => {
  await openTable(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.notice').last()).toContainText('必核还有5处没有人看过')
  await expect(boxes(page).first()).toBeFocused()
  await page.keyboard.press('v')
  await page.keyboard.press('Space')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('v')
  await expect(read(page)).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(read(page)).toHaveCount(2)
  await page.keyboard.press('Control+y')
  await expect(read(page)).toHaveCount(3)
  await boxes(page).nth(3).press('Space')
  await page.keyboard.press('Space')
  await expect(read(page)).toHaveCount(5)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.notice').last()).toContainText('请先写上姓名')
  await page.getByLabel('署名').fill('林小满')
  await page.getByLabel('署名').press('Tab')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.rounds li')).toContainText(['林小满'])
  await saved(page)
  await page.reload()
  await page.getByRole('button', { name: '签样' }).click()
  await expect(read(page)).toHaveCount(5)
  await expect(page.locator('.rounds li')).toContainText(['林小满'])
  await page.locator('.rounds').getByRole('button', { name: '撤回' }).click()
  await expect(page.getByText('还没有签过')).toBeVisible()
})

test('other wording opens a place again, and only that one', async ({ page }) => {
  await openTable(page)
  for (const at of [0, 1, 2, 3, 4]) await boxes(page).nth(at).click()
  await expect(read(page)).toHaveCount(5)
  await page.keyboard.press('Escape')
  await openArticle(page, '云溪市总工会走访企业')
  await page.keyboard.press('F2')
  await copy(page).getByText('夜校要办下去').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('也要办好')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+g')
  await expect(read(page)).toHaveCount(4)
  await expect(page.getByText('字句改过，要重看')).toHaveCount(1)
  await signButton(page).click()
  await expect(page.locator('.notice').last()).toContainText('必核还有1处')
})

for (const [lang, theme] of [['zh', 'light'], ['zh', 'dark'], ['en', 'light'], ['en', 'dark']] as const) {
  test(`signing has no accessibility faults: ${lang}, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.goto('/')
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click()
    await openTable(page)
    await boxes(page).nth(1).click()
    await expect(read(page)).toHaveCount(1)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/sign-${lang}-${theme}-${page.viewportSize()!.width}.png` })
  })
}
