import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { copy, importFile, openArticle, pointOf, saved, showClaims, slip } from './desk.ts'

/** A page of ours with a picture in it, as Chromium prints it. */
async function printed(page: Page): Promise<Buffer> {
  const printer = await page.context().browser()!.newPage()
  await printer.goto(`file://${resolve(import.meta.dirname, '../pdf/pages/front.html')}`)
  await printer.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 200
    const ink = canvas.getContext('2d')!
    ink.fillStyle = '#246'
    ink.fillRect(0, 0, 200, 200)
    const picture = document.querySelector('img')!
    picture.src = canvas.toDataURL()
    await picture.decode()
  })
  const bytes = await printer.pdf({ preferCSSPageSize: true, printBackground: true })
  await printer.close()
  return bytes
}

async function start(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: '选择文件' }).waitFor()
}

const wrapped = '清溪村通水\n□ 本报记者　陆闻舟\n　　本报讯　昨日，清溪村举行通水仪式，到场村民\n320人，其中妇女412人。全村今年修渠十六条、栽树\n三千棵，用水泥七百零七吨，投工一千二百个，家家户\n户都喝上了干净的水，老人们说这是头一回。\n　　村支书黄土根说，明年还要再修五条渠，把水送到\n山后的三个组去，到时候请大家再来看看。\n'

test('the page itself stands beside the reading text; a click either way goes to the same words', async ({ page }) => {
  await start(page)
  await importFile(page, 'A1.pdf', await printed(page))
  await openArticle(page, '云岭渠首次向北送水')
  await page.keyboard.press('o')
  const sheet = page.locator('.paper-page')
  await expect(sheet).toHaveCount(1)
  await expect.poll(() => sheet.locator('canvas').evaluate((one: HTMLCanvasElement) => { const { data } = one.getContext('2d')!.getImageData(0, 0, one.width, one.height); let ink = 0; for (let at = 0; at < data.length; at += 400) if (data[at]! < 128 && data[at + 3]! > 0) ink++; return ink })).toBeGreaterThan(50)
  await showClaims(page)
  await pointOf(page, '36.5公里').click()
  const mark = sheet.locator('.pm.at-hand')
  await expect(mark).toHaveCount(1)
  const wide = await mark.evaluate((one) => one.getBoundingClientRect().width)
  await page.getByRole('button', { name: '放大' }).click()
  await expect.poll(() => mark.evaluate((one) => one.getBoundingClientRect().width)).toBeGreaterThan(wide)
  await page.getByRole('button', { name: '适宽' }).click()
  const box = (await mark.boundingBox())!
  await pointOf(page, '八时').click()
  await expect(copy(page).locator('.claim-here')).toHaveText('八时')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(copy(page).locator('.claim-here')).toHaveText('36.5公里')
  await page.keyboard.press('o')
  await expect(copy(page)).toBeHidden()
  await expect(sheet).toBeVisible()
})

test('ink without characters is listed with its crop', async ({ page }) => {
  await start(page)
  await importFile(page, 'A1.pdf', await printed(page))
  await openArticle(page, '云岭渠首次向北送水')
  await page.keyboard.press('l')
  const about = page.getByRole('region', { name: '来历' }).first()
  await expect(about).toContainText('1处没有读')
  await expect.poll(() => about.getByRole('img', { name: '第1页没有读的一处' }).evaluate((one: HTMLCanvasElement) => [...one.getContext('2d')!.getImageData(one.width / 2, one.height / 2, 1, 1).data])).toEqual([34, 68, 102, 255])
})

