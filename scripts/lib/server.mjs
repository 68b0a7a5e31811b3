import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileFor, headersOf } from '../../electron/policy.mjs'
import { fromOwnPage, handing, knowsToken, pathsOf } from './handing.mjs'

/**
 * Serves the built window on this machine alone.
 * @param {{ folder: string, port: number, token: string }} given  port 0 takes any free one
 */
export async function serveDesk({ folder, port, token }) {
  const hands = handing()
  const server = createServer((request, response) => {
    answer(request, response, { folder, token, hands, port: server.address()?.port }).catch(() => {
      if (!response.headersSent) refuse(response, 500)
      else response.destroy()
    })
  })
  await new Promise((settle, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', settle)
  })
  const taken = server.address().port
  return {
    port: taken,
    url: `http://127.0.0.1:${taken}/`,
    hands,
    close: () =>
      new Promise((settle) => {
        server.close(settle)
        server.closeAllConnections()
      }),
  }
}

async function answer(request, response, { folder, token, hands, port }) {
  // Another site's name pointed at this machine must not reach the desk.
  if (request.headers.host !== `127.0.0.1:${port}`) return refuse(response, 421)
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (pathname === '/-/hand') return takeOver(request, response, token, hands)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' })
  if (pathname === '/-/handed') return fromOwnPage(request) && request.method === 'GET' ? hands.ask(request, response) : refuse(response, 403)
  return sendFile(request, response, folder, pathname)
}

async function takeOver(request, response, token, hands) {
  if (request.method !== 'PUT' || !knowsToken(request, token)) return refuse(response, 403)
  const paths = await pathsOf(request)
  if (paths === undefined) return refuse(response, 400)
  const listening = hands.listened()
  hands.put(paths)
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ desk: 'kanwu', listening }))
}

async function sendFile(request, response, folder, pathname) {
  const file = fileFor(folder, pathname)
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined)
  if (!found?.isFile()) return refuse(response, 404)
  response.writeHead(200, { ...headersOf(file), 'content-length': found.size })
  if (request.method === 'HEAD') return response.end()
  createReadStream(file).on('error', () => response.destroy()).pipe(response)
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, { ...headersOf('refusal.txt'), 'cache-control': 'no-store', ...headers })
  response.end()
}
