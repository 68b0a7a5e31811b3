import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser']

const onMac = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Brave Browser.app/Contents/MacOS/Brave Browser']

const onWindows = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'BraveSoftware/Brave-Browser/Application/brave.exe']

/** An installed browser of the Chromium family, or undefined. `KANWU_BROWSER` names another. */
export function findBrowser(environment = process.env, platform = process.platform) {
  return candidates(environment, platform).find((path) => runnable(path, platform))
}

export function candidates(environment, platform) {
  if (environment.KANWU_BROWSER) return [environment.KANWU_BROWSER]
  if (platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => onMac.map((name) => join(folder, name)))
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].filter((folder) => folder !== undefined)
    return onWindows.flatMap((name) => folders.map((folder) => join(folder, name)))
  }
  const folders = [...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter((folder) => folder !== '')
  return onPath.flatMap((name) => [...new Set(folders)].map((folder) => join(folder, name)))
}

function runnable(path, platform) {
  try {
    accessSync(path, platform === 'win32' ? constants.F_OK : constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Whether a window can be shown at all. */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

/** A browser in a snap may not write into hidden folders of the home directory. */
export function profileFor(browser, dir, home = homedir()) {
  return isSnap(browser) ? join(home, 'snap', 'chromium', 'common', 'kanwu-desk') : join(dir, 'profile')
}

function isSnap(browser) {
  try {
    const real = realpathSync(browser)
    if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true
    return statSync(real).size < 20_000 && readFileSync(real, 'utf8').includes('/snap/bin/')
  } catch {
    return false
  }
}

export const quietFlags = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic']

export function windowFlags(url, profile, { asRoot = process.getuid?.() === 0, platform = process.platform } = {}) {
  const rooted = asRoot && platform === 'linux' ? ['--no-sandbox', '--test-type', '--disable-gpu'] : []
  return [`--app=${url}`, `--user-data-dir=${profile}`, '--window-size=1366,768', ...quietFlags, ...rooted]
}
