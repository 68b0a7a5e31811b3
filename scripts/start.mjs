import { hasDisplay } from './lib/browser.mjs'
import { electronBinary, fetchElectron, mayFetch } from './lib/electron.mjs'
import { openInBrowser } from './lib/in-browser.mjs'
import { openInElectron } from './lib/in-electron.mjs'
import { configDir, recall, remember } from './lib/memory.mjs'
import { complain, tell } from './lib/speak.mjs'
import { leftBehind, usualPort, wishesOf } from './lib/wishes.mjs'

const wishes = wishesOf(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
process.exitCode = await start()

async function start() {
  if (wishes.trouble) {
    complain(wishes.trouble)
    return 2
  }
  const dir = configDir()
  const kept = recall(dir, 'desk')
  const binary = await electronFor(dir, wishes.shell ?? kept.shell)
  if (wishes.shell === 'electron' && !binary) {
    complain({ zh: '这台机器上没有 Electron，也下载不到：先用浏览器打开的仍是原来的案头（npm start -- --browser）。', en: 'Electron is not on this machine and could not be fetched; the browser still opens the desk: npm start -- --browser.' })
    return 1
  }
  const shell = binary ? 'electron' : 'browser'
  const left = leftBehind(kept.shell, shell)
  if (left) tell(left)
  const port = wishes.port ?? kept.port ?? usualPort
  keep(dir, kept, { shell, port })
  return binary ? openInElectron(binary, wishes.paths) : openInBrowser({ dir, port, paths: wishes.paths })
}

/** The Electron program, unless the desk stands in the browser or nothing can be shown. */
async function electronFor(dir, shell) {
  if (shell === 'browser' || !hasDisplay()) return undefined
  const there = electronBinary()
  if (there || !mayFetch(dir, wishes.shell === 'electron')) return there
  return fetchElectron(dir)
}

/** Without a display nothing was chosen: what holds the desk stays as it was. */
function keep(dir, kept, { shell, port }) {
  const next = { shell: hasDisplay() ? shell : kept.shell, port }
  if (next.shell === kept.shell && next.port === kept.port) return
  try {
    remember(dir, 'desk', next)
  } catch (error) {
    complain({ zh: `记不下您的选择：${error.message}`, en: `The choice could not be remembered: ${error.message}` })
  }
}
