/** The first words of a file, to recognise its format by; never throws. */
export function opening(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 65_536)
  const whole = bytes.length > head.length ? head.subarray(0, (head.lastIndexOf(10) + 1 || head.length) & ~1) : head
  return recognised(whole)
}

/** Byte order mark first, then UTF-16 where it is plain, then strict UTF-8, then GB18030. */
export function recognised(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = wideOrder(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return gbOrBroken(bytes)
  }
}

/** Text that is neither clean UTF-8 nor clean GB18030 is whichever of the two is less damaged. */
function gbOrBroken(bytes: Uint8Array): string {
  const [utf, gb] = [new TextDecoder('utf-8').decode(bytes), new TextDecoder('gb18030').decode(bytes)]
  const damage = (text: string) => (text.match(/[\ufffd\ue000-\uf8ff]/gu)?.length ?? 0)
  const han = (text: string) => (text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0)
  return damage(utf) * 20 < han(utf) && damage(utf) <= damage(gb) + 3 ? utf : gb
}

/** UTF-16 without a mark shows in its zero bytes: line ends and digits have one each. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  head.forEach((byte, at) => {
    if (byte === 0) at % 2 === 0 ? even++ : odd++
  })
  if (bytes.length % 2 !== 0 || even + odd < 2) return undefined
  if (odd > even * 2) return plausible(head, 'utf-16le') ? 'utf-16le' : undefined
  return even > odd * 2 && plausible(head, 'utf-16be') ? 'utf-16be' : undefined
}

function plausible(head: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(head)
  return (text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\r\n]/gu)?.length ?? 0) > text.length * 0.9
}
