import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import mammoth from 'mammoth'
import { copy, findings, importFile, openArticle, openSample, rowOf, rows, saved, slip } from './desk.ts'

test('a newcomer finds, understands and settles the first contradiction', async ({ page }) => {
  await openSample(page)
  const before = await findings(page)
  await rowOf(page, '分项之和不等于总数').click()
  await expect(slip(page)).toContainText('34 + 27 + 15 + 10 = 86')
  await expect(copy(page).locator('.here')).toHaveText('88个')
  await slip(page).getByRole('button', { name: /以86个为准/ }).click()
  await expect(copy(page).locator('del')).toHaveText('88')
  await expect(copy(page).locator('.ins')).toHaveText('86')
  await expect(page.locator('.row', { hasText: '分项之和不等于总数' })).toHaveCount(0)
  await expect.poll(() => findings(page)).toBeLessThan(before)
})

test('a click on the page opens the finding, a click in the list shows the words', async ({ page }) => {
  await openSample(page)
  await copy(page).locator('[data-finding]', { hasText: '星期四' }).click()
  await expect(slip(page)).toContainText('2026年3月18日是星期三')
  await rowOf(page, '百分数越界').click()
  await expect(copy(page).locator('.here')).toHaveText('103.6%')
  await expect(copy(page).locator('.here')).toBeInViewport()
})

test('claims and page go together; a claim is ticked off and stays so', async ({ page }) => {
  await openSample(page)
  const claims = page.getByRole('grid', { name: '事实点' })
  if (!(await claims.isVisible())) await page.getByRole('button', { name: /^事实点/ }).click()
  await page.getByRole('searchbox', { name: '在事实点中找' }).fill('1127')
  await claims.locator('[data-point]', { hasText: '1127栋' }).click()
  await expect(copy(page).locator('.claim-here')).toHaveText('1127栋')
  await page.keyboard.press('v')
  await expect(claims.getByRole('button', { name: '1127栋：已核' })).toBeVisible()
  await saved(page)
  await page.reload()
  await openArticle(page, '电梯装到家门口')
  await expect(copy(page).locator('.ok-end')).toHaveCount(1)
})

test('accept, edit by hand, undo and redo, kept over a reload', async ({ page }) => {
  await openSample(page)
  await rowOf(page, '标点叠用').click()
  await page.keyboard.press('a')
  await expect(copy(page).locator('del')).toHaveText('。')
  await page.keyboard.press('Control+z')
  await expect(copy(page).locator('del')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(copy(page).locator('del')).toHaveText('。')
  await rowOf(page, '日期与星期不符').click()
  await page.keyboard.press('e')
  await page.keyboard.type('星期三')
  await page.keyboard.press('Escape')
  await expect(page.locator('.row', { hasText: '日期与星期不符' })).toHaveCount(0)
  await expect(slip(page)).not.toContainText('日期与星期不符')
  await saved(page)
  await page.reload()
  await openArticle(page, '电梯装到家门口')
  await expect(copy(page)).toContainText('3月18日（星期四三）')
  await expect(copy(page).locator('del', { hasText: '四' })).toBeVisible()
})

test('dismiss with a reason, query, note; withdrawn again', async ({ page }) => {
  await openSample(page)
  const before = await findings(page)
  await rowOf(page, '百分数越界').click()
  await page.keyboard.press('i')
  await page.getByRole('button', { name: '两处都对' }).click()
  await expect.poll(() => findings(page)).toBe(before - 1)
  await rowOf(page, '日期与星期不符').click()
  await page.keyboard.press('q')
  await page.getByRole('button', { name: '好', exact: true }).click()
  await expect.poll(() => findings(page)).toBe(before - 2)
  await copy(page).getByText('楼房24栋').dblclick()
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox').fill('请核楼栋数')
  await page.getByRole('button', { name: '好', exact: true }).click()
  await page.reload()
  await openArticle(page, '电梯装到家门口')
  await page.getByRole('button', { name: '已结 3' }).click()
  await expect(page.getByText('请核楼栋数')).toBeVisible()
  await page.locator('.row', { hasText: '两处都对' }).getByRole('button', { name: '撤回' }).click()
  await expect.poll(() => findings(page)).toBe(before - 1)
})

test('one finding as text for a message', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample(page)
  await rowOf(page, '分项之和不等于总数').click()
  await page.keyboard.press('c')
  await expect(page.getByText('已复制')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('34 + 27 + 15 + 10 = 86 ≠ 88')
})

test('an article taken off the desk comes back whole', async ({ page }) => {
  await openSample(page)
  await rowOf(page, '标点叠用').click()
  await page.keyboard.press('a')
  await page.getByRole('button', { name: /电梯装到家门口/ }).first().focus()
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-article]')).toHaveCount(3)
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('[data-article]')).toHaveCount(4)
  await openArticle(page, '电梯装到家门口')
  await expect(copy(page).locator('del')).toHaveText('。')
})

