import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..')

const cache = join(root, '.cache')
const installed = join(root, 'node_modules', '.installed')

/** Installs the packages the lock file names, unless they are there. Says what it does on stderr. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} is too old: install Node 20.19 or later. (Node ${process.versions.node} 太旧，请安装20.19以上版本。)`)
  if (timeOf(installed) >= timeOf(join(root, 'package-lock.json'))) return
  locked('install', () => {
    if (timeOf(installed) >= timeOf(join(root, 'package-lock.json'))) return
    say('Installing packages … (正在安装所需的包)')
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    touch(installed)
  })
}

/**
 * Builds with an npm script when a source is newer than what it made.
 * `out`: a file the build writes; `sources`: files and folders it depends on.
 */
export function ensureBuilt({ out, sources, script }) {
  const fresh = () => timeOf(join(root, out)) >= newest(sources)
  if (fresh()) return
  locked(`build-${script.replace(/\W/g, '-')}`, () => {
    if (fresh()) return
    say('Building … (正在构建)')
    run('npm', ['run', '--silent', script], true)
    if (existsSync(join(root, out))) touch(join(root, out))
  })
}

/** What the command line is built from. */
export const commandLine = { out: 'out/cli/kanwu.js', script: 'build:cli', sources: ['src/core', 'src/formats', 'src/words', 'src/cli', 'package-lock.json', 'vite.cli.config.ts'] }

/** What the window and its shell are built from. */
export const desk = { out: 'out/renderer/index.html', script: 'build:app', sources: ['src/core', 'src/formats', 'src/words', 'src/store', 'src/app', 'src/bridge.ts', 'electron', 'resources', 'package-lock.json', 'electron.vite.config.ts'] }

export function say(words) {
  process.stderr.write(`${words}\n`)
}

export function fail(words) {
  say(words)
  process.exit(2)
}

/** Runs a command with its output on stderr; stops the program when it fails. */
function run(command, words, quiet = false) {
  const result = spawnSync(command, words, { cwd: root, stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2], encoding: 'utf8', shell: process.platform === 'win32' })
  if (result.status === 0) return
  if (quiet) say(`${result.stdout ?? ''}${result.stderr ?? ''}`)
  fail(`“${command} ${words.join(' ')}” failed${result.error ? `: ${result.error.message}` : ''}.`)
}

/** Whether the process that wrote a lock is still there. */
function holderLives(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    if (pid === 0) return Date.now() - timeOf(path) < 1000
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** One process at a time; the others wait. A lock left behind by a crash is broken. */
function locked(name, work) {
  mkdirSync(cache, { recursive: true })
  const path = join(cache, `${name}.lock`)
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!holderLives(path)) rmSync(path, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  process.once('exit', () => rmSync(path, { force: true }))
  try {
    work()
  } finally {
    rmSync(path, { force: true })
  }
}

function touch(path) {
  if (!existsSync(path)) writeFileSync(path, '')
  const now = new Date()
  utimesSync(path, now, now)
}

function timeOf(path) {
  try {
    return statSync(path).mtimeMs
  } catch {
    return 0
  }
}

function newest(sources) {
  return Math.max(...sources.map((source) => newestBelow(join(root, source))))
}

function newestBelow(path) {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return timeOf(path)
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.name !== 'paraglide')
  return Math.max(timeOf(path), ...entries.map((entry) => newestBelow(join(path, entry.name))))
}
