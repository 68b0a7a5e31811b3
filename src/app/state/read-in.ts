import type { ChosenFile, LostFile } from '../../bridge.ts'
import type { Said } from '../../core/model.ts'
import { Unreadable } from '../../formats/format.ts'
import { importFile } from '../../formats/import/index.ts'
import type { Kept } from '../../store/schema.ts'
import { pdfParts } from './pdf-parts.ts'

export interface ReadIn {
  readonly kept?: Kept
  /** Id of the document that holds the same bytes already. */
  readonly again?: string
  readonly notices: readonly Said[]
}

/** Reads one file for the desk; what went wrong is a sentence that names the file. */
export async function readIn({ name, bytes }: ChosenFile, desk: readonly Kept[], { id, time }: { id: string; time: string }): Promise<ReadIn> {
  const same = desk.find((one) => one.bytes.length === bytes.length && one.bytes.every((byte, at) => byte === bytes[at]))
  if (same) return { again: same.id, notices: [{ zh: `${name}：这一稿已经在桌上了。`, en: `${name}: this copy is on the desk already.` }] }
  try {
    const { value: document, warnings } = await importFile(bytes, { id, name, pdf: pdfParts })
    return { kept: { id, document, bytes, added: time }, notices: warnings.map((said) => named(name, said)) }
  } catch (error) {
    return { notices: [named(name, error instanceof Unreadable ? error.said : { zh: '没有读成，请把文字复制出来粘贴。', en: 'It could not be read: copy the text and paste it.' })] }
  }
}

export function named(name: string, said: Said): Said {
  return { zh: `${name}：${said.zh}`, en: `${name}: ${said.en}` }
}

export const lostWords: Record<LostFile['reason'], Said> = {
  missing: { zh: '文件不见了，请重新选一次。', en: 'the file is gone: choose it again.' },
  forbidden: { zh: '没有读这个文件的权限。', en: 'you may not read this file.' },
  'too-large': { zh: '文件太大，请拆成几份。', en: 'the file is too large: split it.' },
  unreadable: { zh: '没有读出来，请再试一次。', en: 'it could not be read: try again.' },
}
