import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rectangle } from '../../../core/model.ts'
import { characterOf, isUnreadable } from './characters.ts'
import { applied, type Box, boxOf, identity, type Matrix, times } from './geometry.ts'
import type { Pdfjs } from './open.ts'
import { strokesOf } from './strokes.ts'

/** One printed character. `x`, `y`: where its base line begins, in points from the upper left; `angle`: where its words run, in degrees clockwise. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
  readonly angle: number
  readonly bold: boolean
  /** Set where the font does not say which character this is. */
  readonly unreadable?: true
}

/** What is printed and is no text: a picture, a filled or a drawn shape. */
export interface Shape extends Rectangle {
  readonly kind: 'picture' | 'filled' | 'drawn'
  /** How many bends its outline has: letters have some, rules and frames none. */
  readonly curves: number
  /** White or nearly so: it hides, and shows nothing. */
  readonly pale: boolean
}

export interface Ink {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly shapes: readonly Shape[]
}

interface State {
  matrix: Matrix
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  font: Font | undefined
  size: number
  spacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  pale: boolean
}

const home = { x: 0, y: 0, lineX: 0, lineY: 0 }

interface Font { readonly vertical?: boolean; readonly fontMatrix?: Matrix; readonly isType3Font?: boolean; readonly bold?: boolean; readonly black?: boolean; readonly name?: string; readonly defaultVMetrics?: readonly number[] }
interface PdfGlyph { readonly unicode: string; readonly width: number; readonly isSpace: boolean; readonly vmetric?: readonly number[] }

/** Every character and shape of a page, in the order they are printed. */
export async function inkOf(page: PDFPageProxy, pdfjs: Pdfjs, isShown: (group: unknown) => boolean): Promise<Ink> {
  const viewport = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
  const glyphs: Glyph[] = []
  const shapes: Shape[] = []
  const { OPS } = pdfjs
  let state: State = { matrix: viewport.transform as unknown as Matrix, text: identity, x: 0, y: 0, lineX: 0, lineY: 0, font: undefined, size: 0, spacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, pale: false }
  const saved: State[] = []
  const marked: boolean[] = []
  const shape = (kind: Shape['kind'], box: Box, curves = 0, pale = false) => {
    if (!marked.includes(false)) shapes.push({ kind, curves, pale, ...boxOf(state.matrix, box) })
  }
  const set = (part: Partial<State>) => {
    Object.assign(state, part)
  }
  const save = () => {
    saved.push({ ...state })
  }
  const restore = () => {
    state = saved.pop() ?? state
  }
  const move = (x: number, y: number) => set({ x: state.lineX + x, lineX: state.lineX + x, y: state.lineY + y, lineY: state.lineY + y })
  const acts: Record<number, (args: never) => void> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args: Matrix) => set({ matrix: times(state.matrix, args) }),
    [OPS.paintFormXObjectBegin]: ([matrix]: [Matrix | null]) => {
      save()
      if (matrix) set({ matrix: times(state.matrix, matrix) })
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginText]: () => set({ text: identity, ...home }),
    [OPS.setTextMatrix]: ([matrix]: [ArrayLike<number>]) => set({ text: Array.from(matrix) as unknown as Matrix, ...home }),
    [OPS.moveText]: ([x, y]: [number, number]) => move(x, y),
    [OPS.setLeadingMoveText]: ([x, y]: [number, number]) => {
      set({ leading: y })
      move(x, y)
    },
    [OPS.setLeading]: ([leading]: [number]) => set({ leading: -leading }),
    [OPS.nextLine]: () => move(0, state.leading),
    [OPS.setFont]: ([id, size]: [string, number]) => {
      set({ font: page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font) : undefined, size })
    },
    [OPS.setCharSpacing]: ([spacing]: [number]) => set({ spacing: spacing }),
    [OPS.setWordSpacing]: ([spacing]: [number]) => set({ wordSpacing: spacing }),
    [OPS.setHScale]: ([percent]: [number]) => set({ stretch: percent / 100 }),
    [OPS.setTextRise]: ([rise]: [number]) => set({ rise: rise }),
    [OPS.setFillRGBColor]: ([colour]: [string]) => set({ pale: isPale(colour) }),
    [OPS.setFillColorN]: () => set({ pale: false }),
    [OPS.showText]: ([shown]: [readonly (PdfGlyph | number)[]]) => {
      const printed = show(state, shown)
      if (!marked.includes(false)) glyphs.push(...printed)
    },
    [OPS.beginMarkedContent]: () => {
      marked.push(true)
    },
    [OPS.beginMarkedContentProps]: ([tag, group]: [string, unknown]) => {
      marked.push(tag !== 'OC' || isShown(group))
    },
    [OPS.endMarkedContent]: () => {
      marked.pop()
    },
    [OPS.constructPath]: ([paint, [path], box]: [number, [ArrayLike<number> | null], ArrayLike<number> | null]) => {
      if (!box || !path || paint === OPS.endPath) return
      const filled = paint !== OPS.stroke && paint !== OPS.closeStroke
      for (const part of strokesOf(path, filled)) shape(filled ? 'filled' : 'drawn', part.box, part.curves, filled && state.pale)
    },
    ...Object.fromEntries([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectRepeat, OPS.paintInlineImageXObjectGroup, OPS.paintImageMaskXObjectGroup].map((op) => [op, () => shape('picture', [0, 0, 1, 1])])),
  }
  for (const [at, op] of fnArray.entries()) acts[op]?.(argsArray[at] as never)
  return { width: viewport.width, height: viewport.height, glyphs, shapes }
}

