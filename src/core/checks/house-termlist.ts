import { finderOf } from '../matching/aho-corasick.ts'
import { place } from '../matching/people.ts'
import { remember } from '../matching/remember.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Facts, Reading, Span, TermFact } from '../model.ts'

/** Words the desk avoids, and spellings it prefers another form of. The row's own note is all that is said. */
export const houseTermlist: Check = {
  id: 'house-termlist',
  title: { zh: '本报用语', en: 'House list of terms' },
  why: { zh: '编辑部用语表里列为不用、慎用或另有规范写法的词。', en: 'Words the desk’s own list avoids, asks about or spells another way.' },
  category: 'wording',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['村里的残废人都领到了补贴。'], facts: { terms: [{ avoid: '残废人', prefer: '残疾人', severity: 'warning', note: '2020年用语表' }] }, why: { zh: '用语表另有写法', en: 'The list has another form' }, finds: ['残废人'], becomes: '村里的残疾人都领到了补贴。' },
    { texts: ['这家店号称全城最低价。'], facts: { terms: [{ avoid: '最低价', severity: 'query' }] }, why: { zh: '用语表要求核对', en: 'The list asks' }, finds: ['最低价'] },
    { texts: ['列车开往鄂尔多期。'], facts: { spellings: [{ preferred: '鄂尔多斯', others: ['鄂尔多期'] }] }, why: { zh: '写法表有规范写法', en: 'A preferred spelling' }, finds: ['鄂尔多期'], becomes: '列车开往鄂尔多斯。' },
  ],
  clean: [
    { texts: ['村里的残疾人都领到了补贴。'], facts: { terms: [{ avoid: '残废人', prefer: '残疾人', severity: 'warning' }] }, why: { zh: '用的是规范写法', en: 'The preferred form' } },
    { texts: ['《残废人之歌》是一部老电影。'], facts: { terms: [{ avoid: '残废人', prefer: '残疾人', severity: 'warning' }] }, why: { zh: '作品名照录', en: 'The title of a work' } },
    { texts: ['全城最低价格调查今天启动。'], facts: { terms: [{ avoid: '低价格调', severity: 'query' }] }, why: { zh: '跨在两个词上', en: 'Across two words' } },
    { texts: ['列车开往鄂尔多斯。'], facts: { spellings: [{ preferred: '鄂尔多斯', others: ['鄂尔多'] }] }, why: { zh: '是规范写法的一部分', en: 'Part of the preferred form' } },
    { texts: ['村里的老人都领到了补贴。'], why: { zh: '没有用语表', en: 'No list at all' } },
  ],
  *run({ readings, facts }) {
    const { terms, finder } = listOf(facts)
    if (terms.size === 0) return
    for (const reading of readings.filter((one) => one.document.role === 'article')) {
      const { text } = reading.document
      const titles = reading.names.filter((name) => name.kind === 'title')
      for (const found of finder.find(text)) {
        const term = terms.get(found.words)!
        if (titles.some((title) => title.start < found.start && found.end < title.end) || isPreferred(text, found, term) || crosses(reading, found)) continue
        const note = term.note ? `（${term.note}）` : ''
        yield {
          place: place(reading, found),
          severity: term.severity,
          weight: weightAt(reading, found, 1),
          ...(term.prefer && term.severity !== 'query' ? { replacement: term.prefer } : {}),
          message: term.prefer
            ? { zh: `用语表：“${term.avoid}”应作“${term.prefer}”${note}。`, en: `House list: “${term.prefer}” for “${term.avoid}”${term.note ? ` (${term.note})` : ''}.` }
            : { zh: `用语表：“${term.avoid}”须核对${note}。`, en: `House list: “${term.avoid}” is to be checked${term.note ? ` (${term.note})` : ''}.` },
        }
      }
    }
  },
}

const listOf = remember((facts: Facts) => {
  const terms = new Map<string, TermFact>()
  for (const { preferred, others, ...rest } of facts.spellings ?? []) for (const avoid of others) terms.set(avoid, { avoid, prefer: preferred, severity: 'warning', ...rest })
  for (const term of facts.terms ?? []) terms.set(term.avoid, term)
  return { terms, finder: finderOf(terms.keys()) }
})

function isPreferred(text: string, found: Span, { avoid, prefer }: TermFact): boolean {
  if (!prefer) return false
  const at = prefer.indexOf(avoid)
  return at >= 0 && text.startsWith(prefer, found.start - at)
}

/** The word begins or ends inside a longer word of the dictionary. */
function crosses({ tokens }: Reading, { start, end }: Span): boolean {
  return tokens.some((token) => token.tag !== 'x' && token.start < end && start < token.end && ((token.start < start && token.end < end) || (token.start > start && token.end > end)))
}
