import { englishTypos } from '../lexicon/english-typos.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'

const right = new Map(englishTypos.trim().split(/\s+/u).map((pair) => pair.split('>') as [string, string]))
const fixed: Readonly<Record<string, string>> = { "it's own": 'its own', 'its been': "it's been", 'its a': "it's a", 'could of': 'could have', 'should of': 'should have', 'would of': 'would have', 'must of': 'must have', 'there own': 'their own' }
const slips = /\b(?:(the|of|to|and|a|an|in|is|for|with|at|by|from|was|were|are|has|be|this|on) \1|it's own|its (?:been|a(?= (?:shame|pity|good|great|long|matter)))|(?:could|should|would|must) of(?! course)|there own(?= [a-z]))\b(?!['’-])|\b[A-Za-z]{4,}\b/giu

/** Slips of English copy that are wrong in any sentence. */
export const englishSlip: Check = {
  id: 'english-slip',
  title: { zh: '英文笔误', en: 'A slip in English copy' },
  why: { zh: '英文里叠字和常见错拼一望而知，读者也会看到。', en: 'Doubled words and common misspellings are plain to see, and readers see them.' },
  category: 'wording',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['Volunteers cleared the the footpath by noon.'], why: { zh: '单词叠出', en: 'A word twice' }, finds: ['the the'], becomes: 'Volunteers cleared the footpath by noon.' },
    { texts: ['The ferry will recieve new engines.'], why: { zh: '常见错拼', en: 'A common misspelling' }, finds: ['recieve'], becomes: 'The ferry will receive new engines.' },
    { texts: ["The village runs it's own bakery."], why: { zh: '物主代词', en: 'The possessive' }, finds: ["it's own"], becomes: 'The village runs its own bakery.' },
    { texts: ['They should of asked the miller.'], why: { zh: 'of 应作 have', en: 'of for have' }, finds: ['should of'], becomes: 'They should have asked the miller.' },
  ],
  clean: [
    { texts: ["It's a long road, and its surface is poor."], why: { zh: '两个 its 都对', en: 'Both forms right' } },
    { texts: ['He said that that bridge had had repairs.'], why: { zh: '叠用合语法', en: 'Doubles that are grammar' } },
    { texts: ['The Thethe river runs into to-morrow’s page.'], why: { zh: '词的一部分', en: 'Parts of words' } },
    { texts: ['They could, of course, wait.'], why: { zh: '固定短语 of course', en: 'of course' } },
    { texts: ['The mill will receive separate funds; it definitely occurred.'], why: { zh: '拼写正确', en: 'Spelt right' } },
    { texts: ['She came in, in May; what she does is, is known.'], why: { zh: '标点隔开', en: 'Parted by a mark' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const { id, text } = reading.document
      for (const match of text.matchAll(slips)) {
        const found = match[0]
        const replacement = match[1] ? found.slice(0, match[1].length) : (fixed[found.toLowerCase()] ?? spelt(found))
        if (!replacement || (match[1] && /^[A-Z]{2,}|^a a$/u.test(found))) continue
        const span = { start: match.index, end: match.index + found.length }
        yield { place: { document: id, ...span }, weight: weightAt(reading, span, 1), message: { zh: `“${found}”应作“${replacement}”。`, en: `“${found}” should be “${replacement}”.` }, replacement }
      }
    }
  },
}

/** The right spelling with the same capital, for words all in small letters but the first. */
function spelt(found: string): string | undefined {
  const word = right.get(found.toLowerCase())
  if (!word || !/^[A-Za-z][a-z]+$/u.test(found)) return undefined
  return /^[A-Z]/u.test(found) ? word[0]!.toUpperCase() + word.slice(1) : word
}
