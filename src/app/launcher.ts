import type { ChosenFile, LostFile, Opened } from '../bridge.ts'

interface Handed {
  readonly files: readonly { readonly name: string; readonly base64: string }[]
  readonly lost: readonly LostFile[]
}

/**
 * Files handed over by the launcher while the desk stands in a browser: asks its own origin again and again, for as
 * long as it answers. The asking also tells the launcher that a window is open. Returns how to stop.
 */
export function handedFiles(receive: (opened: Opened) => void): () => void {
  const stop = new AbortController()
  if (location.protocol === 'http:' && location.hostname === '127.0.0.1') void listen(receive, stop.signal)
  return () => stop.abort()
}

async function listen(receive: (opened: Opened) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch('/-/handed', { headers: { 'x-kanwu-desk': '1' }, cache: 'no-store', signal })
      // Another server than the launcher's: nobody to listen to.
      if (!response.ok) return
      const handed = (await response.json()) as Handed
      if (handed.files.length + handed.lost.length > 0) receive({ files: handed.files.map(chosen), lost: handed.lost })
    } catch {
      if (signal.aborted) return
      await new Promise((again) => setTimeout(again, 2000))
    }
  }
}

function chosen({ name, base64 }: Handed['files'][number]): ChosenFile {
  return { name, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) }
}
