import type { Said } from '../../core/model.ts'
import { Unreadable } from '../format.ts'
import { opening } from './encodings.ts'
import { brokenZip, isZip, mentions, partsOf } from './zip.ts'

/** Bytes one file may have: a newspaper's whole year of text is less. */
export const mostBytes = 64 * 1024 * 1024

interface Kind {
  readonly is: (bytes: Uint8Array) => boolean
  readonly said: Said
}

const starts = (...heads: readonly (readonly number[])[]) => (bytes: Uint8Array) => heads.some((head) => head.every((byte, at) => bytes[at] === byte))
const at = (offset: number, words: string) => (bytes: Uint8Array) => [...words].every((one, step) => bytes[offset + step] === one.charCodeAt(0))
const isCompound = starts([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** A stream's name in a compound file stands there in UTF-16. */
const holds = (name: string) => (bytes: Uint8Array) => isCompound(bytes) && mentions(bytes.length > 1 << 20 ? joined(bytes) : bytes, [...name].join('\u0000'))
const zipped = (part: RegExp) => (bytes: Uint8Array) => isZip(bytes) && partsOf(bytes)?.some((name) => part.test(name)) === true
const opens = (pattern: RegExp) => (bytes: Uint8Array) => pattern.test(opening(bytes.subarray(0, 4096)))

/** The directory of a compound file stands anywhere: its head and its end are looked at. */
function joined(bytes: Uint8Array): Uint8Array {
  const both = new Uint8Array(1 << 20)
  both.set(bytes.subarray(0, 1 << 19))
  both.set(bytes.subarray(bytes.length - (1 << 19)), 1 << 19)
  return both
}

const picture: Said = { zh: '这是图片，里面的字读不出来：请先识别成文字（OCR），再粘贴进来。', en: 'This is a picture, and words in it cannot be read: have them recognised (OCR) and paste the text.' }
const archive: Said = { zh: '这是压缩包：请先解压，再把里面的稿件放进来。', en: 'This is an archive: unpack it and open the files inside.' }
const old = (program: string, to: string): Said => ({ zh: `这是旧版${program}文件，读不了：请在${program === 'WPS' ? 'WPS' : program}里另存为 .${to}，再放进来。`, en: `This is an old ${program} file and cannot be read: save it as .${to} in ${program} and open that.` })
const save = (what: string, whatEn: string, as: string): Said => ({ zh: `这是${what}，读不了：请在原来的程序里另存为${as}，再放进来。`, en: `This is ${whatEn} and cannot be read: save it as ${as.replace('或', ' or ')} where it was made, and open that.` })

/** What is not read, the surest tell first: which kind, why, and what to do. */
const kinds: readonly Kind[] = [
  { is: holds('EncryptedPackage'), said: { zh: '这是加了密码的Word或Excel文件，打不开：请在原来的程序里去掉密码，另存后再放进来。', en: 'This Word or Excel file is locked with a password: remove it in the program, save, and open that.' } },
  { is: holds('WordDocument'), said: old('Word', 'docx') },
  { is: (bytes) => holds('Workbook')(bytes) || holds('Book')(bytes), said: old('Excel', 'xlsx') },
  { is: holds('PowerPoint Document'), said: save('旧版PowerPoint文件', 'an old PowerPoint file', 'PDF') },
  { is: isCompound, said: { zh: '这是旧版办公文件（Word、WPS或Excel），读不了：请在原来的程序里另存为 .docx 或 .xlsx，再放进来。', en: 'This is an old office file (Word, WPS or Excel) and cannot be read: save it as .docx or .xlsx where it was made, and open that.' } },
  { is: at(0, '%PDF'), said: save('PDF文件', 'a PDF file', ' .docx 或文本') },
  { is: opens(/^\{\\rtf/u), said: save('RTF文件', 'an RTF file', ' .docx ') },
  { is: opens(/^(?:From:|MIME-Version:|Content-Type: multipart)[\s\S]*multipart\/related/iu), said: { zh: '这是单一文件网页（MHT），读不了：请在浏览器里另存为“仅HTML”的网页，或把正文复制出来粘贴。', en: 'This is a web archive (MHT) and cannot be read: save the page as HTML only, or copy its text and paste it.' } },
  { is: zipped(/^content\.xml$/u), said: save('LibreOffice文件（ODF）', 'a LibreOffice file (ODF)', ' .docx 或 .xlsx ') },
  { is: zipped(/^xl\/workbook\.bin$/u), said: save('Excel二进制文件（xlsb）', 'a binary Excel file (xlsb)', ' .xlsx ') },
  { is: zipped(/^ppt\/presentation\.xml$/u), said: save('PowerPoint文件', 'a PowerPoint file', 'PDF') },
  { is: zipped(/(?:^|\/)OFD\.xml$/iu), said: save('OFD版式文件', 'an OFD file', 'PDF') },
  { is: zipped(/^META-INF\/container\.xml$/u), said: save('电子书（EPUB）', 'an e-book (EPUB)', ' .docx 或网页') },
  { is: zipped(/^Index\/Document\.iwa$/u), said: save('Pages文件', 'a Pages file', ' .docx ') },
  { is: (bytes) => isZip(bytes) && partsOf(bytes) === undefined && (mentions(bytes, 'word/') || mentions(bytes, 'xl/')), said: brokenZip },
  { is: (bytes) => isZip(bytes) && partsOf(bytes) === undefined, said: brokenZip },
  { is: (bytes) => isZip(bytes) || starts([0x52, 0x61, 0x72, 0x21], [0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf])(bytes), said: archive },
  { is: starts([0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]), said: picture },
  { is: (bytes) => at(0, 'RIFF')(bytes) && at(8, 'WEBP')(bytes), said: picture },
  { is: (bytes) => at(0, 'BM')(bytes) && bytes.length > 14 && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0, said: picture },
  { is: (bytes) => at(4, 'ftyphei')(bytes) || at(4, 'ftypmif1')(bytes) || at(4, 'ftypavif')(bytes), said: picture },
  { is: (bytes) => at(4, 'ftyp')(bytes) || at(0, 'ID3')(bytes) || at(0, 'OggS')(bytes) || at(0, 'RIFF')(bytes), said: { zh: '这是录音或录像：请先整理成文字，再粘贴进来。', en: 'This is a recording: have it written down and paste the text.' } },
  { is: at(0, '8BPS'), said: save('Photoshop文件', 'a Photoshop file', 'PDF') },
  { is: at(0, '%!PS'), said: save('PostScript文件', 'a PostScript file', 'PDF') },
  { is: starts([0x06, 0x06, 0xed, 0xf5]), said: save('InDesign文件', 'an InDesign file', 'PDF') },
  { is: (bytes) => at(0, 'CEB')(bytes) || at(0, 'Founder CEB')(bytes) || at(0, 'CAJ')(bytes) || at(0, 'HN')(bytes) && bytes[2] === 0 || at(0, 'KDH')(bytes), said: save('版式文件（CEB、CAJ）', 'a CEB or CAJ file', 'PDF') },
  { is: at(0, 'MZ\u0090'), said: { zh: '这是程序，不是稿件：没有打开。', en: 'This is a program, not copy: it was not opened.' } },
]

/** Throws `Unreadable` for a file that is empty, too large, or of a kind that is not read. */
export function refuse(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable({ zh: '文件是空的，请核对是不是没有存好。', en: 'The file is empty: check that it was saved.' })
  if (bytes.length > mostBytes) throw new Unreadable(tooLarge)
  const kind = kinds.find(({ is }) => is(bytes))
  if (kind) throw new Unreadable(kind.said)
}

export const tooLarge: Said = { zh: '文件超过64兆，没有打开：请拆成几份，或去掉里面的图片，再放进来。', en: 'The file is larger than 64 MB and was not opened: split it, or take its pictures out, and open that.' }
