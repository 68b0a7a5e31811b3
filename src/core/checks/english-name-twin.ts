import { togetherIn } from '../matching/near-names.ts'
import { groupBy, headings, storiesOf } from '../matching/people.ts'
import { weightAt } from '../matching/weight.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, Finds, Reading, Span } from '../model.ts'

/** A family name of an English story spelt with one letter more, less or other. */
export const englishNameTwin: Check = {
  id: 'english-name-twin',
  title: { zh: '英文姓名一字母之差', en: 'A name one letter apart' },
  why: { zh: '同一篇里一个姓拼成两样，总有一处是错的。', en: 'One family name spelt two ways in a story is wrong in one of them.' },
  category: 'name',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['Martin Oyelaran chairs the housing committee. Residents filled the hall.\nOyelaren said the vote would be recorded next week.'], why: { zh: '一个字母不同', en: 'One letter differs' }, finds: ['Oyelaren'] },
    { texts: ['Helen Quest hails fall in waiting list\nDr Helen Quist, who runs the wards, said the fall was the third in a row.'], why: { zh: '标题与正文不一', en: 'Headline and body differ' }, finds: ['Quest'] },
    { texts: ['Council leader Felix Aguirre met parents.\nAguire will meet them again on Thursday.'], why: { zh: '少一个字母', en: 'One letter short' }, finds: ['Aguire'] },
  ],
  clean: [
    { texts: ['Maria Lopez and Marie Dubois opened the shop. Lopez bakes. Dubois sells.'], why: { zh: '两个人的名', en: 'First names of two people' } },
    { texts: ['Martin Oyelaran chairs the committee. Oyelaran’s report is due.'], why: { zh: '所有格', en: 'A possessive' } },
    { texts: ['Nora Whitlock spoke first. The Whitlocks have lived there since 1951.'], why: { zh: '一家人的复数', en: 'The family' } },
    { texts: ['Paul America sings. The American band toured with him.'], why: { zh: '一个字母之多，另一个词', en: 'One letter more, another word' } },
    { texts: ['John Martin scored twice. Coach Paul Martins praised the side.'], why: { zh: '两个全名', en: 'Two full names' } },
    { texts: ['Judge Amara White heard the case. While the jury was out, she read.'], why: { zh: '句首的普通词', en: 'A plain word at the head of a sentence' } },
    { texts: ['Helen Carter leads the Carver Trust.'], why: { zh: '一句之中两个名称', en: 'Two names in one sentence' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      if (reading.document.role !== 'article' || !/[A-Za-z]{4}/u.test(reading.document.text)) continue
      for (const story of storiesOf(reading)) yield* inStory(reading, story)
    }
  },
}

/** A word with a capital; `given`: one stands before it that may be a first name. */
interface Capital extends Span { readonly word: string; readonly given: string | undefined }

const plain = /^(?:Mr|Mrs|Ms|Dr|Sir|Miss|Dame|Lord|Lady|Captain|Sergeant|Councillor|Professor|Director|Coach|Minister|President|Governor|Senator|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|The|This|That|These|Those|There|Then|They|Their|When|Where|While|With|What|Which|After|Before|Since|From|Some|Most|More|Many|Much|Each|Every|Other|About|Under|Over|Into|Also|Even|Just|Last|Next|First|Second|Third|Both|Mayor|Judge|Council|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)$/

function capitalsIn({ document }: Reading, story: Span): Capital[] {
  const words = document.text.slice(story.start, story.end)
  return [...words.matchAll(/(?:(?<=(?<![\p{L}’'-])([A-Z][a-z]+) )|(?<![\p{L}’'-]))((?:[A-Z][a-z]+-)?[A-Z][a-z]{3,})(?![\p{L}-])/gu)].flatMap(({ 1: given, 2: word, index }) => {
    const start = story.start + index
    return plain.test(word!) ? [] : [{ start, end: start + word!.length, word: word!, given: given && !plain.test(given) ? given : undefined }]
  })
}

function* inStory(reading: Reading, story: Span): Generator<Finds> {
  const { text, id } = reading.document
  const capitals = groupBy(capitalsIn(reading, story), (one) => one.word)
  const families = new Set([...capitals].flatMap(([word, places]) => (places.some(({ given }) => given !== undefined) ? word : [])))
  const heading = ({ start }: Span) => headings.has(blockAt(reading.document.blocks, start)?.role ?? 'body')
  const told = new Set<string>()
  for (const family of [...families].sort((a, b) => Number(heading(capitals.get(a)![0]!)) - Number(heading(capitals.get(b)![0]!)))) {
    const seen = capitals.get(family) ?? []
    for (const [other, places] of capitals) {
      if (families.has(other) && places.some((one) => one.given && !seen.some(({ given }) => given === one.given))) continue
      const first = seen.find((one) => one.given !== undefined)
      if (!first || told.has(`${other} ${family}`) || places.length > seen.length || !oneApart(family, other) || isCommon(other, text.slice(story.start, story.end))) continue
      if (places.some((one) => one.given !== undefined && !seen.some(({ given }) => given === one.given)) || togetherIn(reading, seen, places)) continue
      told.add(`${family} ${other}`)
      yield {
        place: { document: id, start: places[0]!.start, end: places[0]!.end },
        related: [{ document: id, start: first.start, end: first.end, role: 'first-occurrence' }],
        weight: weightAt(reading, places[0]!, 2),
        message: { zh: `此处作“${other}”，别处作“${family}”：请核对拼写。`, en: `Here it is “${other}”; elsewhere “${family}”: which is right?` },
      }
    }
  }
}

/** The word stands without its capital too. */
function isCommon(word: string, story: string): boolean {
  return new RegExp(`\\b${word.toLowerCase()}\\b`, 'u').test(story)
}

/** One letter put in, left out or changed, the first one standing; one more at the end makes another word: America, American. */
function oneApart(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1 ) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return Math.max(a.length, b.length) - head - tail === 1 && (tail > 0 || a.length === b.length)
}
