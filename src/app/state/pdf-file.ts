import { openPdf } from '../../formats/import/pdf/open.ts'
import type { Kept } from '../../store/schema.ts'
import { pdfParts } from './pdf-parts.ts'

type Opened = Awaited<ReturnType<typeof openPdf>>

let current: { readonly id: string; readonly opened: Promise<Opened> } | undefined

/** The pages of a kept PDF, to be drawn. One file is open at a time. */
export async function pdfOf({ id, bytes }: Kept): Promise<Opened['pdf']> {
  if (current?.id !== id) {
    const before = current
    current = { id, opened: openPdf(bytes, pdfParts, { forShow: true }) }
    void before?.opened.then(({ close }) => close()).catch(() => undefined)
  }
  return (await current.opened).pdf
}

/** Draws a part of a page, in points from its upper left corner; returns how to stop. */
export function drawPart(kept: Kept, page: number, part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, canvas: HTMLCanvasElement, scale: number): () => void {
  let stopped = false
  let stop = () => {}
  void (async () => {
    const shown = await (await pdfOf(kept)).getPage(page + 1)
    if (stopped) return
    const sharp = scale * Math.min(globalThis.devicePixelRatio || 1, 2)
    canvas.width = Math.max(1, Math.round(part.width * sharp))
    canvas.height = Math.max(1, Math.round(part.height * sharp))
    const task = shown.render({ canvas, viewport: shown.getViewport({ scale: sharp, offsetX: -part.x * sharp, offsetY: -part.y * sharp }) })
    stop = () => task.cancel()
    await task.promise
  })().catch(() => undefined)
  return () => {
    stopped = true
    stop()
  }
}
