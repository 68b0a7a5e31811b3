import { request } from 'node:http'
import { recall } from './memory.mjs'

/**
 * Hands paths to the desk that runs already: what it answered, or undefined where the port belongs to another program.
 * @returns {Promise<{ listening: boolean } | undefined>}
 */
export function handOver(dir, port, paths) {
  const { token } = recall(dir, 'running')
  if (typeof token !== 'string') return Promise.resolve(undefined)
  return new Promise((settle) => {
    const asking = request({ host: '127.0.0.1', port, path: '/-/hand', method: 'PUT', headers: { 'x-kanwu-token': token, 'content-type': 'application/json' }, timeout: 5000 }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        body = (body + part).slice(0, 1000)
      })
      response.on('end', () => settle(understood(response.statusCode, body)))
    })
    asking.on('timeout', () => asking.destroy())
    asking.on('error', () => settle(undefined))
    asking.end(JSON.stringify(paths))
  })
}

function understood(status, body) {
  try {
    const answer = JSON.parse(body)
    return status === 200 && answer.desk === 'kanwu' ? { listening: answer.listening === true } : undefined
  } catch {
    return undefined
  }
}
