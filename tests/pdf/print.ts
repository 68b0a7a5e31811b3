import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DOMParser } from '@xmldom/xmldom'
import { parseHTML } from 'linkedom'
import { findBrowser } from '../../scripts/lib/browser.mjs'

export const pages = join(import.meta.dirname, 'pages')
export const browser = findBrowser()
export const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

/** Prints an HTML page with Chromium, an OpenDocument one with LibreOffice. */
export function print(file: string, folder: string): Uint8Array {
  const to = join(folder, `${basename(file)}.pdf`)
  mkdirSync(folder, { recursive: true })
  if (file.endsWith('.html')) spawnSync(browser!, ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'chromium')}`, '--no-pdf-header-footer', `--print-to-pdf=${to}`, pathToFileURL(file).href], { timeout: 60_000 })
  else {
    spawnSync(office!, ['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`, '--convert-to', 'pdf', '--outdir', folder, file], { timeout: 120_000 })
    return new Uint8Array(readFileSync(join(folder, `${basename(file, '.fodt')}.pdf`)))
  }
  return new Uint8Array(readFileSync(to))
}

/** What the page says, paragraph by paragraph, as its author wrote it: “role: words”. */
export function written(file: string): string[] {
  return file.endsWith('.html') ? fromHtml(readFileSync(file, 'utf8')) : fromOffice(readFileSync(file, 'utf8'))
}

function fromHtml(source: string): string[] {
  const { document } = parseHTML(source)
  return [...document.querySelectorAll('[data-role]')].map((one) => {
    const rows = [...one.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent).join(' '))
    return `${one.getAttribute('data-role')}: ${rows.length > 0 ? rows.join('\n') : one.textContent!.replace(/[ \n]+/g, ' ').replaceAll('\u00ad', '').trim()}`
  })
}

function fromOffice(source: string): string[] {
  const text = new DOMParser().parseFromString(source, 'text/xml').getElementsByTagName('office:text')[0]!
  const found: string[] = []
  const walk = (node: Element) => {
    if (node.tagName === 'table:table') {
      found.push(`table: ${[...node.getElementsByTagName('table:table-row')].map((row) => [...row.getElementsByTagName('text:p')].map(({ textContent }) => textContent).join(' ')).join('\n')}`)
    } else if (node.tagName === 'text:p') {
      if (node.getElementsByTagName('draw:image').length === 0) found.push(`${node.getAttribute('text:style-name')}: ${node.textContent}`)
    } else for (const child of [...node.childNodes]) if (child.nodeType === 1) walk(child as unknown as Element)
  }
  walk(text as unknown as Element)
  return found
}
