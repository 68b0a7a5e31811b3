import { filing, sharing } from '../matching/filing.ts'
import { changeOf, easilyMixed } from '../matching/likeness.ts'
import { nearKeys } from '../matching/near-keys.ts'
import { groupBy, place } from '../matching/people.ts'
import { remember } from '../matching/remember.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Facts, Finds, Name, Reading, Severity } from '../model.ts'

/** Shorter titles are told apart by a character. */
const shortest = 8

interface Titled { readonly reading: Reading; readonly name: Name; readonly bare: string }

/** A document's title written two ways within the edition, or a character off the fact book's. */
export const docTitleVariant: Check = {
  id: 'doc-title-variant',
  title: { zh: '文件题名两种写法', en: 'A document’s title written two ways' },
  why: { zh: '同一个文件，题名前后差一两个字。', en: 'One document, its title a character or two apart.' },
  category: 'name',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['印发《关于加强村医队伍建设的实施意见》。\n《关于加强村医队伍建设实施意见》明确了补助标准。'], why: { zh: '一处有“的”', en: '的 in one only' }, finds: ['《关于加强村医队伍建设实施意见》'] },
    { texts: ['学习《河湾市河道管理条例》。', '《河湾市河道管里条例》自五月起施行。'], why: { zh: '两稿差一字', en: 'Two stories, one character' }, finds: ['《河湾市河道管里条例》'] },
    { texts: ['宣传《中华人民共和国安全生产发》。'], facts: { documents: [{ title: '中华人民共和国安全生产法', abbreviations: ['安全生产法'] }] }, why: { zh: '与文件表差一字', en: 'A character off the table' }, finds: ['《中华人民共和国安全生产发》'] },
  ],
  clean: [
    { texts: ['《河湾市三年行动方案（征求意见稿）》公开。\n《河湾市三年行动方案》印发。'], why: { zh: '征求意见稿是另一个文件', en: 'A draft is another document' } },
    { texts: ['《2024年河湾市工作要点》印发。\n《2025年河湾市工作要点》印发。'], why: { zh: '只差年份', en: 'Only the year differs' } },
    { texts: ['《河湾市防汛实施意见》印发。\n《河湾市防汛实施方案》印发。'], why: { zh: '意见与方案是两个文件', en: 'An opinion and a plan' } },
    { texts: ['《河湾市河道管理条例》施行。\n他又讲到《河湾市河道管理条例》。'], why: { zh: '前后相同', en: 'The same twice' } },
    { texts: ['小说《山里的孩子》出版。\n电影《山里的影子》上映。'], why: { zh: '两部作品', en: 'Two works' } },
    { texts: ['宣传《安全生产法》。'], facts: { documents: [{ title: '中华人民共和国安全生产法', abbreviations: ['安全生产法'] }] }, why: { zh: '简称在表中', en: 'A short title in the table' } },
  ],
  *run({ readings, facts }) {
    const known = knownTitles(facts)
    for (const one of readings.flatMap(titlesOf).filter(({ reading, bare }) => reading.document.role === 'article' && bare.length >= 4 && !known.has(bare))) {
      const right = [...known].find((title) => title.length >= 5 && oneCharacter(title, one.bare))
      if (right) yield { place: place(one.reading, one.name), weight: weightAt(one.reading, one.name, 1), message: { zh: `文件表中作《${right}》，此处差一个字。`, en: `The table of documents has “${right}”, one character apart.` } }
    }
  },
  across() {
    const titles = filing<Titled>()
    return {
      remove: titles.remove, changed: titles.changed,
      put: (_, reading) => titles.put(reading, titlesOf(reading).filter(({ bare }) => bare.length >= shortest).map((one) => [one, nearKeys(one.bare, 2, shortest)])),
      *finds(document, budget) {
        for (const entry of titles.of(document)) {
          const near = sharing(titles, entry).map(({ item }) => item)
          if (!budget.spend(1 + near.length)) return
          yield* variantsOf(entry.item, near)
        }
      },
    }
  },
}

/** Where a title stands first: the titles before it that it may be a slip of. */
function* variantsOf(one: Titled, near: readonly Titled[]): Generator<Finds> {
  const groups = [...groupBy(near, ({ bare }) => bare).values()]
  const own = groups.findIndex(([first]) => first === one)
  for (const other of groups.slice(0, Math.max(0, own))) {
    const severity = sameDocument(other[0]!.bare, one.bare)
    if (severity) yield groups[own]!.length > other.length ? variant(groups[own]!, other, severity) : variant(other, groups[own]!, severity)
  }
}

const knownTitles = remember((facts: Facts) => new Set((facts.documents ?? []).flatMap((row) => [row.title, ...row.abbreviations]).map(bareOf)))

function titlesOf(reading: Reading): Titled[] {
  return reading.names.filter((name) => name.kind === 'title').map((name) => ({ reading, name, bare: bareOf(name.value.full) }))
}

function bareOf(title: string): string {
  return title.replace(/[\s“”‘’"'〈〉]/gu, '')
}

/** How surely two titles are one: a particle, a like character; else a query. */
function sameDocument(a: string, b: string): Severity | undefined {
  const { edits, taken, put } = changeOf(a, b)
  if (edits > 2 || /[\d一二三四五六七八九十省市县区镇乡（(）)上中下初高新东西南北]/u.test(taken + put) || /^(?:意见|方案|办法|细则|规定|条例|通知|规划|纲要|计划)$/u.test(put) || /^(?:意见|方案|办法|细则|规定|条例|通知|规划|纲要|计划)$/u.test(taken)) return undefined
  const particle = /^(?:的|和|与|关于|及|、|)$/u
  if (particle.test(taken) && particle.test(put)) return 'warning'
  if (taken.length === 1 && put.length === 1 && easilyMixed(taken, put)) return 'warning'
  return edits / Math.max(a.length, b.length) <= 0.1 ? 'query' : undefined
}

function oneCharacter(title: string, words: string): boolean {
  const { edits, taken, put } = changeOf(title, words)
  return edits === 1 && taken.length === 1 && put.length === 1 && easilyMixed(taken, put)
}

function variant(common: readonly Titled[], rare: readonly Titled[], severity: Severity): Finds {
  const here = [...rare, ...common].find(({ reading }) => reading.document.role !== 'archive')!
  const there = rare.includes(here) ? common[0]! : rare[0]!
  return {
    place: place(here.reading, here.name),
    related: [{ ...place(there.reading, there.name), role: 'other-value' }],
    severity,
    weight: weightAt(here.reading, here.name, 1),
    message: there === common[0] && common.length > rare.length
      ? { zh: `题名另有${common.length}处作《${there.name.value.full}》，此处不同。`, en: `The title stands ${common.length} times as “${there.name.value.full}”; here it differs.` }
      : { zh: `题名另一处作《${there.name.value.full}》，此处不同。`, en: `The title stands elsewhere as “${there.name.value.full}”.` },
  }
}
