import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { copy, importFile, openArticle, openSample, pointOf, rows, saved, showClaims } from './desk.ts'

test('claims stand under their paragraph, by kind and by search', async ({ page }) => {
  await openSample(page)
  const claims = await showClaims(page)
  await expect(claims.getByRole('rowheader').first()).toHaveText('肩题')
  await expect(claims.getByRole('rowheader', { name: '第1段' })).toBeVisible()
  await page.getByRole('group', { name: '按种类' }).getByRole('button', { name: /^金额/ }).click()
  await expect(claims.locator('.v').first()).toHaveText('4.6亿元')
  await expect(pointOf(page, '1127栋')).toHaveCount(0)
  await page.getByRole('group', { name: '按种类' }).getByRole('button', { name: '全部' }).click()
  await page.getByRole('searchbox', { name: '在事实点中找' }).fill('临渡区')
  await expect(pointOf(page, '1127栋')).toHaveCount(0)
  await expect(pointOf(page, '27个')).toBeVisible()
})

test('what was taken over from elsewhere stands in brackets', async ({ page }) => {
  await openSample(page)
  await showClaims(page)
  await expect(pointOf(page, '34个').locator('.sup').first()).toHaveText(/^〔.+〕$/)
  await expect(pointOf(page, '86个').first()).toContainText('今年')
  await expect(pointOf(page, '86个').first()).not.toContainText('〔今年〕')
})

/** The list glides to the point at hand: what is clicked meanwhile may be its neighbour. */
async function choose(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await pointOf(page, words).click()
    await expect(page.locator('#point-at-hand')).toContainText(words, { timeout: 1000 })
  }).toPass()
}

test('Space ticks and goes on; D doubts, X marks wrong; over the article stands how many', async ({ page }) => {
  await openSample(page)
  await showClaims(page)
  await pointOf(page, '88个').click()
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await choose(page, '27个')
  await page.keyboard.press('d')
  await choose(page, '15个')
  await page.keyboard.press('x')
  await expect(page.locator('.folio .proof')).toHaveText(/^已核 2 \/ \d+$/)
  await expect(page.getByRole('button', { name: '27个：存疑' })).toBeVisible()
  await expect(page.getByRole('button', { name: '15个：有误' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '15个：未核' })).toBeVisible()
  await saved(page)
  await page.reload()
  await openArticle(page, '电梯装到家门口')
  await expect(page.locator('.folio .proof')).toHaveText(/^已核 2 \/ \d+$/)
})

test('a claim is ticked off with its source', async ({ page }) => {
  await openSample(page)
  await showClaims(page)
  await page.getByRole('searchbox', { name: '在事实点中找' }).fill('1127')
  await pointOf(page, '1127栋').click()
  await page.keyboard.press('s')
  await page.keyboard.type('市住建局11月简报')
  await page.keyboard.press('Enter')
  await pointOf(page, '1127栋').click()
  await expect(page.locator('.point.open')).toContainText('据市住建局11月简报')
})

test('a wrong reading is corrected by hand, takes part in the checks, is undone and kept', async ({ page }) => {
  await openSample(page)
  await expect(rows(page).filter({ hasText: '分项之和不等于总数' })).toHaveCount(1)
  await showClaims(page)
  await page.getByRole('searchbox', { name: '在事实点中找' }).fill('雁浦县')
  await pointOf(page, '10个').click()
  await page.keyboard.press('r')
  const form = page.getByRole('form', { name: '改读' })
  await form.getByLabel('数值').fill('12')
  await form.getByLabel('说的是').fill('雁浦县改造')
  await page.keyboard.press('Enter')
  await expect(pointOf(page, '10个')).toContainText('雁浦县改造')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^疑点/ }).or(page.getByRole('heading', { name: /^疑点/ })).first().click()
  await expect(rows(page).filter({ hasText: '分项之和不等于总数' })).toHaveCount(0)
  await showClaims(page)
  await saved(page)
  await page.reload()
  await openArticle(page, '电梯装到家门口')
  await showClaims(page)
  await page.getByRole('searchbox', { name: '在事实点中找' }).fill('雁浦县')
  await expect(pointOf(page, '10个')).toContainText('雁浦县改造')
  await pointOf(page, '10个').click()
  await page.locator('.point.open').getByRole('button', { name: '撤回' }).click()
  await expect(pointOf(page, '10个')).not.toContainText('雁浦县改造')
})

