import { spawn } from 'node:child_process'
import { root } from './ensure.mjs'

/** Opens the desk as a desktop program and waits until it ends; a second start is handed over by Electron itself. */
export function openInElectron(binary, paths) {
  const rooted = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(binary, [root, ...paths, ...rooted], { stdio: 'inherit', windowsHide: false })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((settle) => {
    child.on('error', () => settle(1))
    child.on('close', (code) => settle(code ?? 0))
  })
}
