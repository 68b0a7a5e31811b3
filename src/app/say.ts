import type { Said } from '../core/model.ts'
import type { Language } from '../formats/format.ts'
import { getLocale } from './paraglide/runtime.js'

export function language(): Language {
  return getLocale() as Language
}

/** A sentence in the language of the window. */
export function say(said: Said): string {
  return said[language()]
}
