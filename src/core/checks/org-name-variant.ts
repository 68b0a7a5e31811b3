import { tellsApart } from '../lexicon/organisations.ts'
import { lasts } from '../matching/lasts.ts'
import { changeOf, easilyMixed, soundAlike } from '../matching/likeness.ts'
import { nearPairs } from '../matching/near-keys.ts'
import { groupBy, place } from '../matching/people.ts'
import { nearlySaid } from '../matching/phrases.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Facts, Finds, Name, Reading, Severity } from '../model.ts'

interface Body { readonly reading: Reading; readonly name: Name; readonly words: string }

/** One organisation written two ways: 和 against 与, a like character, a character less. */
export const orgNameVariant: Check = {
  id: 'org-name-variant',
  title: { zh: '机构名称不一', en: 'One organisation, two names' },
  why: { zh: '同一个机构，全称前后差一个字，或与机构表不合。', en: 'One organisation, its full name a character apart, or not as the fact book has it.' },
  category: 'name',
  severity: 'warning',
  weight: 1,
  edition: true,
  flagged: [
    { texts: ['云溪市人力资源和社会保障局举办招聘会。\n云溪市人力资源与社会保障局提供了岗位。'], why: { zh: '“和”与“与”', en: '和 against 与' }, finds: ['云溪市人力资源与社会保障局'] },
    { texts: ['白石区人民法院昨天开庭。\n白石区人民发院有关负责人介绍了情况。'], why: { zh: '差一个同音字', en: 'A homophone' }, finds: ['白石区人民发院'] },
    { texts: ['中国科学纪术协会发布倡议。'], facts: { organisations: [{ full: '中国科学技术协会', abbreviations: ['中国科协'] }] }, why: { zh: '与机构表差一字', en: 'A character off the table' }, finds: ['中国科学纪术协会'] },
  ],
  clean: [
    { texts: ['云溪市劳动和社会保障局发布了通知。'], dated: '2026-11-20', facts: { organisations: [{ full: '云溪市劳动与社会保障局', abbreviations: [], to: '2009' }] }, why: { zh: '表中的机构早已撤销，只用于当时的稿件', en: 'The table’s organisation has long ended and serves copy of its time only' } },
    { texts: ['市教育局、市体育局联合发文。'], why: { zh: '两个机构', en: 'Two organisations' } },
    { texts: ['云溪市总工会慰问职工。市总工会主席讲话，该总工会还发放了物资。'], why: { zh: '全称与简称', en: 'Full and short names' } },
    { texts: ['县人民医院与县中医院结对。'], why: { zh: '两家医院', en: 'Two hospitals' } },
    { texts: ['云溪市第一中学夺冠。\n云溪市第二中学获得亚军。'], why: { zh: '序数不同', en: 'Another ordinal' } },
    { texts: ['东河区人民法院受理了案件。\n西河区人民法院也受理了一起。'], why: { zh: '两个区', en: 'Two districts' } },
    { texts: ['中国科协发布倡议。'], facts: { organisations: [{ full: '中国科学技术协会', abbreviations: ['中国科协'] }] }, why: { zh: '常用简称', en: 'A usual short name' } },
  ],
  *run({ readings, facts }) {
    const bodies = readings.filter((one) => one.document.role === 'article').flatMap((reading) => reading.names.filter((name) => name.kind === 'organisation').map((name): Body => ({ reading, name, words: reading.document.text.slice(name.start, name.end) })))
    const groups = [...groupBy(bodies, (one) => one.words).values()]
    for (const [group, other] of nearPairs(groups, ([first]) => first!.words, 1, 4)) {
      const severity = sameBody(group[0]!, other[0]!)
      if (severity) yield variant(...(other.length > group.length ? [other, group] as const : [group, other] as const), severity)
    }
    yield* offTable(bodies, facts)
    yield* nearTo(groups)
  },
}

const houses = /(?:医院|纪念馆|博物馆|图书馆|文化宫|合作社|公司|集团)$/u

