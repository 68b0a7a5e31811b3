import { expect, type Locator, type Page } from '@playwright/test'

/** A fresh desk with the sample edition, its second article (most mistakes) open and checked. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: /打开样报|Open the sample/ }).click()
  await openArticle(page, '电梯装到家门口')
  await expect(page.getByRole('heading', { name: /疑点 [1-9]|Findings [1-9]/ })).toBeVisible()
}

export async function openArticle(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: /版次|Edition/ }).getByRole('button', { name: new RegExp(title) }).click()
}

/** Puts text on the desk through the file chooser. */
export async function importFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^(?:选择文件|添稿|Choose files|Add copy)/ }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
}

export const copy = (page: Page) => page.locator('.cm-content')
export const rows = (page: Page) => page.locator('[data-finding-row]')
export const saved = (page: Page) => expect(page.locator('footer').getByText(/^已存|^Saved/)).toBeVisible()

/** How many findings are open; the catalogue grows, so tests count from what they met. */
export async function findings(page: Page): Promise<number> {
  return Number(/\d+/.exec((await page.locator('#h-findings').textContent()) ?? '')?.[0])
}

/** The open finding's slip. */
export const slip = (page: Page) => page.locator('.slip')
export const rowOf = (page: Page, title: string) => page.locator('.row', { hasText: title }).getByRole('button').first()

/** The claims of the open article, brought to the front. */
export async function showClaims(page: Page): Promise<Locator> {
  const claims = page.getByRole('grid', { name: /事实点|Claims/ })
  const tab = page.getByRole('button', { name: /^(?:事实点|Claims)/ })
  await expect(claims.or(tab).first()).toBeVisible()
  if (!(await claims.isVisible())) await tab.click()
  await expect(claims).toBeVisible()
  return claims
}

export const pointOf = (page: Page, words: string) => page.locator('[data-point]').filter({ has: page.locator('.v', { hasText: new RegExp(`^${words}$`) }) })
