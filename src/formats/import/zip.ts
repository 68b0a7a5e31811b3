import { unzipSync } from 'fflate'
import { Unreadable } from '../format.ts'

/** Bytes all wanted parts of one file may have when unpacked: the text of a very thick book has fewer. */
export const mostUnpacked = 192 * 1024 * 1024
/** Unpacked for each packed byte, beyond a first megabyte: text packs to a tenth, a bomb to a thousandth. */
const mostRatio = 250
const mostParts = 20_000

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
}

/** Names of the parts; undefined where the list at the end is missing or broken. */
export function partsOf(bytes: Uint8Array): readonly string[] | undefined {
  const names: string[] = []
  try {
    unzipSync(bytes, { filter: ({ name }) => { if (names.length < mostParts) names.push(name); return false } })
    return names
  } catch {
    return undefined
  }
}

/** Whether a zip without its end once held such a part: names stand before their part too. */
export function mentions(bytes: Uint8Array, name: string): boolean {
  const head = bytes.subarray(0, 1 << 20)
  const first = name.charCodeAt(0)
  for (let at = head.indexOf(first); at >= 0; at = head.indexOf(first, at + 1)) {
    if ([...name].every((one, step) => head[at + step] === one.charCodeAt(0))) return true
  }
  return false
}

/** The wanted parts, unpacked within bounds; throws `Unreadable` for a bomb, a locked or a broken file. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > 8 && (bytes[6]! & 1) === 1) throw new Unreadable({ zh: '文件加了密码，打不开：请在原来的程序里去掉密码，另存后再放进来。', en: 'The file is locked with a password: remove it where the file was made, save, and open that.' })
  let total = 0
  let count = 0
  try {
    return new Map(Object.entries(unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count++
        if (!wanted(name)) return false
        total += originalSize
        if (count > mostParts || total > mostUnpacked || (originalSize > 1 << 20 && originalSize > size * mostRatio)) throw new Unreadable({ zh: '文件展开后大得不正常（可能是“压缩炸弹”），没有打开：请向来源核实，或把文字复制出来粘贴。', en: 'Unpacked, the file would be far larger than any copy (it may be a “zip bomb”) and was not opened: ask its sender, or copy the text and paste it.' })
        return true
      },
    })))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(brokenZip)
  }
}

export const brokenZip = { zh: '文件不完整或已损坏（可能没有传完）：请重新取一份，再放进来。', en: 'The file is damaged or cut short (perhaps it was not fully sent): get it again and open that.' }
