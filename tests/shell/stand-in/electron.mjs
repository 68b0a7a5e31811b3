// A stand-in for Electron over real Chromium, as far as the desk's shell asks for it. It reports what the window shows, and ends.
import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../../scripts/lib/browser.mjs'

const address = 'http://localhost:9/'
const handlers = new Map()
const ipc = new EventEmitter()
let serve
let asked

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false, getPath: () => tmpdir(), getPreferredSystemLanguages: () => ['zh-CN'], requestSingleInstanceLock: () => true, whenReady: () => Promise.resolve(), quit: () => process.exit(0),
})
export const session = { defaultSession: { protocol: { handle: (_scheme, handler) => { serve = handler } }, webRequest: { onBeforeRequest: (filter) => { asked = filter } }, setPermissionRequestHandler() {}, setPermissionCheckHandler() {}, setDevicePermissionHandler() {} } }
export const protocol = { registerSchemesAsPrivileged() {} }
export const Menu = { setApplicationMenu(menu) { globalThis.standInMenu = menu }, buildFromTemplate: (template) => template }
export const dialog = {}
export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }
export const ipcMain = { handle: (name, handler) => handlers.set(name, handler), on: (name, handler) => ipc.on(name, handler) }

export class BrowserWindow extends EventEmitter {
  webContents = Object.assign(new EventEmitter(), { send: (name, ...values) => this.renderer?.emit(name, {}, ...values), setWindowOpenHandler() {} })
  constructor(options) {
    super()
    this.options = options
    app.emit('web-contents-created', {}, this.webContents)
  }
  isDestroyed() { return false }
  show() {}
  maximize() {}
  event() { return { sender: this.webContents, senderFrame: { url: 'kanwu://desk/', parent: null } } }

  async loadURL() {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
    const page = await browser.newPage({ locale: 'zh-CN' })
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.route('**', (route) => this.answer(route))
    this.renderer = new EventEmitter()
    await this.preload(page)
    await page.goto(address)
    await page.locator('[data-article]').first().waitFor({ timeout: 20_000 })
    console.log(JSON.stringify({ shell: await page.evaluate(() => window.kanwu.shell), articles: await page.locator('[data-article]').allInnerTexts(), menu: globalThis.standInMenu.length, refusesNet: await refuses('https://example.org/'), sandbox: this.options.webPreferences.sandbox, errors }))
    await browser.close()
    process.exit(0)
  }

  async answer(route) {
    const url = route.request().url().replace(address, 'kanwu://desk/')
    const response = await serve(new Request(url, { method: route.request().method() }))
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) })
  }

  /** Runs the built preload here and lends the page what it exposes; bytes cross as base64. */
  async preload(page) {
    let bridge
    globalThis.standInPreload = {
      contextBridge: { exposeInMainWorld: (_name, value) => { bridge = value } },
      ipcRenderer: Object.assign(this.renderer, { invoke: (name, ...values) => handlers.get(name)(this.event(), ...values), send: (name, ...values) => ipc.emit(name, this.event(), ...values), removeListener: this.renderer.removeListener.bind(this.renderer) }),
    }
    createRequire(import.meta.url)(this.options.webPreferences.preload)
    await page.exposeFunction('standInListen', () => {
      bridge.onOpened(({ files, lost }) => page.evaluate((given) => window.standInOpened({ lost: given.lost, files: given.files.map(({ name, base64 }) => ({ name, bytes: Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)) })) }), { lost, files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })) }))
    })
    await page.addInitScript((shell) => {
      window.kanwu = { shell, open: async () => ({ files: [], lost: [] }), save: async () => false, onCommand: () => () => {}, onOpened: (receive) => { window.standInOpened = receive; window.standInListen(); return () => {} } }
    }, bridge.shell)
  }
}

function refuses(url) {
  return new Promise((settle) => asked({ url }, ({ cancel }) => settle(cancel)))
}

