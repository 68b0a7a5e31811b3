import type { ChosenFile } from '../../bridge.ts'

/** The files of a drop, folders opened. */
export async function filesOf(transfer: DataTransfer | null): Promise<ChosenFile[]> {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null)
  if (entries.length === 0) return readAll([...(transfer?.files ?? [])])
  const files: File[] = []
  for (const entry of entries) await walk(entry, files)
  return readAll(files)
}

async function walk(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (entry.isFile) files.push(await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)))
  else {
    const reader = (entry as FileSystemDirectoryEntry).createReader()
    for (;;) {
      const inside = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
      if (inside.length === 0) return
      for (const one of inside) await walk(one, files)
    }
  }
}

export async function readAll(files: readonly File[]): Promise<ChosenFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

/** Asks for files: by the shell's dialog, else the browser's. */
export function chooseFiles(receive: (files: readonly ChosenFile[]) => void): void {
  const bridge = window.kanwu
  if (bridge) {
    void bridge.open().then(({ files }) => receive(files))
    return
  }
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = '.txt,.md,.text,text/plain,text/markdown'
  input.onchange = async () => receive(await readAll([...(input.files ?? [])]))
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
