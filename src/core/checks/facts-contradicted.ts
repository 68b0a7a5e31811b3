import { lasts } from '../matching/lasts.ts'
import { easilyMixed } from '../matching/likeness.ts'
import { groupBy, peopleSeen, place, type Seen } from '../matching/people.ts'
import { remember } from '../matching/remember.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Facts, Finds, PersonFact, Severity } from '../model.ts'

const people: readonly PersonFact[] = [{ name: '岑望山', post: '主席', organisation: '云溪市总工会', from: '2021-05', to: '2024-03' }, { name: '戚文若', post: '副县长', organisation: '麻溪县人民政府' }]

/** A name or post that the desk's own table of people contradicts. */
export const factsContradicted: Check = {
  id: 'facts-contradicted',
  title: { zh: '与人物表不合', en: 'Against the table of people' },
  why: { zh: '姓名、职务与人物表不合，或职务已经卸任。', en: 'A name or post is not as the desk’s table has it, or the post has ended.' },
  category: 'name',
  severity: 'warning',
  weight: 2,
  flagged: [
    { texts: ['云溪市总工会主席岑望珊出席会议。'], dated: '2023-06-01', facts: { people }, why: { zh: '姓名差一个同音字', en: 'A homophone in the name' }, finds: ['岑望珊'] },
    { texts: ['县长戚文若出席会议。'], facts: { people }, why: { zh: '副职写成正职', en: 'A deputy made head' }, finds: ['县长戚文若'] },
    { texts: ['云溪市总工会主席岑望山出席会议。'], dated: '2026-11-07', facts: { people }, why: { zh: '职务已经卸任', en: 'The post has ended' }, finds: ['云溪市总工会主席岑望山'] },
    { texts: ['云溪市总工会主席焦阳出席会议。'], dated: '2023-06-01', facts: { people }, why: { zh: '这一职务表中另有其人', en: 'The table has someone else in that post' }, finds: ['云溪市总工会主席焦阳'] },
    { texts: ['云溪市妇女联合会主席岑望山出席会议。'], dated: '2023-06-01', facts: { people }, why: { zh: '职务相符，单位不同', en: 'The same post elsewhere' }, finds: ['云溪市妇女联合会主席岑望山'] },
  ],
  clean: [
    { texts: ['市总工会主席岑望山出席会议。'], dated: '2023-06-01', facts: { people }, why: { zh: '单位用了简称', en: 'The organisation’s short name' } },
    { texts: ['云溪市总工会主席岑望山出席会议。'], dated: '2023-06-01', facts: { people }, why: { zh: '任期之内', en: 'Within the term' } },
    { texts: ['时任云溪市总工会主席岑望山主持了揭牌。'], dated: '2026-11-07', facts: { people }, why: { zh: '说的是从前的职务', en: 'Said to be a former post' } },
    { texts: ['副县长戚文若出席会议。'], facts: { people }, why: { zh: '职务相符', en: 'The post is right' } },
    { texts: ['北河市总工会主席焦阳出席会议。'], dated: '2023-06-01', facts: { people }, why: { zh: '另一个工会', en: 'Another union' } },
    { texts: ['种粮大户戚文若今年收了三万斤稻谷。'], facts: { people }, why: { zh: '同名的人', en: 'Someone of the same name' } },
    { texts: ['云溪市总工会主席焦阳出席会议。'], dated: '2025-06-01', facts: { people }, why: { zh: '前任已卸任，由他人接任', en: 'The one in the table has left' } },
    { texts: ['云溪市总工会主席焦阳出席会议。'], why: { zh: '没有人物表', en: 'No table' } },
  ],
  *run({ readings, facts }) {
    if (!facts.people?.length) return
    const table = tableOf(facts)
    for (const one of peopleSeen(readings.filter((reading) => reading.document.role === 'article'))) {
      const found = contradiction(one, table)
      if (found) yield found
    }
  },
}

interface Table { readonly byName: ReadonlyMap<string, readonly PersonFact[]>; readonly byGap: ReadonlyMap<string, readonly string[]>; readonly byPost: ReadonlyMap<string, readonly PersonFact[]> }

/** Names by themselves, by each of their gaps (岑望*), and the holders of each post. */
const tableOf = remember(({ people }: Facts): Table => {
  const byName = groupBy(people ?? [], (row) => row.name)
  const byGap = new Map<string, string[]>()
  for (const name of byName.keys()) for (const gap of gapsOf(name)) byGap.set(gap, [...(byGap.get(gap) ?? []), name])
  return { byName, byGap, byPost: groupBy((people ?? []).filter((row) => row.post && row.organisation), (row) => `${row.organisation}${row.post}`) }
})

function gapsOf(name: string): string[] {
  return [...name].map((_, at) => `${name.slice(0, at)}*${name.slice(at + 1)}`)
}

