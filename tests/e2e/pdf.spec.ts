import { expect, test } from '@playwright/test'
import { hex, lines, pdfOf } from '../pdf/made.ts'
import { copy, importFile } from './desk.ts'

const story = ['槐林渡口昨日通了自来水，全村三百二十户', '用上了干净水。村里还修了两座水塔，', '每座能存水六十吨。']

test('a PDF comes in with a worker and fonts of its own, and nothing is fetched from elsewhere', async ({ page, baseURL }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!) && !/^(?:data|blob):/.test(request.url())) elsewhere.push(request.url())
  })
  await page.goto('/')
  await importFile(page, 'A1.pdf', Buffer.from(pdfOf([{ content: `${lines(['水塔立起来了'], 60, 800, 28)} ${lines(story)} BT /Upright 12 Tf 500 700 Td ${hex('夏日渡口')} Tj ET` }])))
  await expect(copy(page)).toContainText(story.join(''))
  await expect(copy(page)).toContainText('夏日渡口')
  expect(elsewhere).toEqual([])
})

test('a PDF that is locked or cut off is named with what to do', async ({ page }) => {
  await page.goto('/')
  await importFile(page, '残页.pdf', Buffer.from(pdfOf([{ content: lines(story) }]).subarray(0, 500)))
  await expect(page.getByText(/残页\.pdf：这份PDF已损坏/)).toBeVisible()
})

