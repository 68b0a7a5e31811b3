import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { copy, importFile, openArticle, openSample, saved } from './desk.ts'

const story = (name: string) => `${name}村通水\n本报讯　昨日，${name}村举行通水仪式，到场村民320人，其中妇女120人。\n`
const arrivals = (page: Page) => page.getByRole('region', { name: '收稿' })

async function start(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: '选择文件' }).waitFor()
}

async function choose(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^(?:选择文件|添稿)/ }).click()
  await (await chooser).setFiles(files)
}

test('of several files the readable come in; what could not be read is said until it is read', async ({ page }) => {
  await start(page)
  await choose(page, [{ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }, ...['柳湾', '石桥', '清溪'].map((name) => ({ name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(story(name)) }))])
  await expect(page.locator('[data-article]')).toHaveCount(3)
  await expect(arrivals(page)).toContainText('空.txt：')
  await saved(page)
  await page.reload()
  await expect(arrivals(page)).toContainText('空.txt：')
  await arrivals(page).getByRole('button', { name: '知道了：空.txt' }).click()
  await expect(arrivals(page)).toHaveCount(0)
  await saved(page)
  await page.reload()
  await expect(page.locator('[data-article]')).toHaveCount(3)
  await expect(arrivals(page)).toHaveCount(0)
})

test('a folder comes in with the folders below it; what is no copy is passed over and counted', async ({ page }, info) => {
  const folder = info.outputPath('版面')
  await mkdir(join(folder, '二版'), { recursive: true })
  await writeFile(join(folder, '头条.txt'), story('柳湾'))
  await writeFile(join(folder, '二版', '简讯.md'), story('石桥'))
  await writeFile(join(folder, 'photo.psd'), 'x')
  await start(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '整个文件夹' }).click()
  await (await chooser).setFiles(folder)
  await expect(page.locator('[data-article]')).toHaveCount(2)
  await expect(page.getByText('有1个文件不是稿件')).toBeVisible()
})

test('many files can be stopped; what is in stays, and the rest is named', async ({ page }) => {
  await start(page)
  const long = '清溪村有320人，其中妇女120人，今年栽树三千棵，养蜂四十箱。'.repeat(9000)
  await choose(page, Array.from({ length: 24 }, (_, at) => ({ name: `第${at}篇.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${at}号稿\n${long}`) })))
  await expect(page.locator('[data-row]').first()).toBeVisible()
  await expect(page.getByText(/正在读入 \d+ \/ 24/)).toBeVisible()
  await page.getByRole('button', { name: '停下' }).click()
  await expect(arrivals(page)).toContainText(/已停下：读进\d+份，\d+份没有读（第\d+篇\.txt/)
  await expect(page.getByRole('button', { name: '停下' })).toHaveCount(0)
})

test('the same copy twice is said, and stands once', async ({ page }) => {
  await start(page)
  await importFile(page, 'a.txt', story('柳湾'))
  await expect(page.locator('[data-article]')).toHaveCount(1)
  await importFile(page, 'b.txt', story('柳湾'))
  await expect(arrivals(page)).toContainText('已经在桌上')
  await expect(page.locator('[data-article]')).toHaveCount(1)
})

test('references are attached, listed apart, and stay', async ({ page }) => {
  await openSample(page)
  const references = page.getByRole('region', { name: '资料' })
  const chooser = page.waitForEvent('filechooser')
  await references.getByRole('button', { name: '附资料' }).click()
  await (await chooser).setFiles({ name: '简报.txt', mimeType: 'text/plain', buffer: Buffer.from('市住建局简报\n全市改造老旧小区86个。') })
  await expect(references.getByRole('button', { name: /市住建局简报/ })).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(references.getByRole('button', { name: /市住建局简报/ })).toBeVisible()
  await references.getByRole('button', { name: /市住建局简报/ }).click()
  await expect(copy(page)).toContainText('全市改造老旧小区86个')
})

const two = '槐江两桥合龙\n□ 本报记者　陆闻舟\n　　本报讯　昨日，雁浦大桥合龙，桥长1127米。\n\n石桥县秋粮入库\n□ 本报记者　祝小满\n　　本报讯　石桥县入库秋粮9.6万吨，其中稻谷9.9万吨。\n'

test('a file of two stories shows each as a page of its own, and both together', async ({ page }) => {
  await start(page)
  await importFile(page, '3版.txt', two)
  await expect(page.locator('[data-article]')).toHaveCount(2)
  await openArticle(page, '石桥县秋粮入库')
  await expect(copy(page)).toContainText('9.6万吨')
  await expect(copy(page)).not.toContainText('雁浦大桥')
  await expect(page.locator('.folio .page-no')).toHaveText('3版')
  await page.locator('[data-file]').click()
  await expect(copy(page)).toContainText('雁浦大桥')
  await expect(copy(page)).toContainText('9.6万吨')
  await openArticle(page, '石桥县秋粮入库')
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n据悉，入库仍在继续。')
  await page.keyboard.press('Escape')
  await expect(copy(page)).toContainText('据悉，入库仍在继续。')
  await openArticle(page, '槐江两桥合龙')
  await expect(copy(page)).not.toContainText('据悉')
  await saved(page)
  await page.reload()
  await openArticle(page, '石桥县秋粮入库')
  await expect(copy(page)).toContainText('据悉，入库仍在继续。')
})

test('rich text is pasted with its headline and its table, and no script of it runs', async ({ page }) => {
  await start(page)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss() })
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '清溪村通水\n昨日，清溪村举行通水仪式，到场村民320人。')
    data.setData('text/html', '<h1>清溪村通水</h1><script>alert(1)</script><p>昨日，清溪村举行通水仪式，<b>到场村民320人</b>。</p><table><tr><th>组别</th><th>户数</th></tr><tr><td>一组</td><td>16</td></tr></table>')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(copy(page).locator('.role-headline')).toHaveText('清溪村通水')
  await expect(copy(page)).toContainText('到场村民320人')
  await expect(copy(page)).toContainText('一组')
  await expect(copy(page)).not.toContainText('alert')
  expect(dialogs).toEqual([])
})
