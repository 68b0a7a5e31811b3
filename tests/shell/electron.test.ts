import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { importers } from '../../src/formats/import/index.ts'

// Electron's binary cannot be had everywhere: its module is a stand-in here.
vi.mock('electron', () => ({ app: { getPath: () => '/nowhere' }, BrowserWindow: class {}, dialog: {}, ipcMain: { handle: vi.fn(), on: vi.fn() }, nativeTheme: {}, screen: {}, protocol: { registerSchemesAsPrivileged: vi.fn() } }))

const { windowOptions } = await import('../../electron/window.ts')
const { fromOurs } = await import('../../electron/ipc.ts')
const { answer, isLocal } = await import('../../electron/scheme.ts')
const { pathsIn, pathsOf } = await import('../../electron/handed.ts')
const { offeredName, readChosen, readInParcels } = await import('../../electron/files.ts')
const { endings, parcels } = await import('../../electron/below.mjs')

const root = mkdtempSync(join(tmpdir(), 'kanwu-shell-'))
writeFileSync(join(root, 'index.html'), '<!doctype html>')
writeFileSync(join(root, '../outside.txt'), 'secret')

test('the window is sandboxed and isolated', () => {
  expect(windowOptions('/preload.cjs', undefined, false).webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false })
})

describe('calls', () => {
  const contents = {}
  const window = { webContents: contents, isDestroyed: () => false }
  const from = (url: string, parent: unknown = null, sender: unknown = contents) => ({ sender, senderFrame: { url, parent } })
  test.each([['our page', from('kanwu://desk/index.html'), true], ['another site', from('https://example.org/'), false], ['a look-alike', from('kanwu://desk.example.org/'), false], ['a frame inside', from('kanwu://desk/', {}), false], ['another window', from('kanwu://desk/', null, {}), false]])('%s', (_, event, ours) => {
    expect(fromOurs(event as never, window as never)).toBe(ours)
  })
})

describe('files', () => {
  test.each([['kanwu://desk/', 200], ['kanwu://desk/../outside.txt', 404], ['kanwu://desk/%2e%2e/outside.txt', 404], ['kanwu://desk/..%2foutside.txt', 404], ['kanwu://desk/nothing.js', 404]])('%s', async (url, status) => {
    const response = await answer(root, new Request(url))
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('nothing is asked of another address', () => {
    expect(['kanwu://desk/a.js', 'data:image/png,x'].every(isLocal)).toBe(true)
    expect(['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd'].some(isLocal)).toBe(false)
  })

  test('a file that is gone is said, the others come in', async () => {
    const { files, lost } = await readChosen([join(root, 'index.html'), join(root, 'gone.txt')])
    expect(files.map((file) => file.name)).toEqual(['index.html'])
    expect(lost).toEqual([{ name: 'gone.txt', reason: 'missing' }])
  })

  test('a folder is what it holds of copy, under its own name; a thousand files come in parcels', async () => {
    const folder = join(root, '今晚')
    mkdirSync(join(folder, '二版/.git'), { recursive: true })
    for (const name of ['一版.txt', '二版/稿.docx', '二版/图.png', '二版/.git/a.txt', '~$稿.docx']) writeFileSync(join(folder, name), 'x'.repeat(1000))
    const { files } = await readChosen([folder])
    expect(files.map((file) => file.name)).toEqual(['今晚/一版.txt', '今晚/二版/稿.docx'])
    expect((await parcels([...files, ...files].map(({ name }) => ({ name, path: join(root, name) })), 2500)).map((parcel) => parcel.length)).toEqual([2, 2])
    const handed = []
    for await (const opened of readInParcels([folder, join(root, 'gone.txt')])) handed.push(opened)
    expect(handed.flatMap((one) => [...one.files, ...one.lost].map(({ name }) => name))).toEqual(['今晚/一版.txt', '今晚/二版/稿.docx', 'gone.txt'])
  })

  test('the shell takes the endings the importers know, no others', () => {
    expect([...endings].sort()).toEqual([...new Set(importers.flatMap((importer) => importer.extensions))].sort())
  })

  test('a name to save under is never a path', () => {
    expect(offeredName('../../etc/passwd')).not.toMatch(/[/\\]|^\./)
  })
})

test('a second start hands over paths only', () => {
  expect(pathsIn(['kanwu', '--flag', 'a.txt'], 1, '/home')).toEqual(['/home/a.txt'])
  expect(pathsOf({ paths: ['/a.txt', 'relative', 7] })).toEqual(['/a.txt'])
  expect(pathsOf('nonsense')).toEqual([])
})
