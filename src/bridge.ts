/** The one typed contract between the desktop shell and the window. The window works without it. */

/** A file the user chose: its bytes, and the path as a name to show. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that could not be had, and why, for the window to say. */
export interface LostFile {
  readonly name: string
  readonly reason: 'missing' | 'forbidden' | 'too-large' | 'unreadable'
}

export interface Opened {
  readonly files: readonly ChosenFile[]
  readonly lost: readonly LostFile[]
}

/** What the menu or an accelerator asks of the window. */
export type Command = 'open' | 'paste' | 'export-docx' | 'export-html' | 'export-csv' | 'export-json' | 'undo' | 'redo' | 'find' | 'sample' | 'settings' | 'keys'

export interface Bridge {
  readonly shell: 'electron' | 'browser'
  /** Shows the open dialog. */
  open(): Promise<Opened>
  /** Shows the save dialog; false when the user thought better of it. */
  save(name: string, bytes: Uint8Array): Promise<boolean>
  /** Files the system or the launcher handed over, now and later; returns how to stop listening. */
  onOpened(receive: (opened: Opened) => void): () => void
  onCommand(receive: (command: Command) => void): () => void
}

declare global {
  interface Window {
    readonly kanwu?: Bridge
  }
}
