import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const folders = ['core', 'words', 'formats', 'store', 'app', 'cli', 'electron', 'bridge'] as const
type Folder = (typeof folders)[number]

/** Who may import whom; packages by name, `node:*` for Node's own. */
const may: Record<Folder, { folders: readonly Folder[]; packages: readonly RegExp[] }> = {
  core: { folders: [], packages: [/^big\.js$/, /^diff$/, /^opencc-js\/t2cn$/, /^pinyin-pro$/, /^tyme4ts$/] },
  words: { folders: ['core'], packages: [/^jieba-wasm/, /^@node-rs\/jieba\/dict/, /^node:/] },
  formats: { folders: ['core'], packages: [/^docx$/, /^fflate$/, /^diff$/, /^micromark/, /^decode-named-character-reference$/, /^htmlparser2$/, /^linkedom/, /^@mozilla\/readability$/, /^papaparse$/, /^write-excel-file/, /^read-excel-file/, /^pdfjs-dist\//] },
  store: { folders: ['core'], packages: [/^dexie$/] },
  app: { folders: ['core', 'formats', 'words', 'store', 'bridge'], packages: [/^svelte/, /^@codemirror\//, /^bits-ui/, /^@fontsource/, /^comlink$/, /^big\.js$/, /^virtua/, /^diff$/, /^dexie$/] },
  cli: { folders: ['core', 'formats', 'words'], packages: [/^node:/] },
  electron: { folders: ['bridge'], packages: [/^electron$/, /^node:/] },
  bridge: { folders: [], packages: [] },
}

const sources = [...filesOf('src'), ...filesOf('electron')].filter((file) => !file.includes('/paraglide/') && !/\.test\.ts$/.test(file))

describe('who may import whom', () => {
  test.each(sources.map((file) => [file]))('%s', (file) => {
    const from = folderOf(file)
    const strangers = importsOf(file).filter((specifier) => !allowed(from, file, specifier))
    expect(strangers).toEqual([])
  })

  test('every folder of the tree is looked at', () => {
    expect(new Set(sources.map(folderOf))).toEqual(new Set(folders))
  })
})

test('core asks neither a clock nor chance', () => {
  const guilty = sources.filter((file) => folderOf(file) === 'core' && /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bperformance\b|\bcrypto\b/.test(readFileSync(join(root, file), 'utf8')))
  expect(guilty).toEqual([])
})

test('no view sets HTML from words', () => {
  const guilty = sources.filter((file) => folderOf(file) === 'app' && /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(readFileSync(join(root, file), 'utf8')))
  expect(guilty).toEqual([])
})

test('no source file is over 300 lines', () => {
  const long = sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function folderOf(file: string): Folder {
  const parts = file.split('/')
  if (parts[0] === 'electron') return 'electron'
  if (file === 'src/bridge.ts') return 'bridge'
  return parts[1] as Folder
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const scripts = file.endsWith('.svelte') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!) : [text]
  return scripts.flatMap((script) => ts.preProcessFile(script, true, true).importedFiles.map((one) => one.fileName))
}

function allowed(from: Folder, file: string, specifier: string): boolean {
  if (!specifier.startsWith('.')) return may[from].packages.some((name) => name.test(specifier))
  const target = relative(root, resolve(root, file, '..', specifier.replace(/\?.*$/, ''))).split(sep).join('/')
  if (!target.startsWith('src/') && !target.startsWith('electron/')) return (from === 'app' && target.startsWith('resources/')) || (from === 'cli' && target === 'package.json')
  const to = folderOf(target)
  return to === from || may[from].folders.includes(to)
}
