import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { copy, importFile, openArticle, pointOf, saved, showClaims, slip } from './desk.ts'

const first = '清溪镇修渠引水\n\n本报讯　今年以来，清溪镇投入32亿元，修渠88条，受益群众3.2万人。镇里还新建泵站6座。\n\n渠长岑望山说，明年再修12条，截止10月底开工。\n\n水务站有职工45人，常年在山上巡渠。\n'
const second = first.replace('32亿元', '35亿元').replace('截止', '截至').replace('本报讯　', '本报讯　记者从镇里获悉，').replace('水务站有职工45人，常年在山上巡渠。\n', '天气晴好，田里放满了水。\n')
const third = second.replace('泵站6座', '泵站7座')

const again = (page: Page) => page.getByRole('button', { name: /^(?:重看|Again) \d/ })
const outcomes = (page: Page, state: string) => page.locator(`[data-outcome="${state}"]`)
const articles = (page: Page) => page.locator('[data-article]')

/** Below 900 px of height findings and claims take turns. */
async function toFindings(page: Page): Promise<void> {
  const tab = page.getByRole('button', { name: /^(?:疑点|Findings) \d/ })
  await expect(again(page).or(tab).first()).toBeVisible()
  if (!(await again(page).isVisible())) await tab.click()
}

async function tick(page: Page, words: string): Promise<void> {
  await showClaims(page)
  await pointOf(page, words).click()
  await page.keyboard.press('v')
  await expect(pointOf(page, words).locator('.tick')).toBeVisible()
}

/** 一样 with three claims ticked off and a correction accepted. */
async function openFirst(page: Page, lang = 'zh'): Promise<void> {
  await page.goto('/')
  if (lang === 'en') await page.getByRole('button', { name: 'English' }).click()
  await importFile(page, '修渠 一样.txt', first)
  await openArticle(page, '清溪镇修渠引水')
  await expect(slip(page)).toContainText('截至')
  await page.keyboard.press('a')
  await expect(page.locator('.cm-content .ins')).toHaveText('至')
  for (const words of ['32亿元', '6座', '45人']) await tick(page, words)
}

