import { join } from 'node:path'
import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron'
import { home } from './scheme.ts'
import { keepState, readState, type WindowState } from './window-state.ts'

export function windowOptions(preload: string, state: WindowState | undefined, dark: boolean): BrowserWindowConstructorOptions {
  return {
    ...(state?.bounds ?? { width: 1366, height: 768 }),
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: '勘误 Kanwu',
    backgroundColor: dark ? '#1b1a18' : '#f4f1ea',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  }
}

export function openWindow(preload: string): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json')
  const state = readState(file, screen.getAllDisplays().map((display) => display.workArea))
  const window = new BrowserWindow(windowOptions(preload, state, nativeTheme.shouldUseDarkColors))
  if (state?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keepState(file, window))
  void window.loadURL(home)
  return window
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
