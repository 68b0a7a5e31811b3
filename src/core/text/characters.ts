/** Which UTF-16 units a text has, a bit each. Made once for a text, asked in a nanosecond: what must hold a character the text lacks need not be looked for. */
export type Characters = Uint32Array

export function charactersIn(text: string): Characters {
  const bits = new Uint32Array(0x10000 / 32)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    bits[code >> 5]! |= 1 << (code & 31)
  }
  return bits
}

/** Whether a text has one of these units. */
export function hasOneOf(characters: Characters, codes: Uint16Array): boolean {
  for (const code of codes) if ((characters[code >> 5]! & (1 << (code & 31))) !== 0) return true
  return false
}

const known = new Uint8Array(0x10000)

/** Whether the unit at an offset is a Han character of its own; of those beyond the first plane none is. Cheap: each is looked up once. */
export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (!(code >= 0x2e80)) return false
  if (known[code] === 0) known[code] = /\p{Script=Han}/u.test(text[at]!) ? 1 : 2
  return known[code] === 1
}
