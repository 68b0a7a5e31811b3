import type { PdfParts } from '../../formats/format.ts'

const urls = import.meta.glob<string>(['../../../node_modules/pdfjs-dist/{cmaps,standard_fonts,wasm}/*.{bcmap,pfb,ttf,wasm}', '../../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs'], { query: '?url&no-inline', import: 'default', eager: true })

const urlOf = (name: string) => Object.entries(urls).find(([path]) => path.endsWith(`/${name}`))?.[1]

let port: Worker | undefined

/** pdfjs's worker, started when the first PDF comes, and its character maps and fonts: all served with the desk itself. */
export const pdfParts: PdfParts = {
  get port() {
    port ??= new Worker(urlOf('build/pdf.worker.min.mjs')!, { type: 'module' })
    return port
  },
  async read(folder, name) {
    const url = urlOf(`${folder}/${name}`)
    if (!url) throw new Error(`No ${folder}/${name}`)
    return new Uint8Array(await (await fetch(url)).arrayBuffer())
  },
}
