import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { findBrowser, hasDisplay, profileFor, windowFlags } from './browser.mjs'
import { root } from './ensure.mjs'
import { forget, remember } from './memory.mjs'
import { handOver } from './second-start.mjs'
import { serveDesk } from './server.mjs'
import { complain, tell } from './speak.mjs'

/** Serves the desk and opens it in a window of its own; settles with the exit code when it is closed. */
export async function openInBrowser({ dir, port, paths, folder = join(root, 'out', 'renderer') }) {
  const token = randomBytes(24).toString('hex')
  let desk
  try {
    desk = await serveDesk({ folder, port, token })
  } catch (error) {
    return error.code === 'EADDRINUSE' ? secondStart(dir, port, paths) : cannotServe(error)
  }
  remember(dir, 'running', { port, token, pid: process.pid })
  desk.hands.put(paths)
  const browser = hasDisplay() ? findBrowser() : undefined
  const child = browser ? open(browser, desk.url, dir) : undefined
  if (!child) tell(addressOnly(desk.url))
  else tell({ zh: `案头已打开（${desk.url}）；关上窗口即结束。`, en: `The desk is open (${desk.url}); closing its window ends it.` })
  const why = await over(child, desk)
  forget(dir, 'running')
  await desk.close()
  child?.kill()
  tell(why === 'window' ? { zh: '窗口已关，案头收起；稿件和批注都已存好。', en: 'The window was closed and the desk with it; everything is kept.' } : { zh: '案头已收起。', en: 'The desk is closed.' })
  return 0
}

function addressOnly(url) {
  const why = hasDisplay() ? { zh: '没有找到 Chromium、Chrome 或 Edge', en: 'No Chromium, Chrome or Edge was found' } : { zh: '这里没有显示器', en: 'There is no display here' }
  return { zh: `${why.zh}：请在本机浏览器打开 ${url} （按 Ctrl+C 结束）`, en: `${why.en}: open ${url} in a browser on this machine (Ctrl+C ends it)` }
}

function open(browser, url, dir) {
  const child = spawn(browser, windowFlags(url, profileFor(browser, dir)), { stdio: 'ignore' })
  child.on('error', () => {})
  return child
}

/** A browser that ended without a window ever listening has failed: the desk goes on serving. */
function over(child, desk) {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => settle('asked'))
    if (!child) return
    let ended = false
    const end = () => {
      if (ended) return
      ended = true
      if (!desk.hands.everListened()) tell({ zh: `浏览器没能打开窗口；请自己打开 ${desk.url} （按 Ctrl+C 结束）`, en: `The browser opened no window; open ${desk.url} yourself (Ctrl+C ends it)` })
    }
    child.on('exit', end)
    child.on('error', end)
    // On a Mac a browser outlives its last window; elsewhere a window may outlive the process that asked for it.
    const watch = setInterval(() => {
      const gone = desk.hands.everListened() && !desk.hands.listened(process.platform === 'darwin' ? 15_000 : 3000)
      if (gone && (ended || process.platform === 'darwin')) {
        clearInterval(watch)
        settle('window')
      }
    }, 500)
    watch.unref()
  })
}

async function secondStart(dir, port, paths) {
  const answer = await handOver(dir, port, paths)
  if (!answer) {
    complain({ zh: `端口 ${port} 被别的程序占用：请关掉它，或用 npm start -- --port 47900 换一个（换了端口，先前存的稿件留在原处）。`, en: `Port ${port} is taken by another program: close that, or choose another with npm start -- --port 47900 (what was kept stays with the old port).` })
    return 1
  }
  const url = `http://127.0.0.1:${port}/`
  if (paths.length > 0) tell({ zh: `案头已经开着：${paths.length} 个文件已交给它。`, en: `The desk is open already: ${paths.length} file${paths.length === 1 ? '' : 's'} handed to it.` })
  else tell({ zh: `案头已经开着：${url}`, en: `The desk is open already: ${url}` })
  const browser = !answer.listening && hasDisplay() ? findBrowser() : undefined
  if (browser) spawn(browser, windowFlags(url, profileFor(browser, dir)), { stdio: 'ignore', detached: true }).on('error', () => {}).unref()
  return 0
}

function cannotServe(error) {
  complain({ zh: `案头开不了：${error.message}`, en: `The desk cannot be opened: ${error.message}` })
  return 1
}
