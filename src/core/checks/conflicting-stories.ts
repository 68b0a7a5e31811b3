import type { Match } from '../matching/index.ts'
import type { Thing } from '../matching/thing.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Place } from '../model.ts'
import { dayName } from '../text/day-name.ts'

/** Two stories that give one thing different figures. */
export const conflictingStories: Check = {
  id: 'conflicting-stories',
  title: { zh: '两稿所记数字不一', en: 'Two stories disagree on a figure' },
  why: { zh: '同一件事在两篇稿子里是两个数，读者一翻版面就看得见。', en: 'Two stories give one thing two figures, and a reader who turns the page sees it.' },
  category: 'number',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['渡口大桥合龙\n本报讯　11月18日，横跨青河的渡口大桥主桥合龙，大桥全长1286米，总投资4.7亿元。', '渡口大桥那头\n老船工韦长江在渡口大桥上数着步子走了一遍，指挥部的人告诉他，青河上的这座大桥全长1826米。'], why: { zh: '一座桥，两个长度', en: 'One bridge, two lengths' }, finds: ['1826米'] },
    { texts: ['城南实验学校招生\n本报讯　城南实验学校今年秋季招收新生1080名，编为24个班。', '新学校的第一堂课\n城南实验学校校长竹青说，学校今年秋季招收新生1800名，来自17个社区。'], why: { zh: '一所学校，两个招生数', en: 'One school, two numbers of new pupils' }, finds: ['1800名'] },
  ],
  clean: [
    { texts: ['青岭县旅游升温\n本报讯　2025年，青岭县接待游客420万人次。', '青岭县旅游再上台阶\n本报讯　2024年，青岭县接待游客386万人次。'], why: { zh: '两个年份', en: 'Two years' } },
    { texts: ['青泽区改造小区\n本报讯　今年青泽区改造老旧小区34个。', '临渡区改造小区\n本报讯　今年临渡区改造老旧小区27个。'], why: { zh: '两个区', en: 'Two districts' } },
    { texts: ['石桥县建公园\n本报讯　今年石桥县新建口袋公园12个。', '石桥县公园连成片\n本报讯　石桥县累计建成口袋公园65个。'], why: { zh: '新增与累计', en: 'New, and in all' } },
    { texts: ['近五千人参加健步走\n本报讯　滨江健步走活动吸引近5000名市民参加。', '一起走\n本报讯　滨江健步走活动如期举行，4876名市民参加。'], why: { zh: '约数容得下实数', en: 'The round figure allows the exact one' } },
  ],
  across: ({ claims }) => ({
    ...claims,
    *finds(document, budget) {
      const matches = [...claims.matches(document, budget)]
      for (const match of [...strongest(matches.filter(({ b }) => !isEarlier(b))), ...strongest(earlier(matches))]) yield finds(match)
    },
  }),
}

function isEarlier({ reading }: Thing): boolean {
  return reading.document.role === 'archive'
}

/** What earlier editions said of an article's claims, the latest first; nothing of a claim that one of them agrees with. */
function earlier(matches: readonly Match[]): Match[] {
  const before = matches.filter(({ a, b }) => isEarlier(b) && a.reading.document.role === 'article')
  const agreed = new Set(before.filter(({ held }) => held.state === 'agree').map(({ a }) => a))
  const dated = ({ b }: Match) => b.reading.document.dated ?? ''
  return before.filter(({ a }) => !agreed.has(a)).sort((one, other) => (dated(one) < dated(other) ? 1 : dated(one) > dated(other) ? -1 : 0))
}

/** Of the conflicts of one claim with another story, the surest: a claim is asked about once, and not where that story has its value too. */
function strongest(matches: Iterable<Match>): Match[] {
  const best = new Map<Thing, Match>()
  const agreed = new Map<Thing, Set<string>>()
  for (const match of matches) {
    if (match.held.state === 'agree') agreed.set(match.a, (agreed.get(match.a) ?? new Set()).add(match.a.printed === match.b.printed ? storyOf(match.b) : ''))
    if (match.held.state !== 'conflict' && match.held.state !== 'near') continue
    const known = best.get(match.a)
    if (!known || rank(match) > rank(known)) best.set(match.a, match)
  }
  return [...best.values()].filter(({ a, b, held }) => held.state === 'conflict' && !agreed.get(a)?.has(storyOf(b)) && (held.sure === 'certain' || !agreed.has(a)))
}

function storyOf({ reading, story }: Thing): string {
  return `${reading.document.id} ${story}`
}

function rank({ held }: Match): number {
  return held.state === 'conflict' ? (held.sure === 'certain' ? 2 : 1) : 0
}

function finds({ a, b, held }: Match): Finds {
  const [one, other] = [words(a), words(b)]
  const { name, role, stories, dated } = b.reading.document
  const title = role === 'reference' ? name : (stories[b.story ?? 0]?.title ?? name)
  const day = isEarlier(b) && dated ? dayName(dated, a.reading.document.dated) : undefined
  return {
    place: placeOf(a),
    related: [{ ...placeOf(b), role: 'other-value' }],
    severity: held.state === 'conflict' && held.sure === 'certain' ? 'warning' : 'query',
    weight: weightAt(a.reading, a, 1),
    message: { zh: `此处${a.about}作${one}，${day?.zh ?? ''}《${title}》作${other}。`, en: `Here “${a.about}” is ${one}; “${title}”${day ? ` of ${day.en}` : ''} has ${other}.` },
    ...workingOf(a, b),
  }
}

/** Both values as terms, where they are numbers. */
function workingOf(a: Thing, b: Thing): Pick<Finds, 'working'> {
  const [one, other] = [a.amount, b.amount]
  if (!one || !other) return {}
  return { working: { relation: 'same', terms: [{ text: words(a), value: one.value!, place: placeOf(a) }, { text: words(b), value: other.value!, place: placeOf(b) }], stated: one.value!, found: other.value!, unit: one.unit } }
}

function words({ reading, start, end }: Thing): string {
  return reading.document.text.slice(start, end)
}

function placeOf({ reading, start, end }: Thing): Place {
  return { document: reading.document.id, start, end }
}
