import type { Document, Finding, Place } from '../../core/model.ts'
import { dayName } from '../../core/text/day-name.ts'
import { workingLine } from '../../core/working.ts'
import type { Language } from '../../formats/format.ts'

/** The sentence around a place. */
export function sentenceAround(text: string, place: { start: number; end: number }): { start: number; end: number } {
  let start = place.start
  let end = place.end
  while (start > 0 && !/[。！？\n]/u.test(text[start - 1]!) && place.start - start < 80) start--
  while (end < text.length && !/[。！？\n]/u.test(text[end - 1]!) && end - place.end < 60) end++
  return { start, end }
}

/** One finding as text for a message to the reporter. */
export function findingAsText(finding: Finding, documentOf: (id: string) => Document | undefined, lang: Language): string {
  const quote = (place: Place) => {
    const document = documentOf(place.document)
    if (!document) return ''
    const { start, end } = sentenceAround(document.text, place)
    const day = document.role === 'archive' && document.dated ? dayName(document.dated)[lang] : ''
    return `${day}《${titleAt(document, place.start)}》：${document.text.slice(start, end).trim()}`
  }
  const others = finding.related.filter((place) => !(place.document === finding.place.document && place.start >= finding.place.start && place.end <= finding.place.end)).map(quote)
  const lines = [quote(finding.place), ...new Set(others.filter((one) => one !== quote(finding.place)))]
  const sum = finding.working && finding.working.relation === 'sum' ? workingLine(finding.working) : ''
  return [...lines, `${finding.message[lang]}${sum ? `（${sum}）` : ''}`, lang === 'zh' ? '请核实。' : 'Please check.'].join('\n')
}

export function titleAt(document: Document, offset: number): string {
  return document.stories.find((story) => offset >= story.start && offset < story.end)?.title ?? document.stories[0]?.title ?? document.name
}
