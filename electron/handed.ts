import { isAbsolute, resolve } from 'node:path'
import { most } from './below.mjs'

/** Paths among the arguments of a start; `skip` is how many belong to the program itself. */
export function pathsIn(argv: readonly string[], skip: number, cwd: string): string[] {
  return argv
    .slice(skip)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .slice(0, most)
    .map((argument) => resolve(cwd, argument))
}

/** What a second start passed on, taken only where it is what we would have sent. */
export function pathsOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('paths' in data) || !Array.isArray(data.paths)) return []
  return data.paths.filter((path): path is string => typeof path === 'string' && isAbsolute(path)).slice(0, most)
}

/** Paths that came before the window listened wait for it. */
export interface Tray {
  put(paths: readonly string[]): void
  /** From now on paths go straight to `receive`, those that waited first. */
  listen(receive: (paths: readonly string[]) => void): void
  /** The page was left: paths wait again. */
  rest(): void
}

export function tray(): Tray {
  let waiting: readonly string[] = []
  let receive: ((paths: readonly string[]) => void) | undefined
  return {
    put(paths) {
      if (paths.length === 0) return
      if (receive) receive(paths)
      else waiting = [...waiting, ...paths]
    },
    listen(next) {
      receive = next
      const paths = waiting
      waiting = []
      if (paths.length > 0) next(paths)
    },
    rest() {
      receive = undefined
    },
  }
}
