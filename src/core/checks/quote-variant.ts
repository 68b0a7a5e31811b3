import { earlier, filing } from '../matching/filing.ts'
import { changeOf, easilyMixed } from '../matching/likeness.ts'
import { nearKeys } from '../matching/near-keys.ts'
import { place } from '../matching/people.ts'
import { hashOf } from '../matching/tally.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Name, Reading, Severity } from '../model.ts'

const shortest = 6
/** From so many characters on one or two may differ. */
const longEnough = 8

interface Quoted { readonly reading: Reading; readonly name: Name; readonly words: string; readonly bare: string }

/** A quotation or slogan that stands elsewhere in other words: inside quotation marks every character counts. */
export const quoteVariant: Check = {
  id: 'quote-variant',
  title: { zh: '同一引语两种写法', en: 'One quotation, two wordings' },
  why: { zh: '引号里的话应当一字不差：与另一处或参考文件比，差一字、错一序都要核对。', en: 'Words in quotation marks are to be exact: a character or the order differs from another place or from a reference document.' },
  category: 'phrase',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['县里提出“强链补链、延链固链”。\n大家表示，“延链固链、强链补链”说到了心坎上。'], why: { zh: '两半次序颠倒', en: 'Halves in another order' }, finds: ['“延链固链、强链补链”'] },
    { texts: ['镇里开展“护一河清水，守两岸青山”活动。', '志愿者参加“护一河青水，守两岸青山”活动。'], why: { zh: '引号内差一字', en: 'A character differs' }, finds: ['“护一河青水，守两岸青山”'] },
    { texts: ['围绕“喜迎‘十五运’、建功新河湾”开展竞赛。\n“喜迎十五运、建功新河湾”竞赛启动。'], why: { zh: '内层引号时有时无', en: 'Inner marks here and not there' }, finds: ['“喜迎十五运、建功新河湾”'] },
  ],
  clean: [
    { texts: ['县里提出“强链补链、延链固链”。\n大家围绕“强链补链、延链固链”讨论。'], why: { zh: '两处相同', en: 'The same twice' } },
    { texts: ['“您吃了吗？今天天气不错。”他说。\n“您来了吗？今天路上不堵。”她问。'], why: { zh: '两句不同的话', en: 'Two different sayings' } },
    { texts: ['开展“守护一条河”行动。\n又开展“守护一座山”行动。'], why: { zh: '两个名称', en: 'Two names of one pattern' } },
    { texts: ['“2023年度先进集体”共十个。\n“2024年度先进集体”共八个。'], why: { zh: '只差年份', en: 'Only the year differs' } },
    { texts: ['“惠民生、暖民心、解民忧”活动启动。\n“惠民生、促发展”是主题。'], why: { zh: '项目不同', en: 'Other items' } },
    { texts: ['“第一书记工作站”揭牌。\n“第二书记工作站”也在筹建。'], why: { zh: '序数不同', en: 'Another ordinal' } },
  ],
  across() {
    const quotes = filing<Quoted>()
    return {
      remove: quotes.remove, changed: quotes.changed,
      put: (_, reading) => quotes.put(reading, quotedIn(reading).map((one) => [one, keysOf(one)])),
      *finds(document, budget) {
        for (const entry of quotes.of(document)) {
          const before = earlier(quotes, entry).map(({ item }) => item)
          if (!budget.spend(1 + before.length * 4)) return
          if (before.some(({ words }) => words === entry.item.words)) continue
          const other = before.map((one) => ({ one, how: compare(one, entry.item) })).find(({ how }) => how !== undefined)
          if (other) yield variant(other.one, entry.item, other.how!)
        }
      },
    }
  },
}

function quotedIn(reading: Reading): Quoted[] {
  return reading.names.filter((name) => name.kind === 'quotation').flatMap((name) => {
    const words = name.value.full
    const bare = bareOf(words)
    return bare.length >= shortest && bare.length <= 80 ? [{ reading, name, words, bare }] : []
  })
}

/** Quotations that may be one share a key: the same characters, the same parts, or one or two characters apart. */
function keysOf({ words, bare }: Quoted): number[] {
  return [sorted(itemsOf(words)), bare].map((key) => hashOf(key, 0, key.length)).concat(bare.length < longEnough ? [] : nearKeys(bare, 2, longEnough))
}

function sorted(items: readonly string[]): string {
  return [...items].sort().join()
}

function bareOf(words: string): string {
  return words.replace(/[\s\p{P}\p{S}]/gu, '')
}

interface How { readonly zh: string; readonly en: string; readonly severity: Severity }

/** How two quotations differ, where they are one and the same in other words. */
function compare(a: Quoted, b: Quoted): How | undefined {
  if (Math.abs(a.bare.length - b.bare.length) > 2) return undefined
  if (a.bare === b.bare) return ofMarks(a.words, b.words)
  const [items, others] = [itemsOf(a.words), itemsOf(b.words)]
  if (items.length > 1 && items.length === others.length && sorted(items) === sorted(others)) return { zh: '次序不同', en: 'in another order', severity: 'warning' }
  if (a.bare.length < longEnough || b.bare.length < longEnough) return undefined
  const { edits, taken, put } = changeOf(a.bare, b.bare)
  if (edits > 2 || /[\d一二三四五六七八九十两首次新老上下东西南北]/u.test(taken + put)) return undefined
  if (edits === 1 && taken.length === 1 && put.length === 1) return easilyMixed(taken, put) || a.bare.length >= 14 ? { zh: `“${taken}”与“${put}”不一`, en: `“${taken}” against “${put}”`, severity: 'warning' } : undefined
  if (taken === '' || put === '') return a.bare.length >= 12 || (edits === 1 && a.bare.length >= 9) ? { zh: `一处${taken ? '多' : '少'}“${taken || put}”`, en: `“${taken || put}” stands in one only`, severity: edits === 1 ? 'warning' : 'query' } : undefined
  return undefined
}

function itemsOf(words: string): string[] {
  return words.split(/[、，,；;\s]+/u).map(bareOf).filter(Boolean)
}

/** The same words: inner quotation marks or list marks differ. */
function ofMarks(a: string, b: string): How | undefined {
  if (a === b) return undefined
  const inner = (words: string) => words.replace(/[^‘’'《》]/gu, '')
  if (inner(a) !== inner(b)) return { zh: '里面的引号或书名号不一', en: 'its inner marks differ', severity: 'warning' }
  const marks = (words: string) => words.replace(/[^、，；]/gu, '')
  return marks(a) !== marks(b) && marks(a).length === marks(b).length ? { zh: '标点不一', en: 'its marks differ', severity: 'query' } : undefined
}

function variant(first: Quoted, later: Quoted, how: How): Finds {
  // The editor may change an article, not a reference.
  const [here, there] = later.reading.document.role === 'reference' ? [first, later] : [later, first]
  return {
    place: place(here.reading, here.name),
    related: [{ ...place(there.reading, there.name), role: 'other-value' }],
    severity: how.severity,
    weight: weightAt(here.reading, here.name, 1),
    message: { zh: `另一处作“${there.words}”，${how.zh}：请核对原文。`, en: `Elsewhere it is “${there.words}”, ${how.en}: check against the source.` },
  }
}
