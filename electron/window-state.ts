import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'

export interface WindowState {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

/** The kept place of the window, unless it is damaged or lies on no screen that is there now. */
export function readState(file: string, screens: readonly Rectangle[]): WindowState | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isState(kept) && screens.some((screen) => overlap(screen, kept.bounds)) ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepState(file: string, window: BrowserWindow): void {
  const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // Where the window stood is a comfort: losing it must not keep the desk from closing.
  }
}

function isState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value)) return false
  const { bounds, maximized } = value
  if (typeof bounds !== 'object' || bounds === null || typeof maximized !== 'boolean') return false
  const sides = ['x', 'y', 'width', 'height'].map((side) => (bounds as Record<string, unknown>)[side])
  return sides.every((side) => Number.isSafeInteger(side)) && Number(sides[2]) >= 400 && Number(sides[3]) >= 300
}

/** Enough of the title bar must be seen to take hold of it. */
function overlap(screen: Rectangle, window: Rectangle): boolean {
  const across = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x)
  return across >= 100 && window.y >= screen.y && window.y <= screen.y + screen.height - 50
}
