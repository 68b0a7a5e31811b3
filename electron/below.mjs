// What both shells take out of a folder: plain Node, because the launcher runs before anything is built.
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, sep } from 'node:path'

/** Endings of what the desk reads; a test holds them against its importers. */
export const endings = ['pdf', 'docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'html', 'htm', 'xhtml', 'csv', 'tsv', 'md', 'markdown', 'txt', 'text']

/** A folder dropped on the icon by mistake must not be read for minutes. */
export const most = 2000

/**
 * The files that paths stand for: a folder is what it holds of copy, at any depth, under its own name.
 * @param {readonly string[]} paths
 * @returns {Promise<{ path: string, name: string }[]>}
 */
export async function filesAt(paths) {
  /** @type {{ path: string, name: string }[]} */
  const files = []
  for (const path of paths) {
    if (files.length >= most) break
    const isFolder = await stat(path).then((one) => one.isDirectory(), () => false)
    files.push(...(isFolder ? await below(path) : [{ path, name: basename(path) }]))
  }
  return files.slice(0, most)
}

/** @param {string} folder */
async function below(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('~$') && endings.includes(extname(entry.name).slice(1).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(folder.length).split(sep).some((part) => part.startsWith('.') || part === '__MACOSX'))
    .sort()
    .map((path) => ({ path, name: `${basename(folder)}/${path.slice(folder.length + 1).split(sep).join('/')}` }))
}

/**
 * Files in parcels of no more than so many bytes (or one file): what holds a thousand files is never read at once.
 * @param {readonly { path: string, name: string }[]} files
 * @param {number} bytes
 * @returns {Promise<{ path: string, name: string }[][]>}
 */
export async function parcels(files, bytes) {
  /** @type {{ path: string, name: string }[][]} */
  const all = []
  let full = bytes
  for (const file of files) {
    const size = await stat(file.path).then((one) => one.size, () => 0)
    if (all.length === 0 || full + size > bytes) {
      all.push([])
      full = 0
    }
    all[all.length - 1]?.push(file)
    full += size
  }
  return all
}
