import { another, areComplementary, areCounterparts, areDoneAndNot, areParallel, arePayers, fullCue, openCue, someOnly } from '../lexicon/parts.ts'
import { type Figure, type Line, lastClause, sameMatter, unitWord } from './figure.ts'
import { divides } from './listed.ts'
import { agree, type Cover, compares, labelOf, type Whole } from './whole.ts'

const longest = 12
/** Of a name that says nothing but which part it is. */
const shortest = 5

/** The first words of an English sentence that lists what the one before has counted. */
const takesUp = /^\s*(?:It|They|These|The [A-Z]?[a-z]+|[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3})\s(?:has|have|had|are|were|took|take|came|got|drew|saw|sold|carried|sent|won|gave|paid|made|raised|employs?|handled|accounted for|brought in)\s$/u

/** A run of more figures than this is a table without its lines. */
const most = 40

/** A total and its parts side by side, where the names of the parts alone say so: 展位860个，国内展位705个，境外展位155个. */
export function* apposed(line: Line): Generator<Whole> {
  for (const [at, total] of totalsIn(line)) {
    const parts = runFrom(line.figures, at, total)
    if (parts.length < 2 || (!line.english && total.unit !== '' && parts.some(({ unit }) => unit === '')) || compares(total) || /其中|包括|分别|[中里内看分]，|、[^，]*$/u.test(total.lead) || !agree(total, parts)) continue
    if (!divideByShares(line, parts)) continue
    const labels = parts.map((part) => labelOf(part, part.lead))
    const cover = coverOf(total, parts, labels, line.english)
    if (cover) yield { totals: [total], parts, labels, cover, form: 'apposed' }
  }
}

/** 参训的1150人，占一半；优秀学员115人，占一成: where every part has its share behind it, the shares make about the whole. */
function divideByShares({ figures }: Line, parts: readonly Figure[]): boolean {
  const shares = parts.map((part) => figures[figures.indexOf(part) + 1]).filter((one) => one?.kind === 'percent' && /占/u.test(one.lead))
  const sum = shares.reduce((all, one) => all + Number(one!.value), 0)
  return shares.length < parts.length || (sum > 85 && sum < 115)
}

/** Each figure with the place its parts would start at; the last of the sentence before with the first of this one. */
function totalsIn({ figures, before }: Line): [number, Figure][] {
  const inside = figures.slice(0, -2).map((figure, at): [number, Figure] => [at + 1, figure])
  const last = before && figures[0] ? before.figures.findLast((one) => sameMatter(one, figures[0]!) && !compares(one)) : undefined
  return last && !/、/u.test(last.tail) ? [[0, last], ...inside] : inside
}

/** Figures of one matter that follow, each with a short name of its own. */
function runFrom(figures: readonly Figure[], from: number, total: Figure): Figure[] {
  const parts: Figure[] = []
  for (let at = from; at < figures.length; at++) {
    const one = figures[at]!
    if (parts.length === most) return []
    if (one.kind === 'percent') continue
    const lead = at === 0 && from === 0 && (takesUp.test(one.lead) || isName(one.lead)) ? '' : /[\u4e00-\u9fff]/u.test(one.lead) ? (parts.length === 0 ? one.lead.replace(/^[^，；：、（。]{0,10}(?=[，；：（])/u, '') : one.lead) : one.lead.replace(/^[^,;:(.]{0,24}?(?=[,;:(]|\band\b)/, '')
    if (!sameMatter(one, total) || !/^(?:$|[，；：、（,;:(]|\s?(?:and|with)\b|和|与)/u.test(lead) || lead.replace(/^.*[，；,;]/su, '').length > longest * (/[a-z]/.test(lead) ? 3 : 1) || another.test(lead) || someOnly.test(lead) || fullCue.test(lead) || /其中|包括|含/u.test(lead) || (parts.length === 0 && openCue.test(lead.slice(1)))) break
    parts.push(one)
  }
  return parts.length > 0 && /^[^，。；、,]{0,8}等(?!级|候|待)|^[^。]{0,16}(?:其余|其他|另外|others)/u.test(parts.at(-1)!.tail) ? [] : parts
}

function coverOf(total: Figure, parts: readonly Figure[], labels: readonly string[], english: boolean): Cover | undefined {
  if (parts.some((part) => part.kind === 'percent')) return undefined
  if (divides(total, labels) && !labels.some((label) => isSibling(total, label))) return 'like'
  const all = [labelOf(total, total.lead), ...labels]
  if (arePayers(all)) return undefined
  if (isWhole(total) && (endAlike(total, labels) || (parts.length >= 3 && areParallel(labels)))) return 'like'
  if (areParallel(all)) return areCounterparts(labels) ? 'loose' : undefined
  if (areComplementary(labels) || (total.kind === 'money' && arePayers(labels)) || areDoneAndNot(parts.map((part, at) => `${labels[at]} ${part.tail.replace(/[，。；,.;].*$/su, '')}`))) return 'full'
  if (areCounterparts(labels)) return 'like'
  if (english) return !/^[a-z人]/.test(total.unit) ? undefined : parts.every(isOfIt) ? 'like' : parts.every(({ unit }) => unit !== total.unit) ? 'loose' : undefined
  if (/、/u.test(total.tail.slice(0, 6))) return undefined
  if (parts.length >= 3 && areParallel(labels)) return 'open'
  return total.kind !== 'duration' && parts.every((part) => unitWord(part) === unitWord(total) && part.unit === total.unit) && labels.every((label) => label !== '' && label.length <= shortest) ? 'loose' : undefined
}

/** 土建花了: a sentence that starts with nothing but the name of a part. */
function isName(lead: string): boolean {
  return lead.length <= longest && /^[\u4e00-\u9fff]{2,}$/u.test(lead) && !another.test(lead) && !someOnly.test(lead) && !fullCue.test(lead) && !openCue.test(lead)
}

/** 全市, 共, 总: the words of a total say that it is one. */
function isWhole({ lead }: Figure): boolean {
  return /[共总]|合计|全[市县省区国镇乡村校年天程线馆院厂队班场州]/u.test(lastClause(lead))
}

/** Every part's name ends like that of the whole: 队员112人，科考队员76人，船员36人. */
function endAlike(total: Figure, labels: readonly string[]): boolean {
  const own = labelOf(total, total.lead).at(-1)
  return own !== undefined && /[\u4e00-\u9fff]/u.test(own) && labels.every((label) => label.length > 1 && label.at(-1) === own)
}

/** Six by the mayor, three elected: without a noun of its own. */
function isOfIt({ unit }: Figure): boolean {
  return unit === '' || unit.endsWith('ed')
}

/** 北湖公园接待5万人；南山公园接待4.4万人: the first has a name of its own as they do, and is none of their total. */
function isSibling(total: Figure, label: string): boolean {
  const own = labelOf(total, total.lead).replace(/^(?:全[年市县省区镇村国校]|今年|去年|本[次届]|[上下]半年|共|总|现有)+/u, '')
  return own.length > 2 && own !== label && own.slice(-2) === label.slice(-2) && /(?:接待|发送|完成|实现|种植|生产|销售|签约|收入|投资|建设|浓度|[\u4e00-\u9fff]{2})$/u.test(own) && !label.includes(own.slice(0, 2)) && own.length >= 4
}
