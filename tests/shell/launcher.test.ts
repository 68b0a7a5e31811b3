import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveDesk } from '../../scripts/lib/server.mjs'
import { leftBehind } from '../../scripts/lib/wishes.mjs'

const folder = mkdtempSync(join(tmpdir(), 'kanwu-served-'))
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
writeFileSync(join(folder, '../beside.txt'), 'secret')
writeFileSync(join(folder, 'copy.txt'), '清溪村通水。')
let desk: Awaited<ReturnType<typeof serveDesk>>

beforeAll(async () => { desk = await serveDesk({ folder, port: 0, token: 'right' }) })
afterAll(() => desk.close())

const ask = (path: string, given: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }>((settle, reject) => {
    const sent = request({ host: '127.0.0.1', port: desk.port, path, method: given.method ?? 'GET', headers: given.headers ?? {} }, (response) => {
      let text = ''
      response.on('data', (piece) => { text += piece })
      response.on('end', () => settle({ status: response.statusCode, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(given.body)
  })

describe('the loopback server', () => {
  test('serves the window with its policy', async () => {
    const { status, headers } = await ask('/')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test.each([['/../beside.txt', 404], ['/%2e%2e/beside.txt', 404], ['/..%2fbeside.txt', 404], ['/nothing', 404]])('%s leads nowhere', async (path, status) => {
    expect((await ask(path)).status).toBe(status)
  })

  test('another name for this machine is refused', async () => {
    expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(421)
  })

  test('only reading', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
  })

  test('files are handed over with the token, and reach the window once', async () => {
    const body = JSON.stringify([join(folder, 'copy.txt')])
    expect((await ask('/-/hand', { method: 'PUT', headers: { 'x-kanwu-token': 'wrong' }, body })).status).toBe(403)
    expect((await ask('/-/hand', { method: 'PUT', headers: { 'x-kanwu-token': 'right' }, body })).status).toBe(200)
    expect((await ask('/-/handed')).status).toBe(403)
    const { files } = JSON.parse((await ask('/-/handed', { headers: { 'x-kanwu-desk': '1' } })).text)
    expect(Buffer.from(files[0].base64, 'base64').toString()).toBe('清溪村通水。')
  })

  test('a port that is taken is noticed', async () => {
    await expect(serveDesk({ folder, port: desk.port, token: 'x' })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

test('changing the shell says what stays behind', () => {
  expect(leftBehind('browser', 'electron')?.en).toMatch(/browser/i)
  expect(leftBehind('browser', 'browser')).toBeUndefined()
})
