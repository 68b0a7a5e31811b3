import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Bridge, Command, Opened } from '../src/bridge.ts'
import { channels } from './channels.ts'

const bridge: Bridge = {
  shell: 'electron',
  open: () => ipcRenderer.invoke(channels.open),
  save: (name, bytes) => ipcRenderer.invoke(channels.save, name, bytes),
  onOpened(receive) {
    const stop = listen<Opened>(channels.opened, receive)
    ipcRenderer.send(channels.ready)
    return stop
  },
  onCommand: (receive) => listen<Command>(channels.command, receive),
}

/** The page gets what was sent, never the event: that would hand it the sender. */
function listen<T>(channel: string, receive: (value: T) => void): () => void {
  const heard = (_event: IpcRendererEvent, value: T): void => receive(value)
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.removeListener(channel, heard)
  }
}

contextBridge.exposeInMainWorld('kanwu', bridge)