test('a newer version is recognised, takes the decisions along with one click, and says what became of each', async ({ page }) => {
  await openFirst(page)
  await importFile(page, '修渠 二样.txt', second)
  await expect(articles(page)).toHaveCount(2)
  await page.getByRole('button', { name: '接作新样' }).click()
  await expect(page.locator('.notice').last()).toContainText('1处批改带了过来，1处新样已改，1处改动过，要重看，1处找不到')
  await expect(articles(page)).toHaveCount(1)
  await expect(articles(page)).toContainText('二样')
  await showClaims(page)
  await expect(pointOf(page, '6座').locator('.tick')).toBeVisible()
  await expect(pointOf(page, '35亿元').locator('.tick')).toHaveCount(0)
  await saved(page)
  await page.reload()
  await articles(page).click()
  await toFindings(page)
  await again(page).click()
  await expect(outcomes(page, 'reopened')).toContainText('32亿元')
  await expect(outcomes(page, 'reopened')).toContainText('35亿元')
  await expect(outcomes(page, 'lost')).toContainText('45人')
  await outcomes(page, 'reopened').getByRole('button', { name: '照旧' }).click()
  await expect(outcomes(page, 'reopened')).toHaveCount(0)
  await showClaims(page)
  await expect(pointOf(page, '35亿元').locator('.tick')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(pointOf(page, '35亿元').locator('.tick')).toHaveCount(0)
})

test('joining can be undone; the two are articles of their own again, each with its decisions', async ({ page }) => {
  await openFirst(page)
  await importFile(page, '修渠 二样.txt', second)
  await page.getByRole('button', { name: '接作新样' }).click()
  await expect(articles(page)).toHaveCount(1)
  await page.locator('.notice').last().getByRole('button', { name: '撤销' }).click()
  await expect(articles(page)).toHaveCount(2)
  await expect(page.getByRole('button', { name: '接作新样' })).toBeVisible()
  await articles(page).first().click()
  await showClaims(page)
  await expect(pointOf(page, '32亿元').locator('.tick')).toBeVisible()
  await page.getByRole('button', { name: '是另一稿' }).click()
  await expect(page.getByRole('button', { name: '接作新样' })).toHaveCount(0)
  await saved(page)
  await page.reload()
  await expect(articles(page)).toHaveCount(2)
})

test('a third version, and an older one that comes last: each at its place, compared with the newest', async ({ page }) => {
  await openFirst(page)
  await importFile(page, '修渠 三样.txt', third)
  await page.getByRole('button', { name: '接作新样' }).click()
  await expect(articles(page)).toHaveCount(1)
  await importFile(page, '修渠 二样.txt', second)
  await expect(page.getByText('像是《清溪镇修渠引水》更早的样')).toBeVisible()
  await page.getByRole('button', { name: '是旧样' }).click()
  await expect(articles(page)).toHaveCount(1)
  await expect(articles(page)).toContainText('三样')
  await articles(page).click()
  await page.keyboard.press('w')
  await expect(page.locator('.col-head').first()).toContainText('二样')
  await expect(page.locator('.pair.changed')).toHaveCount(1)
  await expect(page.locator('.pair .gone')).toHaveText('6')
  await expect(page.locator('.pair .come')).toHaveText('7')
  await page.getByRole('combobox', { name: '对看' }).selectOption({ index: 0 })
  await expect(page.locator('.col-head').first()).toContainText('一样')
  await page.keyboard.press('Escape')
  await expect(copy(page)).toContainText('泵站7座')
})

test('an editor says by hand which copy a file is the newer version of, and parts them again', async ({ page }) => {
  await page.goto('/')
  await importFile(page, '大桥.txt', '大桥通车\n\n本报讯　西坡大桥全长1286米，昨日通车。\n')
  await importFile(page, '修渠.txt', first)
  await expect(articles(page)).toHaveCount(2)
  await openArticle(page, '清溪镇修渠引水')
  await page.keyboard.press('l')
  await page.getByLabel('是哪一稿的新样').selectOption({ label: '大桥通车　大桥.txt' })
  await expect(articles(page)).toHaveCount(1)
  await page.getByRole('button', { name: '不是同一稿' }).click()
  await expect(articles(page)).toHaveCount(2)
})

test('an edition that is put away takes the older versions along, and brings them back', async ({ page }) => {
  await openFirst(page)
  await importFile(page, '修渠 二样.txt', second)
  await page.getByRole('button', { name: '接作新样' }).click()
  await expect(articles(page)).toHaveCount(1)
  await page.getByRole('button', { name: '开新一期' }).first().click()
  const dates = page.getByRole('dialog').locator('form input[type="date"]')
  await dates.nth(0).fill('2026-11-20')
  await dates.nth(1).fill('2026-11-21')
  await page.getByRole('dialog').getByRole('button', { name: /收起，开新一期/ }).click()
  await expect(page.getByRole('region', { name: '旧刊' })).toContainText('1期，1篇')
  await page.locator('.notice').last().getByRole('button', { name: '撤销' }).click()
  await expect(articles(page)).toHaveCount(1)
  await articles(page).click()
  await toFindings(page)
  await expect(again(page)).toHaveText(/2/)
})

for (const [lang, theme] of [['zh', 'light'], ['zh', 'dark'], ['en', 'light']] as const) {
  test(`versions have no accessibility faults: ${lang}, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const shot = async (name: string) => { if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/versions-${name}-${lang}-${theme}-${page.viewportSize()!.width}.png` }) }
    const faults = async () => (await new AxeBuilder({ page }).analyze()).violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)
    await openFirst(page, lang)
    await importFile(page, '修渠 二样.txt', second)
    const offer = page.getByRole('button', { name: /接作新样|It is the newer/ })
    await expect(offer).toBeVisible()
    expect(await faults()).toEqual([])
    await shot('offer')
    await offer.click()
    await articles(page).click()
    await toFindings(page)
    await again(page).click()
    await expect(outcomes(page, 'reopened')).toBeVisible()
    expect(await faults()).toEqual([])
    await shot('again')
    await page.keyboard.press('w')
    await expect(page.locator('.pair.changed').first()).toBeVisible()
    expect(await faults()).toEqual([])
    await shot('compared')
  })
}
