// What both shells send with every file of the desk: plain Node, because the launcher runs before anything is built.
import { extname, resolve, sep } from 'node:path'

/** Nothing from elsewhere and nothing written into the page runs. Styles may be inline: CodeMirror sets its own. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/**
 * @param {string} file
 * @returns {Record<string, string>}
 */
export function headersOf(file) {
  const extension = extname(file).toLowerCase()
  return {
    'content-type': contentTypes[extension] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // Built files carry a hash in their name; the page that names them must be asked for anew.
    'cache-control': extension === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
  }
}

/**
 * The file a request path means inside `root`, or undefined where it would lead outside or is not a path.
 * @param {string} root
 * @param {string} pathname percent-encoded, as a URL has it
 * @returns {string | undefined}
 */
export function fileFor(root, pathname) {
  const path = decoded(pathname)
  if (path === undefined || path.includes('\0') || path.includes('\\')) return undefined
  const base = resolve(root)
  const file = resolve(base, `.${path === '/' ? '/index.html' : path}`)
  return file.startsWith(base + sep) ? file : undefined
}

/** @param {string} pathname */
function decoded(pathname) {
  try {
    const path = decodeURIComponent(pathname)
    return path.startsWith('/') ? path : undefined
  } catch {
    return undefined
  }
}
