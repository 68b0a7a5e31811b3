import { postBefore } from '../lexicon/posts.ts'
import type { Document, Name, NameKind, Sentence, Span, Story, Token } from '../model.ts'
import { madeWhole, mentionedAgain } from './again.ts'
import { cutsOf } from './cuts.ts'
import { englishOrganisations, englishPeople } from './english.ts'
import { foreignOf } from './foreign.ts'
import { quotationsOf, titlesOf } from './marked.ts'
import { fullNames, organisationsOf } from './organisation.ts'
import { peopleOf } from './person.ts'
import { placesOf } from './place.ts'
import { postOf } from './post.ts'
import { speakerOf } from './speaker.ts'

/** Every person, organisation, place, title of a work and quotation the text names. */
export function namesOf(document: Document, sentences: readonly Sentence[], tokens: readonly Token[]): Name[] {
  const { text } = document
  const cuts = cutsOf(text, tokens)
  const titles = titlesOf(text)
  const first = free([...madeWhole(text, peopleOf(text, cuts)), ...foreignOf(text).map((span) => ({ ...span, ...postBeside(text, span.start) })), ...englishPeople(text)], titles)
  const people = [...first, ...free(mentionedAgain(text, first, cuts), [...titles, ...first])]
  const bodies = free([...organisationsOf(text, tokens), ...englishOrganisations(text)], [...titles, ...people])
  const places = free(placesOf(text, tokens), [...titles, ...people, ...bodies])
  const quoted = quotationsOf(document).filter((span) => !titles.some((title) => meet(title, span) && !within(title, span)))
  const fulls = fullsByStory(document, bodies)
  const names: Name[] = [
    ...titles.map((span) => named('title', span, text.slice(span.start + 1, span.end - 1))),
    ...people.map((person): Name => ({ ...named('person', person, text.slice(person.start, person.end)), value: { type: 'name', full: text.slice(person.start, person.end), ...(person.post ? { post: postOf(text, person.post, bodies) } : {}) } })),
    ...bodies.map((span) => named('organisation', span, fulls.get(span)!)),
    ...places.map((span) => named('place', span, text.slice(span.start, span.end))),
  ]
  const speak = speakerOf(document, sentences, people)
  const quotations = quoted.map((span): Name => {
    const speaker = speak(span)
    return { kind: 'quotation', start: span.start, end: span.end, value: { type: 'name', full: text.slice(span.start + 1, span.end - 1), ...(speaker ? { speaker } : {}) } }
  })
  return [...names, ...quotations].sort((a, b) => a.start - b.start || b.end - a.end)
}

function named(kind: NameKind, { start, end }: Span, full: string): Name {
  return { kind, start, end, value: { type: 'name', full } }
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** Those that meet none of `taken` nor an earlier one of themselves. */
function free<T extends Span>(spans: readonly T[], taken: readonly Span[]): T[] {
  const rows = [...taken.map((span) => ({ span, own: undefined as T | undefined, rank: 0 })), ...spans.map((span) => ({ span: span as Span, own: span as T | undefined, rank: 1 }))]
  rows.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank || b.span.end - a.span.end)
  const kept: T[] = []
  let lastEnd = -1
  let lastKept = false
  for (const { span, own } of rows) {
    if (own === undefined) {
      // A name taken before has the say over one that reaches into it.
      if (span.start < lastEnd && lastKept) kept.pop()
      lastKept = false
      lastEnd = Math.max(lastEnd, span.end)
    } else if (span.start >= lastEnd) {
      kept.push(own)
      lastEnd = span.end
      lastKept = true
    }
  }
  return kept
}

function postBeside(text: string, at: number): { post?: Span } {
  const post = postBefore(text, at)
  return post?.sure ? { post: { start: post.start, end: at } } : {}
}

function fullsByStory(document: Document, bodies: readonly Span[]): Map<Span, string> {
  const stories: readonly Pick<Story, 'start' | 'end'>[] = document.stories.length > 0 ? document.stories : [{ start: 0, end: document.text.length }]
  const fulls = new Map<Span, string>()
  for (const story of stories) for (const [span, full] of fullNames(document.text, bodies.filter((one) => within(one, story)))) fulls.set(span, full)
  for (const span of bodies) if (!fulls.has(span)) fulls.set(span, document.text.slice(span.start, span.end))
  return fulls
}
