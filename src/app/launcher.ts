import type { LostFile, Opened } from '../bridge.ts'

interface Handed { readonly files: readonly { readonly name: string; readonly base64: string }[]; readonly lost: readonly LostFile[] }

/** Files a start of the launcher hands over, now and later, where the launcher serves the window. */
export async function handedFiles(receive: (opened: Opened) => void): Promise<void> {
  if (window.kanwu || !/^https?:$/.test(location.protocol)) return
  for (;;) {
    try {
      const answer = await fetch('/-/handed', { headers: { 'x-kanwu-desk': '1' } })
      if (!answer.ok) return
      const { files, lost } = (await answer.json()) as Handed
      if (files.length + lost.length > 0) receive({ files: files.map(({ name, base64 }) => ({ name, bytes: Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)) })), lost })
    } catch {
      await new Promise((settle) => setTimeout(settle, 3000))
    }
  }
}
