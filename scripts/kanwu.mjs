import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { commandLine, ensureBuilt, ensureInstalled, root } from './lib/ensure.mjs'

ensureInstalled()
ensureBuilt(commandLine)
const result = spawnSync(process.execPath, [join(root, commandLine.out), ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = result.status ?? 2