function contradiction(one: Seen, { byName, byGap, byPost }: Table): Finds | undefined {
  const rows = byName.get(one.words)
  const { dated } = one.reading.document
  const post = isFormer(one) ? undefined : one.name.value.post
  if (!rows) {
    const like = one.words.length < 3 ? [] : gapsOf(one.words).flatMap((gap) => byGap.get(gap) ?? []).filter((name) => mixed(name, one.words))
    const near = like.find((name) => byName.get(name)!.some((row) => !post || !row.post || post.text.endsWith(row.post))) ?? like[0]
    if (near) return finds(one, near === like.find((name) => byName.get(name)!.some((row) => post && row.post && post.text.endsWith(row.post))) ? 'warning' : 'query', one.name.start, { zh: `人物表中有“${near}”，与“${one.words}”只差一个字：请核对。`, en: `The table of people has “${near}”, one character from “${one.words}”.` })
    const holders = post && postsOf(post.text).flatMap((own) => byPost.get(own) ?? []).filter((row) => lasts(row, dated))
    if (holders?.length && dated) return finds(one, 'query', post!.place!.start, { zh: `人物表中，${holders[0]!.organisation}${holders[0]!.post}是“${holders[0]!.name}”${note(holders[0]!)}：请核对。`, en: `By the table “${holders[0]!.name}” holds this post.` })
    return undefined
  }
  if (!post?.place) return undefined
  const held = rows.filter((row) => row.post && agrees(post.text, row))
  const ended = held.filter((row) => dated && row.to !== undefined && row.to < dated.slice(0, row.to.length))
  if (held.length > 0 && ended.length === held.length) return finds(one, 'warning', post.place.start, { zh: `人物表中，${one.words}的“${ended[0]!.post}”到${ended[0]!.to}为止${note(ended[0]!)}。`, en: `By the table ${one.words} held this post until ${ended[0]!.to}.` })
  const elsewhere = held.length > 0 && held.every((row) => isElsewhere(post.text, row)) ? held[0]! : undefined
  if (elsewhere) return finds(one, 'query', post.place.start, { zh: `人物表中，${one.words}是“${elsewhere.organisation}${elsewhere.post}”${note(elsewhere)}：单位不同，请核对。`, en: `By the table ${one.words} is “${elsewhere.organisation}${elsewhere.post}”: another organisation.` })
  if (held.length > 0) return undefined
  const other = rows.find((row) => row.post && lasts(row, dated) && sameOffice(post.text, row.post))
  return other && finds(one, 'warning', post.place.start, { zh: `人物表中，${one.words}是“${other.organisation ?? ''}${other.post}”${note(other)}。`, en: `By the table ${one.words} is “${other.organisation ?? ''}${other.post}”.` })
}

function mixed(name: string, words: string): boolean {
  const at = [...name].findIndex((one, index) => one !== words[index])
  return at >= 0 && easilyMixed(name[at]!, words[at]!)
}

function isFormer({ name, reading }: Seen): boolean {
  const at = name.value.post?.place
  return at !== undefined && /时任|原|曾任|前/u.test(reading.document.text.slice(Math.max(0, at.start - 4), at.start) + name.value.post!.text.slice(0, 2))
}

function postsOf(text: string): string[] {
  return text.split(/[、兼]/u)
}

function agrees(text: string, row: PersonFact): boolean {
  return postsOf(text).some((own) => own.endsWith(row.post!) && !(own.slice(0, -row.post!.length).endsWith('副') && !row.post!.startsWith('副')))
}

/** The post is told of another organisation of the same kind: 市水务局 against 云溪市住建局; a short form is the same one. */
function isElsewhere(text: string, row: PersonFact): boolean {
  const right = row.organisation
  const own = postsOf(text).filter((one) => one.endsWith(row.post!)).map((one) => one.slice(0, -row.post!.length).replace(/副$/u, ''))
  return right !== undefined && own.length > 0 && own.every((one) => one.length > 2 && one.at(-1) === right.at(-1) && !inOrder(one, right) && !inOrder(right, one))
}

function inOrder(short: string, long: string): boolean {
  let at = 0
  for (const one of long) if (one === short[at]) at++
  return at === short.length
}

/** The same office but for its rank: 县长 and 副县长. Another line of work is another person. */
function sameOffice(text: string, post: string): boolean {
  const base = post.replace(/^(?:常务)?副/u, '')
  return postsOf(text).some((own) => own.endsWith(base))
}

function note({ note: words }: PersonFact): string {
  return words ? `（${words}）` : ''
}

function finds(one: Seen, severity: Severity, start: number, message: { zh: string; en: string }): Finds {
  const span = { start, end: one.name.end }
  return { place: place(one.reading, span), severity, weight: weightAt(one.reading, span, 2), message }
}
