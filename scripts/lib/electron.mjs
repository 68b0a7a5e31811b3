import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ensure.mjs'
import { recall, remember } from './memory.mjs'
import { tell } from './speak.mjs'

const folder = join(root, 'node_modules', 'electron')

/** The Electron program, where it has been fetched; else undefined. */
export function electronBinary(home = folder, environment = process.env) {
  try {
    const name = readFileSync(join(home, 'path.txt'), 'utf8').trim()
    const path = join(environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist'), name)
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

export function electronVersion(home = folder) {
  try {
    return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
  } catch {
    return 'none'
  }
}

/** Whether a fetch may be tried: a failure holds for this version and mirror until someone asks for Electron by name. */
export function mayFetch(dir, asked, version = electronVersion(), environment = process.env) {
  const failed = recall(dir, 'electron-fetch')
  return asked || failed.version !== version || failed.mirror !== (environment.ELECTRON_MIRROR ?? '')
}

/** Fetches the program once, showing how it goes; undefined where it cannot be had. */
export async function fetchElectron(dir, { install = join(folder, 'install.js'), binary = electronBinary, minutes = 5 } = {}) {
  tell({ zh: '正在下载 Electron（只需一次，约一百兆；可用 ELECTRON_MIRROR 指定镜像）…', en: 'Fetching Electron (once, about 100 MB; ELECTRON_MIRROR names a mirror) …' })
  const trouble = await tryInstall(install, minutes * 60_000)
  const path = binary()
  if (trouble === undefined && path !== undefined) return path
  remember(dir, 'electron-fetch', { version: electronVersion(), mirror: process.env.ELECTRON_MIRROR ?? '', failed: new Date().toISOString(), reason: trouble ?? 'no program after installing' })
  tell({ zh: 'Electron 下载不成，改用已装的浏览器；以后要再试：npm start -- --electron', en: 'Electron could not be fetched, so an installed browser is used; to try again: npm start -- --electron' })
  return undefined
}

/** The last line of what went wrong, or undefined. */
function tryInstall(install, limit) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [install], { stdio: ['ignore', 'pipe', 'pipe'], timeout: limit })
    const dots = setInterval(() => process.stdout.write('.'), 2000)
    let said = ''
    child.stdout.on('data', (part) => process.stdout.write(part))
    child.stderr.on('data', (part) => {
      said = (said + part).slice(-4000)
    })
    child.on('error', (error) => finish(error.message))
    child.on('close', (code) => finish(code === 0 ? undefined : (said.trim().split('\n')[0] || `exit ${code}`)))
    function finish(trouble) {
      clearInterval(dots)
      process.stdout.write('\n')
      settle(trouble)
    }
  })
}
