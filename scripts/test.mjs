import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './lib/browser.mjs'
import { commandLine, desk, ensureBuilt, fail, root, say } from './lib/ensure.mjs'

const results = join(root, 'test-results')
const total = { passed: 0, failed: 0, skipped: 0 }
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

ensureTools()
stage('types', 'npm', ['run', '--silent', 'types'])
stage('lint', 'npm', ['run', '--silent', 'lint'])
ensureBuilt(commandLine)
ensureBuilt(desk)
stage('units and command line', 'npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'units.json')}`], countUnits)
stage('the window in a browser', 'npx', ['playwright', 'test'], countWindow)
close()

/** Runs one stage with its output shown; the first that fails ends the run. */
function stage(name, command, words, count) {
  say(`── ${name}`)
  const { status } = spawnSync(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32', env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } })
  count?.()
  if (status === 0) return
  say(`“${name}” failed.`)
  if (!count) total.failed++
  close()
}

function close() {
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)
}

function countUnits() {
  const report = read('units.json')
  add({ passed: report?.numPassedTests, failed: (report?.numFailedTests ?? 0) + (report?.success === false && !report?.numFailedTests ? 1 : 0), skipped: report?.numPendingTests })
}

function countWindow() {
  const report = read('e2e.json')
  if (report?.stats.flaky) say(`${report.stats.flaky} of the browser tests passed only at the second try.`)
  add({ passed: (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0), failed: report ? report.stats.unexpected + report.errors.length : 1, skipped: report?.stats.skipped })
}

function read(name) {
  const path = join(results, name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

function add({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

/** A browser and an office to test with: installed where they may be, else the one line to type. */
function ensureTools() {
  const wanted = [...(findBrowser() ? [] : ['chromium', 'fonts-noto-cjk']), ...(hasOffice() ? [] : ['libreoffice-writer-nogui']), ...(hasPoppler() ? [] : ['poppler-utils'])]
  if (wanted.length === 0) return
  const line = `apt-get install -y --no-install-recommends ${wanted.join(' ')}`
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say(`Installing ${wanted.join(', ')} … (正在安装测试所需的程序)`)
    for (const words of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...wanted]]) {
      const { status } = spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      if (status !== 0) fail(`“apt-get ${words.join(' ')}” failed: run ${line}`)
    }
    return
  }
  if (!findBrowser()) fail(`The tests need Chromium, Chrome or Edge: install one${existsSync('/etc/debian_version') ? ` with: sudo ${line}` : ', or name it in KANWU_BROWSER'}.`)
  if (!hasPoppler()) say(`Without poppler's pdftotext the places of words on a printed page are not read a second time.`)
  if (hasOffice()) return
  say(`Without LibreOffice the Word file is not opened: ${existsSync('/etc/debian_version') ? `sudo ${line}` : 'install LibreOffice'}.`)
}

function hasPoppler() {
  return spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0
}

function hasOffice() {
  return ['soffice', 'libreoffice'].some((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
}
