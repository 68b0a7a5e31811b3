import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Said } from '../core/model.ts'
import { importers } from '../formats/import/index.ts'

export interface Found { readonly name: string; readonly bytes: Uint8Array }
export interface Lost { readonly file: string; readonly message: Said }

const extensions = new Set(importers.flatMap((importer) => importer.extensions))

/** The files that paths stand for, each read; those that could not be had, and why. Paths count from `from`. */
export async function gather(paths: readonly string[], from: string): Promise<{ found: Found[]; lost: Lost[] }> {
  const found: Found[] = []
  const lost: Lost[] = []
  for (const path of paths) {
    if (path === '-') {
      found.push({ name: '-', bytes: await standardInput() })
      continue
    }
    try {
      const names = (await stat(resolve(from, path))).isDirectory() ? await below(path, from) : [path]
      if (names.length === 0) lost.push({ file: path, message: { zh: '文件夹里没有认得的文件。', en: 'There is no text file in this folder.' } })
      for (const name of names) await take(name, from, found, lost)
    } catch (error) {
      lost.push({ file: path, message: why(error) })
    }
  }
  return { found, lost }
}

async function take(name: string, from: string, found: Found[], lost: Lost[]): Promise<void> {
  try {
    found.push({ name, bytes: await readFile(resolve(from, name)) })
  } catch (error) {
    lost.push({ file: name, message: why(error) })
  }
}

async function below(folder: string, from: string): Promise<string[]> {
  const entries = await readdir(resolve(from, folder), { recursive: true, withFileTypes: true })
  const root = resolve(from, folder)
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && extensions.has(entry.name.slice(entry.name.lastIndexOf('.') + 1).toLowerCase()))
    .map((entry) => join(folder, join(entry.parentPath, entry.name).slice(root.length + 1)))
    .sort()
}

async function standardInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}

function why(error: unknown): Said {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return { zh: '找不到这个文件，请核对名字。', en: 'There is no such file: check its name.' }
  if (code === 'EACCES' || code === 'EPERM') return { zh: '没有读这个文件的权限。', en: 'You may not read this file: check its permissions.' }
  return { zh: `读不出来（${code ?? String(error)}）。`, en: `It could not be read (${code ?? String(error)}).` }
}
