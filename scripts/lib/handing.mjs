import { timingSafeEqual } from 'node:crypto'
import { isAbsolute } from 'node:path'
import { filesAt, most, parcels } from '../../electron/below.mjs'
import { readFiles } from './read-files.mjs'

/** The page asks again at least this often, so that a closed window is noticed. */
const patience = 20_000
/** What is read and handed over at once; the page asks for the rest. */
const parcel = 24 * 1024 * 1024

/**
 * Files on their way from a start of the launcher to the window.
 * `waiting`: the window's open question; paths that come before it wait.
 */
export function handing() {
  let paths = []
  const ready = []
  const waiting = new Set()
  let lastAsked = 0
  return {
    put(more) {
      paths.push(...more)
      const [first] = waiting
      if (first && paths.length > 0) first()
    },
    /** Whether a window is listening, or was a moment ago. */
    listened: (within = 3000) => waiting.size > 0 || Date.now() - lastAsked < within,
    everListened: () => lastAsked > 0,
    async ask(request, response) {
      lastAsked = Date.now()
      if (paths.length === 0 && ready.length === 0) await pause(request, response, waiting)
      lastAsked = Date.now()
      if (response.destroyed) return
      const taken = paths
      paths = []
      ready.push(...await parcels(await filesAt(taken), parcel))
      const opened = await readFiles(ready.shift() ?? [])
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      response.end(JSON.stringify(opened))
    },
  }
}

function pause(request, response, waiting) {
  return new Promise((settle) => {
    const over = () => {
      clearTimeout(timer)
      waiting.delete(over)
      settle(undefined)
    }
    const timer = setTimeout(over, patience)
    waiting.add(over)
    response.on('close', over)
    request.on('aborted', over)
  })
}

/** A page of another site cannot send this header without asking, and is never told yes. */
export function fromOwnPage(request) {
  const site = request.headers['sec-fetch-site']
  return request.headers['x-kanwu-desk'] === '1' && (site === undefined || site === 'same-origin')
}

export function knowsToken(request, token) {
  const given = Buffer.from(String(request.headers['x-kanwu-token'] ?? ''))
  const right = Buffer.from(token)
  return given.length === right.length && timingSafeEqual(given, right)
}

/** The paths of a hand-over, or undefined where the request is not one. */
export async function pathsOf(request) {
  let body = ''
  for await (const part of request) {
    body += part
    if (body.length > 1_000_000) return undefined
  }
  try {
    const paths = JSON.parse(body)
    return Array.isArray(paths) && paths.length <= most && paths.every((path) => typeof path === 'string' && isAbsolute(path)) ? paths : undefined
  } catch {
    return undefined
  }
}
