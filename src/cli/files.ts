import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Said } from '../core/model.ts'
import { importers } from '../formats/import/index.ts'
import { mostBytes, tooLarge } from '../formats/import/refuse.ts'

/** A file to be read; its bytes are fetched when it is its turn. */
export interface Found { readonly name: string; bytes(): Promise<Uint8Array> }
export interface Lost { readonly file: string; readonly message: Said }

/** A file whose bytes could not be had, and why. */
export class Unavailable extends Error {
  constructor(readonly said: Said) {
    super(said.en)
  }
}

const extensions = new Set(importers.flatMap((importer) => importer.extensions))

/** The files that paths stand for, each once; those that are not there, and why. Paths count from `from`. */
export async function gather(paths: readonly string[], from: string): Promise<{ found: Found[]; lost: Lost[] }> {
  const found = new Map<string, Found>()
  const lost: Lost[] = []
  for (const path of paths) {
    if (path === '-') {
      found.set('-', { name: '-', bytes: standardInput })
      continue
    }
    try {
      const names = (await stat(resolve(from, path))).isDirectory() ? await below(path, from) : [path]
      if (names.length === 0) lost.push({ file: path, message: { zh: `文件夹里没有认得的文件（${[...extensions].join('、')}）。`, en: `There is no file in this folder that is read (${[...extensions].join(', ')}).` } })
      for (const name of names) if (!found.has(resolve(from, name))) found.set(resolve(from, name), { name, bytes: () => take(resolve(from, name)) })
    } catch (error) {
      lost.push({ file: path, message: why(error) })
    }
  }
  return { found: [...found.values()], lost }
}

async function take(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > mostBytes) throw new Unavailable(tooLarge)
    return await readFile(path)
  } catch (error) {
    throw error instanceof Unavailable ? error : new Unavailable(why(error))
  }
}

/** What is copy below a folder; what programs put beside it (hidden files, locks, a Mac's shadows) is passed over. */
async function below(folder: string, from: string): Promise<string[]> {
  const root = resolve(from, folder)
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('~$') && extensions.has(entry.name.slice(entry.name.lastIndexOf('.') + 1).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !/(?:^|[\\/])(?:\.|__MACOSX[\\/])/u.test(path))
    .map((path) => join(folder, path))
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
