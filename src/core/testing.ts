import { check, read } from './analyse.ts'
import { readMentions } from './mentions/index.ts'
import type { Check, Document, Facts, Finding, Mention, Words } from './model.ts'
import { composeDocument } from './text/compose.ts'

/** A document out of a text, as an importer would make it. */
export function documentOf(text: string, dated?: string, id = 'a'): Document {
  return composeDocument(text, { id, name: id, ...(dated ? { dated } : {}) })
}

/** What one check finds in texts that are read beside each other. */
export function findingsIn(one: Check, ...texts: readonly string[]): readonly Finding[] {
  return findingsOf([one], { texts })
}

export function findingsOf(checks: readonly Check[], given: { texts: readonly string[]; dated?: string; facts?: Facts; words?: Words }): readonly Finding[] {
  const readings = given.texts.map((text, at) => read(documentOf(text, given.dated, `text-${at + 1}`), given.words))
  const analysis = check(readings, { checks, ...(given.words ? { words: given.words } : {}), ...(given.facts ? { facts: given.facts } : {}) })
  if (analysis.failures.length > 0) throw new Error(analysis.failures.map((failure) => `${failure.check}: ${failure.message}`).join('\n'))
  return analysis.findings
}

/** The mentions of a text, each with its words. */
export function mentionsIn(text: string, dated?: string): readonly (Mention & { readonly text: string })[] {
  const document = documentOf(text, dated)
  return readMentions(document).map((mention) => ({ ...mention, text: document.text.slice(mention.start, mention.end) }))
}