test('what is no claim leaves the list', async ({ page }) => {
  await openSample(page)
  await showClaims(page)
  await page.getByRole('searchbox', { name: '在事实点中找' }).fill('1127')
  await pointOf(page, '1127栋').click()
  await page.keyboard.press('r')
  await page.getByRole('button', { name: '不是事实点' }).click()
  await expect(pointOf(page, '1127栋')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(pointOf(page, '1127栋')).toHaveCount(1)
})

test('the other places where the same is claimed are one click away', async ({ page }) => {
  await openSample(page)
  await showClaims(page)
  await pointOf(page, '88个').click()
  const also = page.locator('.point.open .elsewhere')
  await expect(also).toContainText('86个')
  await also.getByRole('button').first().click()
  await expect(copy(page).locator('.claim-here')).toHaveText(/86个|62个/)
})

const long = Array.from({ length: 260 }, (_, at) => `清溪村第${at + 1}组今年栽树${at + 3}棵、修渠${at + 5}米，养蜂${at + 7}箱、种菇${at + 9}棚，村民黄土根说，忙得过来。`).join('\n')

test('two thousand claims open without a stutter, and only what is seen is drawn', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '选择文件' }).waitFor()
  await importFile(page, 'long.txt', `清溪村一年的账\n${long.repeat(2)}`)
  const claims = await showClaims(page)
  await expect(page.locator('#h-claims b')).toHaveText(/^[2-9]\d{3}$/)
  expect(await claims.locator('[data-point]').count()).toBeLessThan(80)
  const scrollThrough = () => page.evaluate(async () => {
    let longest = 0
    const watch = new PerformanceObserver((list) => { for (const one of list.getEntries()) longest = Math.max(longest, one.duration) })
    watch.observe({ type: 'longtask' })
    const list = document.querySelector<HTMLElement>('[role="grid"]')!
    for (let at = 1; at <= 20; at++) {
      list.scrollTop = (list.scrollHeight * at) / 20
      await new Promise((settle) => requestAnimationFrame(() => setTimeout(settle, 20)))
    }
    watch.disconnect()
    return longest
  })
  // A machine that is busy with other things only ever makes it longer: the shortest of three runs is the list's own.
  expect(Math.min(await scrollThrough(), await scrollThrough(), await scrollThrough())).toBeLessThan(200)
})

test('list and page scroll in step, either way', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '选择文件' }).waitFor()
  await importFile(page, 'long.txt', `清溪村一年的账\n${long}`)
  const claims = await showClaims(page)
  await expect(claims.locator('[data-point]').first()).toBeVisible()
  await claims.hover()
  await page.mouse.wheel(0, 4000)
  await expect.poll(() => page.locator('#copy').evaluate((one) => one.scrollTop)).toBeGreaterThan(500)
  const firstSeen = () => claims.evaluate((list) => [...list.querySelectorAll('[role="rowheader"]')].find((one) => one.getBoundingClientRect().top >= list.getBoundingClientRect().top)?.textContent ?? '')
  const paragraph = Number(/\d+/.exec(await firstSeen())?.[0])
  await expect(copy(page).locator(`.cm-line[data-n="${paragraph}"]`)).toBeInViewport()
  await copy(page).hover()
  await page.mouse.wheel(0, -100_000)
  await expect.poll(() => claims.evaluate((one) => one.scrollTop)).toBeLessThan(40)
})

for (const theme of ['light', 'dark'] as const) {
  test(`claims are served to a screen reader, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await openSample(page)
    await showClaims(page)
    await pointOf(page, '88个').click()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await page.keyboard.press('r')
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
}

test('beside a claim stands what a reference says of it: the same, another figure, or nothing', async ({ page }) => {
  await page.goto('/')
  await importFile(page, '1版 年度成绩单.txt', '年度成绩单\n本报讯　2025年，青泽市改造老旧小区57个，加装电梯231部，新建口袋公园34个。')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '附资料' }).click()
  await (await chooser).setFiles({ name: '公报.csv', mimeType: 'text/csv', buffer: Buffer.from('指标,单位,2025年\n改造老旧小区,个,57\n加装电梯,部,213') })
  await openArticle(page, '年度成绩单')
  const claims = await showClaims(page)
  await expect(claims.getByRole('button', { name: /57个：未核，资料支持/ })).toBeVisible()
  await pointOf(page, '57个').click()
  await expect(page.locator('.detail .backing')).toContainText('资料支持')
  await pointOf(page, '231部').click()
  await expect(page.locator('.detail .backing')).toHaveText(/资料不合　213 公报/)
  await expect(claims.getByRole('button', { name: '231部：未核', exact: true })).toBeVisible()
  await pointOf(page, '34个').click()
  await expect(page.locator('.detail')).toContainText('资料没有说到这件事')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