test('the text as it came stands beside the reading text, in step; repairs are listed quietly', async ({ page }) => {
  await start(page)
  await importFile(page, 'wrapped.txt', wrapped)
  await expect(slip(page)).toContainText('412人')
  await page.keyboard.press('o')
  const source = page.getByRole('region', { name: '原文' })
  await expect(source).toContainText('到场村民')
  await expect(source.locator('.claim-here', { hasText: '412人' })).toBeVisible()
  await expect(source.locator('.join').first()).toBeVisible()
  await expect(copy(page).locator('.joined').first()).toBeVisible()
  await source.getByText('明年还要再修').click({ position: { x: 60, y: 8 } })
  await expect(page.getByRole('heading', { name: '疑点 1' })).toBeVisible()
  await page.keyboard.press('l')
  await page.getByRole('button', { name: /^修补/ }).click()
  await expect(page.getByRole('region', { name: '修补' })).toContainText('断行接合')
})

const two = '槐江两桥合龙\n□ 本报记者　陆闻舟\n　　本报讯　昨日，雁浦大桥合龙，桥长1127米。\n\n石桥县秋粮入库\n□ 本报记者　祝小满\n　　本报讯　石桥县入库秋粮9.6万吨，其中稻谷5.9万吨。\n'

test('stories are joined and split and a role is changed by hand, by menu and by key; it is kept, and undone', async ({ page }) => {
  await start(page)
  await importFile(page, '3版.txt', two)
  await openArticle(page, '石桥县秋粮入库')
  await page.keyboard.press('b')
  await page.getByRole('menuitem', { name: '并入上一篇' }).click()
  await expect(page.locator('[data-article]')).toHaveCount(1)
  await saved(page)
  await page.reload()
  await expect(page.locator('[data-article]')).toHaveCount(1)
  await openArticle(page, '槐江两桥合龙')
  await copy(page).getByText('石桥县秋粮入库').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '从这里另起一篇' }).click()
  await expect(page.locator('[data-article]')).toHaveCount(2)
  await openArticle(page, '石桥县秋粮入库')
  await copy(page).getByText('□ 本报记者　祝小满').click({ button: 'right' })
  await page.getByRole('menuitemradio', { name: '副题' }).click()
  await expect(copy(page).locator('.role-subhead')).toContainText('祝小满')
  await page.keyboard.press('Control+z')
  await expect(copy(page).locator('.role-byline')).toContainText('祝小满')
  await page.keyboard.press('l')
  await page.getByRole('combobox', { name: /角色：石桥县秋粮入库/ }).selectOption('kicker')
  await expect(copy(page).locator('.role-kicker')).toContainText('石桥县秋粮入库')
  await saved(page)
  await page.reload()
  await openArticle(page, '石桥县')
  await expect(copy(page).locator('.role-kicker')).toContainText('石桥县秋粮入库')
})

test('another encoding is chosen, and taken back; what was decided never loses its place', async ({ page }) => {
  await start(page)
  await importFile(page, 'a.txt', '清溪村通水\n本报讯　昨日，清溪村举行通水仪式，到场村民320人，其中妇女412人。')
  await expect(slip(page)).toContainText('412人')
  await page.keyboard.press('l')
  await page.getByLabel('编码').selectOption('gb18030')
  await expect(copy(page)).not.toContainText('清溪村')
  await page.keyboard.press('Control+z')
  await expect(copy(page)).toContainText('清溪村')
  await page.keyboard.press('l')
  await page.keyboard.press('i')
  await page.getByRole('button', { name: '两处都对' }).click()
  await page.keyboard.press('l')
  await page.getByLabel('编码').selectOption('gb18030')
  await expect(page.getByText('请先撤回，再换')).toBeVisible()
  await expect(copy(page)).toContainText('清溪村')
})

for (const theme of ['light', 'dark'] as const) {
  test(`page, original and stories are served to a screen reader, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await start(page)
    await importFile(page, 'A1.pdf', await printed(page))
    await openArticle(page, '云岭渠首次向北送水')
    await page.keyboard.press('o')
    await page.keyboard.press('l')
    await expect(page.getByRole('img', { name: '第1页没有读的一处' })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await importFile(page, 'wrapped.txt', wrapped)
    await openArticle(page, '清溪村通水')
    await expect(page.getByRole('region', { name: '原文' })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
}
