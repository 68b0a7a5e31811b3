import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the launcher keeps what it must remember for this user. */
export function configDir(environment = process.env, platform = process.platform, home = homedir()) {
  if (environment.KANWU_CONFIG_DIR) return environment.KANWU_CONFIG_DIR
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Kanwu', 'launcher')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Kanwu', 'launcher')
  return join(environment.XDG_CONFIG_HOME ?? join(home, '.config'), 'Kanwu', 'launcher')
}

/**
 * What was remembered under a name; an empty object where nothing was, or where it is damaged.
 * @returns {Record<string, any>}
 */
export function recall(dir, name) {
  try {
    const kept = JSON.parse(readFileSync(join(dir, `${name}.json`), 'utf8'))
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {}
  } catch {
    return {}
  }
}

/** Readable by this user alone: one of these files holds the token of the hand-over. */
export function remember(dir, name, value) {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const path = join(dir, `${name}.json`)
  writeFileSync(`${path}.new`, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 })
  chmodSync(`${path}.new`, 0o600)
  renameSync(`${path}.new`, path)
}

export function forget(dir, name) {
  rmSync(join(dir, `${name}.json`), { force: true })
}
