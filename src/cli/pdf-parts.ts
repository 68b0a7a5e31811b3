import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PdfParts } from '../formats/format.ts'

/** pdfjs's character maps and fonts, where npm put them. */
export const pdfParts: PdfParts = {
  async read(folder, name) {
    const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return new Uint8Array(await readFile(join(home, folder, name)))
  },
}
