import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { endings } from './below.mjs'
import { channels } from './channels.ts'
import { largest, offeredName, readChosen, readInParcels, writeWhole } from './files.ts'
import type { Tray } from './handed.ts'
import type { Language } from './menu.ts'
import { isOurs } from './scheme.ts'

/** Only the top frame of our own page in our own window is answered. */
export function fromOurs(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame
  return window !== undefined && !window.isDestroyed() && event.sender === window.webContents && frame !== null && frame.parent === null && isOurs(frame.url)
}

export function answerCalls(current: () => BrowserWindow | undefined, handed: Tray, language: Language): void {
  ipcMain.handle(channels.open, async (event, ...given: unknown[]) => {
    const window = caller(event, current(), given.length === 0)
    const choice = await dialog.showOpenDialog(window, {
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: language === 'zh' ? '稿件' : 'Copy', extensions: [...endings] },
        { name: language === 'zh' ? '所有文件' : 'All files', extensions: ['*'] },
      ],
    })
    return readChosen(choice.canceled ? [] : choice.filePaths)
  })

  ipcMain.handle(channels.save, async (event, name: unknown, bytes: unknown, ...more: unknown[]) => {
    const window = caller(event, current(), more.length === 0 && isName(name) && isContent(bytes))
    const choice = await dialog.showSaveDialog(window, { defaultPath: join(app.getPath('documents'), offeredName(name as string)) })
    if (choice.canceled || choice.filePath === '') return false
    await writeWhole(choice.filePath, bytes as Uint8Array)
    return true
  })

  ipcMain.on(channels.ready, (event) => {
    const window = current()
    if (!window || !fromOurs(event, window)) return
    handed.listen(async (paths) => {
      for await (const opened of readInParcels(paths)) window.webContents.send(channels.opened, opened)
    })
  })
}

function caller(event: IpcMainInvokeEvent, window: BrowserWindow | undefined, wellFormed: boolean): BrowserWindow {
  if (!window || !fromOurs(event, window)) throw new Error('refused: not from the desk')
  if (!wellFormed) throw new Error('refused: malformed call')
  return window
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 500
}

function isContent(value: unknown): boolean {
  return value instanceof Uint8Array && value.byteLength <= largest
}
