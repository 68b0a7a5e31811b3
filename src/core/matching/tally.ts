/** Counts of many keys in little room, 255 at most; a key may be counted with another, so it is never counted too low. */
export interface Tally {
  add(key: number): void
  of(key: number): number
}

/** For about so many different keys: numbers of 32 bits. */
export function tally(expected: number): Tally {
  const counts = new Uint8Array(2 ** Math.max(10, Math.ceil(Math.log2(expected * 4 + 1))))
  const slot = (key: number) => (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 7) & (counts.length - 1)
  return {
    add(key) {
      const at = slot(key)
      if (counts[at]! < 255) counts[at]!++
    },
    of: (key) => counts[slot(key)]!,
  }
}

/** Units of a text from an offset on as one number of 32 bits, going on from another. */
export function hashOf(text: string, start: number, end: number, from = 0x811c9dc5): number {
  let hash = from
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Numbers of 32 bits in little room: says yes of each that was put in, and of some others. A cheap sieve before a look into a large table. */
export interface Sieve {
  add(key: number): void
  mayHave(key: number): boolean
}

/** For about so many: one in twelve others passes. */
export function sieve(expected: number): Sieve {
  const bits = new Uint32Array(2 ** Math.max(5, Math.ceil(Math.log2((expected * 8 + 1) / 32))))
  const slot = (key: number) => (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 5) & (bits.length * 32 - 1)
  return {
    add(key) {
      const at = slot(key)
      bits[at >> 5]! |= 1 << (at & 31)
    },
    mayHave(key) {
      const at = slot(key)
      return (bits[at >> 5]! & (1 << (at & 31))) !== 0
    },
  }
}
