/** A number as one story prints it, found by the words around it. */
export interface Slot {
  /** Of the digits or Han numerals alone, into the story. */
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly value: number
  /** Half of the last printed place, in the unit of the value; 0 for a whole count. */
  readonly slack: number
  readonly factor: number
}

const factors: Readonly<Record<string, number>> = { '': 1, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12, thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 }
const arabic = /(\d[\d,]*(?:\.\d+)?)\s?(万亿|千万|百万|[千万亿]|thousand|million|billion|bn|m(?![a-z]))?/iu
const words = /()()([一二两三四五六七八九十]+)|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu
const han = '一二三四五六七八九十'
const english = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The first number of `phrase` where it stands in `story`, which must say the phrase exactly once; `[…]` marks another number than the first, `\\n` is a line end. */
export function slotOf(story: string, line: string): Slot {
  const phrase = line.replaceAll('\\n', '\n')
  const marked = /^([^[\]]*)\[([^[\]]+)\]([^[\]]*)$/u.exec(phrase)
  const plain = marked ? marked[1]! + marked[2]! + marked[3]! : phrase
  const at = story.indexOf(plain)
  if (at < 0 || story.indexOf(plain, at + 1) >= 0) throw new Error(`“${plain}” stands ${at < 0 ? 'nowhere' : 'more than once'}`)
  const named = marked ? marked[2]! : plain
  const found = arabic.exec(named) ?? words.exec(named)
  if (!found) throw new Error(`“${phrase}” has no number`)
  const start = at + (marked ? marked[1]!.length : 0) + found.index
  const digits = found[1] || found[3] || found[4]!
  return { start, end: start + digits.length, printed: digits, ...readValue(digits, factors[(found[2] ?? '').toLowerCase()] ?? 1, /^\s?(?:%|percent)/u.test(story.slice(start + digits.length))) }
}

function readValue(digits: string, factor: number, rounded: boolean): { value: number; slack: number; factor: number } {
  if (!/\d/u.test(digits)) return { value: english.includes(digits.toLowerCase()) ? english.indexOf(digits.toLowerCase()) + 1 : hanValue(digits), slack: 0, factor: 1 }
  const places = digits.split('.')[1]?.length ?? 0
  const slack = places > 0 || factor > 1 || rounded ? (0.5 * factor) / 10 ** places : 0
  return { value: Number(digits.replaceAll(',', '')) * factor, slack, factor }
}

/** One to ninety-nine. */
function hanValue(digits: string): number {
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits]
  const one = (text: string | undefined, empty: number) => (text ? (text === '两' ? 2 : han.indexOf(text) + 1) : empty)
  return digits.includes('十') ? one(tens, 1) * 10 + one(ones, 0) : one(ones, 0)
}

/** The same slot with other digits. */
export function reprinted(slot: Slot, printed: string): Slot {
  return { ...slot, printed, ...readValue(printed, slot.factor, slot.slack > 0) }
}

/** A small Han numeral or English number word as printed for `value`. */
export function wordFor(slot: Slot, value: number): string | undefined {
  if (/\d/u.test(slot.printed)) return String(value)
  if (/[a-z]/iu.test(slot.printed)) return english[value - 1]
  return value >= 1 && value <= 10 ? (value === 2 && slot.printed === '两' ? '两' : han[value - 1]) : undefined
}
