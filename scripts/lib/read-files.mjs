import { readFile, stat } from 'node:fs/promises'

const largest = 64 * 1024 * 1024

/** Reads files the person named on the command line, in the shape of `Opened` in src/bridge.ts, bytes as base64. */
export async function readFiles(files) {
  const read = await Promise.all(files.map(readOne))
  return { files: read.filter((one) => 'base64' in one), lost: read.filter((one) => 'reason' in one) }
}

async function readOne({ path, name }) {
  try {
    if ((await stat(path)).size > largest) return { name, reason: 'too-large' }
    return { name, base64: (await readFile(path)).toString('base64') }
  } catch (error) {
    const forbidden = error.code === 'EACCES' || error.code === 'EPERM'
    return { name, reason: error.code === 'ENOENT' ? 'missing' : forbidden ? 'forbidden' : 'unreadable' }
  }
}
