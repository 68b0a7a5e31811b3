import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// The built shell, not its sources; a stand-in for Electron's module, real Chromium for the window.
test('the built main and preload open a file handed over at the start', () => {
  const root = resolve(import.meta.dirname, '../..')
  const file = join(mkdtempSync(join(tmpdir(), 'kanwu-handed-')), 'tonight.txt')
  writeFileSync(file, '清溪村通水\n本报讯　昨日，清溪村举行通水仪式，全村人都来看热闹。')
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', join(root, 'tests/shell/stand-in/register.mjs'), join(root, 'out/main/main.js'), file], { encoding: 'utf8', timeout: 60_000 })
  expect(JSON.parse(stdout.trim().split('\n').at(-1) || JSON.stringify(stderr))).toEqual({ shell: 'electron', articles: [expect.stringContaining('清溪村通水')], menu: expect.any(Number), refusesNet: true, sandbox: true, errors: [] })
}, 70_000)
