import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { fileFor, headersOf } from './policy.mjs'

export const scheme = 'kanwu'
export const origin = `${scheme}://desk`
export const home = `${origin}/`

/** Standard and secure, so that module scripts, workers, wasm and IndexedDB work as on a site. Before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

export function isOurs(url: string): boolean {
  return url === origin || url.startsWith(home)
}

/** Serves the built window from `root`, and nothing else. */
export function serveScheme(session: Session, root: string): void {
  session.protocol.handle(scheme, (request) => answer(root, request))
}

export async function answer(root: string, request: Request): Promise<Response> {
  if (!isOurs(request.url)) return refuse(404)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const file = fileFor(root, new URL(request.url).pathname)
  if (file === undefined) return refuse(404)
  try {
    const bytes = await readFile(file)
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers: headersOf(file) })
  } catch {
    return refuse(404)
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: headersOf('x.txt') })
}

/** The desk works offline: whatever asks for another address gets nothing. */
export function stayOffline(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isLocal(details.url) }))
}

export function isLocal(url: string): boolean {
  return isOurs(url) || /^(?:blob:kanwu:\/\/desk\/|data:|devtools:)/.test(url)
}
