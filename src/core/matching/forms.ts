import { incidental } from '../lexicon/proofs.ts'
import { forms } from '../lexicon/published-forms.ts'
import type { Document, Reading } from '../model.ts'
import { isLatin } from '../text/lines.ts'
import { bareWords, overlapOf, shinglesOf } from '../text/similarity.ts'

/** A story of a document. */
export interface StoryAt { readonly reading: Pick<Reading, 'document'>; readonly story: number | undefined }

/** Of two forms of one story so much is alike: shared runs of all. */
const muchAlike = 0.3

/** Whether two stories are one article in two published forms (paper, web, WeChat, English), or in two proofs: told by the editor, else two forms that are much alike. They are versions of it, not a repeat. */
export function areForms(a: StoryAt, b: StoryAt): boolean {
  const [one, other] = [a.reading.document, b.reading.document]
  if (one.id === other.id || one.role !== 'article' || other.role !== 'article') return false
  if (isTold(one, other)) return one.stories.length <= 1 || other.stories.length <= 1 ? isBest(a, b) : alike(a, b) >= muchAlike
  if (inTwoLanguages(a, b)) return stemOf(one.name) !== '' && stemOf(one.name) === stemOf(other.name)
  return formOf(a) !== formOf(b) && alike(a, b) >= muchAlike
}

export function inTwoLanguages(a: StoryAt, b: StoryAt): boolean {
  return isLatin(textOf(a).slice(0, 400)) !== isLatin(textOf(b).slice(0, 400))
}

/** What two documents share a key with that may be forms of one another without a sentence in common. */
export function formKeys({ id, name, formOf: told, revises }: Document): string[] {
  return [`copy ${id}`, ...[told, revises].flatMap((of) => (of === undefined ? [] : [`copy ${of}`])), `stem ${stemOf(name)}`]
}

function isTold(a: Document, b: Document): boolean {
  return [a.formOf, a.revises].includes(b.id) || [b.formOf, b.revises].includes(a.id) || (a.formOf !== undefined && a.formOf === b.formOf)
}

/** Of a page of several stories only the one that the other form tells. */
function isBest(a: StoryAt, b: StoryAt): boolean {
  return (a.reading.document.stories.length <= 1 && b.reading.document.stories.length <= 1) || alike(a, b) >= muchAlike
}

/** Whether the names of two files say two forms: the one is no newer proof of the other. */
export function namedApart(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => forms.find(({ named }) => named.test(name))?.form ?? 'paper')
  return one !== other
}

/** The form a story is in, where the file's name or its own words say it; else it is the paper's. */
function formOf(at: StoryAt): string {
  const { name } = at.reading.document
  const text = textOf(at)
  return (forms.find(({ named }) => named.test(name)) ?? forms.find(({ says }) => says.test(text)))?.form ?? 'paper'
}

/** What a file's name says of the story, without its form and language. */
function stemOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.[^.]{1,5}$/u, '')
  return forms.reduce((stem, { named }) => stem.replace(named, ''), name.replace(/英文版?|中文版?|english|chinese|(?<=[-_. ])(?:en|zh|cn)$/iu, '')).replace(incidental, '').toLowerCase()
}

const prints = new WeakMap<Document, Map<number | undefined, Set<string>>>()

function alike(a: StoryAt, b: StoryAt): number {
  return overlapOf(printOf(a), printOf(b))
}

function printOf({ reading: { document }, story }: StoryAt): Set<string> {
  const own = prints.get(document) ?? new Map<number | undefined, Set<string>>()
  prints.set(document, own)
  const known = own.get(story)
  if (known) return known
  const print = shinglesOf(bareWords(textOf({ reading: { document }, story })))
  own.set(story, print)
  return print
}

export function textOf({ reading: { document }, story }: StoryAt): string {
  const own = story === undefined ? undefined : document.stories[story]
  return own ? document.text.slice(own.start, own.end) : document.text
}
