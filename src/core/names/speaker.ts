import { speech } from '../lexicon/posts.ts'
import type { Document, Sentence, Span, Told } from '../model.ts'

const pronoun = /[他她]/u

/** Who says a quotation: the person of the clause before “：“” or after “””, where the text says so. */
export function speakerOf({ text, blocks }: Document, sentences: readonly Sentence[], people: readonly Span[]): (quotation: Span) => Told | undefined {
  const told = (person: Span, from: Told['from']): Told => ({ text: text.slice(person.start, person.end), from, place: { start: person.start, end: person.end } })
  const ordered = [...people].sort((a, b) => a.start - b.start)
  return (quotation) => {
    const sentence = sentences.find((one) => one.start <= quotation.start && quotation.end <= one.end)
    if (!sentence) return undefined
    const block = blocks[sentence.block]!
    const before = text.slice(Math.max(block.start, quotation.start - 60), quotation.start)
    if (/(?:[：:,，]\s*)$/u.test(before) && /(?:说|表示|介绍|指出|强调|告诉[^，。]{0,6}|坦言|感慨|回忆|认为|问|答|道|said|added)[^，。：]{0,8}[：:,，]\s*$/u.test(before)) {
      const speaker = ordered.findLast((one) => one.end <= quotation.start && one.start >= sentence.start && !/[。！？]/u.test(text.slice(one.end, quotation.start)))
      if (speaker) return told(speaker, 'stated')
    }
    const after = text.slice(quotation.end, Math.min(block.end, quotation.end + 40))
    const speaker = ordered.find((one) => one.start >= quotation.end && one.start < Math.min(block.end, quotation.end + 30) && !/[。；“]/u.test(text.slice(quotation.end, one.start)))
    if (speaker && (speech.test(text.slice(speaker.end, speaker.end + 24)) || /[^，。]{0,12}(?:说|表示|道|介绍|告诉|坦言)/u.test(text.slice(speaker.end, speaker.end + 16)) || /^[,，]?\s*(?:said|added|says)/u.test(after))) return told(speaker, 'stated')
    const other = /^[^。；“]{0,4}([他她])[^。，；“]{0,6}(?:说|表示|道|坦言|介绍)/u.exec(after)
    const earlier = other && pronoun.test(other[1]!) ? ordered.findLast((one) => one.end <= quotation.start && one.start >= block.start) : undefined
    return earlier ? told(earlier, 'paragraph') : undefined
  }
}