/** Moves along a line of text as a printer would, and gives what it prints. */
function show(state: State, shown: readonly (PdfGlyph | number)[]): Glyph[] {
  const { font, size } = state
  const glyphs: Glyph[] = []
  const vertical = font?.vertical === true
  const scale = font?.isType3Font ? size * (font.fontMatrix?.[0] ?? 0.001) : size * 0.001
  const whole = times(state.matrix, state.text)
  const [a, b, c, d] = whole
  const along = Math.hypot(a, b)
  const height = Math.hypot(c, d) * Math.abs(size)
  const angle = ((Math.atan2(b, a) * 180) / Math.PI + (state.stretch * size < 0 ? 180 : 0) + 360) % 360
  for (const one of shown) {
    if (typeof one === 'number') {
      if (vertical) state.y -= (one * size) / 1000
      else state.x -= ((one * size) / 1000) * state.stretch
      continue
    }
    const spacing = (one.isSpace ? state.wordSpacing : 0) + state.spacing
    const metric = one.vmetric ?? font?.defaultVMetrics
    const [dx, dy] = vertical && metric ? [-(one.vmetric ? metric[1]! : one.width / 2) * scale, -metric[2]! * scale] : [0, 0]
    const { x, y } = applied(whole, state.x + dx, state.y + dy + state.rise)
    const width = Math.abs(one.width * scale * state.stretch) * along
    const text = /^[ \u2000-\u200a\u3000]$/u.test(one.unicode) && width > 0.9 * height ? '\u3000' : characterOf(one.unicode)
    if (text !== '') glyphs.push({ text, x, y, size: height, width, angle, bold: isBold(font), ...(isUnreadable(text) ? { unreadable: true as const } : {}) })
    if (vertical) state.y += (metric ? metric[0]! : -1000) * scale - spacing
    else state.x += (one.width * scale + spacing) * state.stretch
  }
  return glyphs
}

function isBold(font: Font | undefined): boolean {
  return font?.bold === true || font?.black === true || /bold|black|heavy/iu.test(font?.name ?? '')
}

function isPale(colour: string): boolean {
  const value = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour)
  return value?.slice(1).every((part) => Number.parseInt(part, 16) >= 250) === true
}
