import { join, resolve } from 'node:path'
import { app, type BrowserWindow, Menu, session } from 'electron'
import { channels } from './channels.ts'
import { guardContents, guardSession } from './guard.ts'
import { pathsIn, pathsOf, tray } from './handed.ts'
import { answerCalls } from './ipc.ts'
import { languageOf, menuTemplate } from './menu.ts'
import { registerScheme, serveScheme, stayOffline } from './scheme.ts'
import { bringForward, openWindow } from './window.ts'

const out = resolve(import.meta.dirname, '..')
const handed = tray()
let window: BrowserWindow | undefined

registerScheme()
const given = pathsIn(process.argv, app.isPackaged ? 1 : 2, process.cwd())

if (app.requestSingleInstanceLock({ paths: given })) start()
else app.quit()

function start(): void {
  handed.put(given)
  guardContents(app)
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    handed.put(pathsOf(data))
    if (window) bringForward(window)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    handed.put([path])
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(open)
}

function open(): void {
  const language = languageOf(app.getPreferredSystemLanguages())
  guardSession(session.defaultSession)
  serveScheme(session.defaultSession, join(out, 'renderer'))
  stayOffline(session.defaultSession)
  answerCalls(() => window, handed, language)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform === 'darwin', (command) => window?.webContents.send(channels.command, command))))
  window = openWindow(join(out, 'preload', 'preload.cjs'))
  // A reloaded page listens anew; what comes in between must wait for it.
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) handed.rest()
  })
  window.on('closed', () => {
    window = undefined
    handed.rest()
  })
}