test.describe('copy comes in', () => {
  test('by the button, by drop, by paste', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: '选择文件' }).waitFor()
    await importFile(page, 'a.txt', '清溪村通水\n本报讯　昨日，清溪村举行通水仪式，参加的有村民320人，其中妇女412人。')
    await expect(slip(page)).toContainText('412人')
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['柳湾村通路\n本报讯　昨日，柳湾村举行通路仪式，全村人都来看热闹。'], 'b.txt'))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }))
    })
    await expect(page.locator('[data-article]')).toHaveCount(2)
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '石桥县通车\n本报讯　昨日，石桥县客运站恢复通车，乘客凭票上车，秩序井然。')
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect(page.locator('[data-article]')).toHaveCount(3)
  })

  for (const [name, content, words] of [['empty.txt', Buffer.alloc(0), '空的'], ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), '图片'], ['noise.txt', Buffer.from(Array.from({ length: 6000 }, (_, at) => (at * 7919 + (at >> 3)) % 256)), '请']] as const) {
    test(`what cannot be read is one sentence: ${name}`, async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', { name: '选择文件' }).waitFor()
      await importFile(page, name, content)
      await expect(page.getByRole('region', { name: '收稿' }).getByText(new RegExp(`${name}：.*${words}`))).toBeVisible()
      await expect(page.locator('[data-article]')).toHaveCount(0)
    })
  }

  test('twenty megabytes come in without freezing the window', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: '选择文件' }).waitFor()
    const han = '清溪村昨日通水两岸农户走到田头听讲冬麦长势好仓里粮满山前路宽桥新屋亮灯红书香人和气暖风轻云淡'
    let seed = 7
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648)
    let text = ''
    while (text.length < 7_000_000) text += `${Array.from({ length: 36 }, () => han[next() % han.length]).join('')}${next() % 900}人。\n`
    await importFile(page, 'year.txt', text)
    await expect(page.locator('[data-article]').first()).toBeVisible({ timeout: 50_000 })
  })
})

test('a full disk is said, and nothing typed is shown as kept', async ({ page }) => {
  await openSample(page)
  // The object store plays the full disk: a browser's own quota cannot be filled to the byte.
  await page.evaluate(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') } })
  await rowOf(page, '标点叠用').click()
  await page.keyboard.press('a')
  await expect(page.getByRole('alert')).toContainText('磁盘满了')
  await expect(copy(page).locator('del')).toHaveCount(0)
  await expect(page.locator('[data-article]')).toHaveCount(4)
})

test('without storage the desk says so and can still be read', async ({ page }) => {
  await page.addInitScript(() => { Object.defineProperty(window, 'indexedDB', { value: undefined }) })
  await page.goto('/')
  await expect(page.getByText(/浏览器不让存东西/)).toBeVisible()
})

test('hostile copy stays words', async ({ page }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss() })
  await page.goto('/')
  await page.getByRole('button', { name: '选择文件' }).waitFor()
  await importFile(page, '<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(2)>\n本报讯　<script>alert(3)</script>全村有耕地2600亩，其中水田1100亩、旱地2700亩。')
  await expect(slip(page)).toContainText('2700亩')
  await expect(copy(page)).toContainText('<script>alert(3)</script>')
  expect(await page.locator('.desk img, .desk script').count()).toBe(0)
  expect(dialogs).toEqual([])
})

test('language and light follow the choice, and stay chosen', async ({ page }) => {
  await openSample(page)
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByLabel('明暗').selectOption('dark')
  await page.getByLabel('语言').selectOption('en')
  await expect(page.getByRole('heading', { name: /^Findings [1-9]/ })).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('exports: the Word file has the accepted text', async ({ page }) => {
  await openSample(page)
  await rowOf(page, '标点叠用').click()
  await page.keyboard.press('a')
  for (const [name, extension] of [['Word 修订稿', 'docx'], ['审读报告', 'html'], ['疑点表 CSV', 'csv'], ['数据 JSON', 'json']] as const) {
    await page.getByRole('button', { name: '导出' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`))
    const bytes = await readFile(await file.path())
    expect(bytes.length).toBeGreaterThan(500)
    if (extension === 'docx') expect((await mammoth.extractRawText({ buffer: bytes })).value).toContain('其次是停车和楼道照明。\n')
  }
})

test('keys: J and K walk the list, the palette finds a number', async ({ page }) => {
  await openSample(page)
  await expect(rows(page).nth(2)).toBeVisible()
  await rows(page).first().click()
  await page.keyboard.press('j')
  await expect(rows(page).nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(rows(page).first()).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('28640')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-article][aria-current]')).toContainText('市政府常务会议')
})

test.describe('a screen reader is served', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`first run and desk, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.goto('/')
      await page.getByRole('button', { name: '打开样报' }).waitFor()
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await openSample(page)
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await page.keyboard.press('i')
      await page.getByRole('dialog').waitFor()
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    })
  }
})
