import { expect, test } from '@playwright/test'
import { importFile, openArticle } from './desk.ts'

const print = '老闸口开展清淤\n11月18日，老闸口社区组织一百多名志愿者清理河道里的淤泥和水草，社区党委书记宁远舟说，清淤之后还要在两岸栽柳护岸。\n附近居民盼这一天盼了两年。'
const other = '周末看老闸口\n河边的早市照常热闹。\n11月18日，老闸口社区组织一百多名志愿者清理河道里的淤泥和水草，社区党委书记宁远舟说，清淤之后还将在两岸栽柳护岸。'

test('a passage of another story stands beside this one with the difference lit; told to be a form of it, it is no repeat', async ({ page }) => {
  await page.goto('/')
  await importFile(page, '1版 清淤.txt', print)
  await importFile(page, '2版 老闸口.txt', other)
  await openArticle(page, '周末看老闸口')
  const row = page.locator('[data-finding-row]', { hasText: '另一稿' })
  await row.getByRole('button').first().click()
  const beside = page.locator('.beside')
  await expect(beside.locator('blockquote')).toHaveCount(2)
  await expect(beside.locator('.lit')).toHaveText(['将', '要'])
  await page.getByRole('button', { name: '来历' }).click()
  await page.getByLabel(/另一种发布形式/).selectOption({ index: 1 })
  await expect(row).toHaveCount(0)
})
