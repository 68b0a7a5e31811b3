import { randomUUID } from 'node:crypto'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ChosenFile, LostFile, Opened } from '../src/bridge.ts'
import { filesAt, parcels } from './below.mjs'

/** Far above any page of copy, far below what would stop the machine; the importer has its own, smaller limit. */
export const largest = 64 * 1024 * 1024
/** What is read and handed over at once. */
const parcel = 48 * 1024 * 1024

/** The files that paths stand for, folders opened, a parcel at a time. */
export async function* readInParcels(paths: readonly string[]): AsyncGenerator<Opened> {
  for (const files of await parcels(await filesAt(paths), parcel)) yield readAll(files)
}

export async function readChosen(paths: readonly string[]): Promise<Opened> {
  return readAll(await filesAt(paths))
}

async function readAll(files: readonly { path: string; name: string }[]): Promise<Opened> {
  const read = await Promise.all(files.map(readOne))
  return {
    files: read.filter((one): one is ChosenFile => 'bytes' in one),
    lost: read.filter((one): one is LostFile => 'reason' in one),
  }
}

async function readOne({ path, name }: { path: string; name: string }): Promise<ChosenFile | LostFile> {
  try {
    const handle = await open(path, 'r')
    try {
      const { size } = await handle.stat()
      if (size > largest) return { name, reason: 'too-large' }
      return { name, bytes: new Uint8Array(await handle.readFile()) }
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { name, reason: reasonOf(error) }
  }
}

function reasonOf(error: unknown): LostFile['reason'] {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'missing'
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unreadable'
}

/** Written beside and then moved, so that a full disk leaves the older file whole. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`)
  try {
    await writeFile(beside, bytes, { flag: 'wx' })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** A name to offer in the save dialog: never a path, never something the system refuses. */
export function offeredName(name: string): string {
  const plain = [...name].map((character) => (/[\\/:*?"<>|\p{Cc}]/u.test(character) ? '_' : character)).join('')
  return plain.replace(/^\.+/, '').trim().slice(0, 120) || 'kanwu'
}
