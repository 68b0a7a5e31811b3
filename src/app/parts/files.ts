import type { Opened } from '../../bridge.ts'
import { importers } from '../../formats/import/index.ts'
import type { Incoming } from '../state/intake.svelte.ts'

/** Files on their way in, and how many of a folder were no copy. */
export interface Gathered { readonly files: readonly Incoming[]; readonly lost?: Opened['lost']; readonly passedOver: number }

export const endings: readonly string[] = [...new Set(importers.flatMap((importer) => importer.extensions))]

/** The files of a drop or a paste, folders opened. To be called while the event lasts. */
export async function filesOf(transfer: DataTransfer | null): Promise<Gathered> {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null)
  if (entries.length === 0) return { files: [...(transfer?.files ?? [])].map((file) => incoming(file, file.name)), passedOver: 0 }
  const files: Incoming[] = []
  let passedOver = 0
  for (const entry of entries) for (const [file, name, inFolder] of await filesIn(entry, false)) {
    if (!inFolder || isCopy(name)) files.push(incoming(file, name))
    else passedOver++
  }
  return { files, passedOver }
}

async function filesIn(entry: FileSystemEntry, inFolder: boolean): Promise<(readonly [File, string, boolean])[]> {
  if (entry.isFile) return [[await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)), inFolder ? entry.fullPath.replace(/^\//, '') : entry.name, inFolder]]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: (readonly [File, string, boolean])[] = []
  for (;;) {
    const inside = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (inside.length === 0) return found
    for (const one of inside) found.push(...await filesIn(one, true))
  }
}

/** What a folder holds beside copy (pictures, hidden files of the system) is passed over. */
function isCopy(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return !name.startsWith('.') && !name.startsWith('~$') && endings.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
}

function incoming(file: File, name: string): Incoming {
  return { name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }
}

/** Asks for files: by the shell's dialog, else the browser's. */
export function chooseFiles(receive: (gathered: Gathered) => void): void {
  const bridge = window.kanwu
  if (bridge) void bridge.open().then(({ files, lost }) => receive({ files, lost, passedOver: 0 }))
  else ask((input) => { input.accept = endings.map((one) => `.${one}`).join(',') }, (files) => receive({ files: files.map((file) => incoming(file, file.name)), passedOver: 0 }))
}

/** Asks for a folder: what is copy in it comes in, and in the folders below. */
export function chooseFolder(receive: (gathered: Gathered) => void): void {
  ask((input) => { input.webkitdirectory = true }, (files) => {
    const copy = files.filter((file) => isCopy(file.webkitRelativePath))
    receive({ files: copy.sort((a, b) => (a.webkitRelativePath < b.webkitRelativePath ? -1 : 1)).map((file) => incoming(file, file.webkitRelativePath)), passedOver: files.length - copy.length })
  })
}

function ask(prepare: (input: HTMLInputElement) => void, receive: (files: File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  prepare(input)
  input.onchange = () => receive([...(input.files ?? [])])
  input.click()
}

/** Hands a file out: to the shell's save dialog, else as a download. */
export async function saveFile(file: { name: string; bytes: Uint8Array; mime: string }): Promise<void> {
  if (window.kanwu) {
    await window.kanwu.save(file.name, file.bytes)
    return
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([file.bytes.slice()], { type: file.mime }))
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
