import { resolve } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { electronBinary } from '../../scripts/lib/electron.mjs'

const binary = electronBinary()

test('the desk opens in real Electron', async () => {
  test.skip(binary === undefined, 'Electron’s binary is not on this machine')
  const app = await _electron.launch({ ...(binary ? { executablePath: binary } : {}), args: [resolve(import.meta.dirname, '../..'), '--no-sandbox'] })
  const window = await app.firstWindow()
  await expect(window.getByRole('button', { name: /打开样报|Open the sample/ })).toBeVisible()
  await app.close()
})
