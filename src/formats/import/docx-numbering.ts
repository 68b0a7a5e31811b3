import { type Element, elements, inside } from './xml.ts'

interface Level { readonly start: number; readonly format: string; readonly text: string }

/** Gives the label Word prints before a numbered paragraph: 一、 （2） 3.1; undefined for bullets and where there is none. */
export type Labelling = (list: string, level: number) => string | undefined

export function labelling(numbering: Element | undefined): Labelling {
  const root = inside(numbering, 'numbering')
  const abstracts = new Map(elements(root, 'abstractNum').map((one) => [one.attributes.abstractNumId, levelsOf(one)]))
  const lists = new Map(elements(root, 'num').map((one) => [one.attributes.numId!, inside(one, 'abstractNumId')?.attributes.val]))
  const restarted = new Map(elements(root, 'num').flatMap((one) => elements(one, 'lvlOverride').flatMap((level) => {
    const start = inside(level, 'startOverride')?.attributes.val
    return start === undefined ? [] : [[`${one.attributes.numId}/${level.attributes.ilvl}`, Number(start)] as const]
  })))
  const counts = new Map<string, number[]>()
  return (list, level) => {
    const abstract = lists.get(list)
    const levels = abstract === undefined ? undefined : abstracts.get(abstract)
    const own = levels?.[level]
    if (!levels || !own) return undefined
    const override = restarted.get(`${list}/${level}`)
    const key = override === undefined ? `abstract ${abstract}` : `list ${list}`
    const at = counts.get(key) ?? []
    counts.set(key, at)
    at[level] = at[level] === undefined ? (override ?? own.start) : at[level] + 1
    at.length = level + 1
    if (own.format === 'bullet' || own.format === 'none') return undefined
    const label = own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const one = levels[Number(digit) - 1]
      return one ? numbered(at[Number(digit) - 1] ?? one.start, one.format) : ''
    })
    return label === '' ? undefined : /[、）)．.：]$/u.test(label) && !/[.)]$/u.test(label) ? label : `${label} `
  }
}

function levelsOf(abstract: Element): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const level of elements(abstract, 'lvl')) {
    levels[Number(level.attributes.ilvl)] = { start: Number(inside(level, 'start')?.attributes.val ?? 1), format: inside(level, 'numFmt')?.attributes.val ?? 'decimal', text: inside(level, 'lvlText')?.attributes.val ?? '' }
  }
  return levels
}

const digits = '〇一二三四五六七八九'

function numbered(count: number, format: string): string {
  if (/chineseCounting|taiwaneseCounting|japaneseCounting|chineseLegalSimplified/u.test(format) && count < 100) return han(count)
  if (format === 'ideographDigital') return [...String(count)].map((digit) => digits[Number(digit)]).join('')
  if (format === 'decimalFullWidth') return [...String(count)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')
  if (/^decimalEnclosedCircle/u.test(format) && count <= 20) return String.fromCharCode(0x245f + count)
  if (format === 'upperLetter' || format === 'lowerLetter') return String.fromCharCode((format[0] === 'u' ? 65 : 97) + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
  if (format === 'upperRoman' || format === 'lowerRoman') return format[0] === 'u' ? roman(count) : roman(count).toLowerCase()
  return String(count)
}

function han(count: number): string {
  const [ten, one] = [Math.floor(count / 10), count % 10]
  return `${ten > 1 ? digits[ten] : ''}${ten > 0 ? '十' : ''}${one > 0 || ten === 0 ? digits[one] : ''}`
}

function roman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
  let left = count
  return signs.map(([value, sign]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return sign.repeat(times)
  }).join('')
}