function sameBody(a: Body, b: Body): Severity | undefined {
  if (Math.min(a.words.length, b.words.length) < 4 || /^[该本]/u.test(a.words + b.words)) return undefined
  const { edits, taken, put } = changeOf(a.words, b.words)
  const long = Math.min(a.words.length, b.words.length) >= 6
  if (edits !== 1 || isOther(taken, put, long) || bothPlaces(a, b)) return undefined
  if (/^[和与及]$/u.test(taken) && /^[和与及]$/u.test(put)) return 'warning'
  if (taken === '' || put === '') return long && /^[和与及的]$/u.test(taken + put) ? 'warning' : undefined
  if (easilyMixed(taken, put)) return long ? 'warning' : a.reading !== b.reading || soundAlike(taken, put) ? 'query' : undefined
  // 工会医院 and 工人医院 of one article: ask.
  return a.reading === b.reading && houses.test(a.words) && !a.words.startsWith(taken) && a.words.length <= 6 ? 'query' : undefined
}

/** Told apart by a number, a direction, a level; in a long name one such against a like character is a slip: 云台仙人民检察院. */
function isOther(taken: string, put: string, long: boolean): boolean {
  return long && easilyMixed(taken, put) ? tellsApart.test(taken) && tellsApart.test(put) : tellsApart.test(taken + put)
}

/** The places they are named after are both spoken of elsewhere: 清河县 and 青河县 are two. */
function bothPlaces(a: Body, b: Body): boolean {
  const places = [a, b].map(({ words }) => /^\p{Script=Han}{2,3}?[省市县区州镇乡村]/u.exec(words)?.[0])
  return places[0] !== places[1] && [a, b].every(({ reading, words }, at) => places[at] !== undefined && reading.document.text.replaceAll(words, '').includes(places[at]))
}

/** Words nobody takes for an organisation, a like character from one the article names. */
function* nearTo(groups: readonly (readonly Body[])[]): Generator<Finds> {
  for (const [{ reading, words }] of groups.map((group) => [group[0]!] as const)) {
    if (words.length < 6) continue
    for (const span of nearlySaid(reading.document.text, words)) {
      const other = reading.document.text.slice(span.start, span.end)
      const { taken, put } = changeOf(words, other)
      if (taken.length !== 1 || put.length !== 1 || tellsApart.test(taken + put) || !easilyMixed(taken, put) || reading.names.some((name) => name.kind === 'organisation' && name.start < span.end && span.start < name.end)) continue
      yield { place: place(reading, span), weight: weightAt(reading, span, 1), message: { zh: `文中另作“${words}”，此处作“${other}”，差一个字。`, en: `Elsewhere it is “${words}”; here “${other}”.` } }
    }
  }
}

function* offTable(bodies: readonly Body[], facts: Facts): Generator<Finds> {
  const table = (facts.organisations ?? []).flatMap((row) => [row.full, ...row.abbreviations].map((name) => ({ name, row }))).filter(({ name }) => name.length >= 6)
  if (table.length === 0) return
  const known = new Set(table.map(({ name }) => name))
  for (const one of bodies) {
    if (one.words.length < 6 || known.has(one.words)) continue
    const right = table.find(({ name, row }) => {
      if (!lasts(row, one.reading.document.dated) || Math.abs(name.length - one.words.length) > 1) return false
      const { edits, taken, put } = changeOf(name, one.words)
      return edits === 1 && !tellsApart.test(taken + put) && ((taken.length === 1 && put.length === 1 && (easilyMixed(taken, put) || /^[和与及]$/u.test(taken + put))) || /^[和与及]$/u.test(taken + put))
    })
    if (right) yield { place: place(one.reading, one.name), weight: weightAt(one.reading, one.name, 1), message: { zh: `机构表中作“${right.name}”，此处差一个字。`, en: `The table of organisations has “${right.name}”, one character apart.` } }
  }
}

function variant(common: readonly Body[], rare: readonly Body[], severity: Severity): Finds {
  const [here, there] = [rare[0]!, common[0]!]
  return {
    place: place(here.reading, here.name),
    related: [{ ...place(there.reading, there.name), role: 'other-value' }],
    severity,
    weight: weightAt(here.reading, here.name, 1),
    message: { zh: `“${there.words}”出现${common.length}次，“${here.words}”出现${rare.length}次：请核对是不是同一机构。`, en: `“${there.words}” stands ${common.length} times, “${here.words}” ${rare.length} times: are they one organisation?` },
  }
}
