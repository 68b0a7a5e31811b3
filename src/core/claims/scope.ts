import { provinces } from '../lexicon/provinces.ts'
import type { Mention, Name, Span, Told } from '../model.ts'
import { type Context, lastBefore, type Seat } from './context.ts'

interface Where extends Span { readonly text: string; readonly area: boolean }

const deictic = /(?:全|我|本|该|当)(国|省|市|县|区|镇|乡|村|州|旗|街道|社区|厂|校|院|公司|集团|局|馆|系统|行业|所|站|园)(?!长|委|级|域|别|直|民|区)/gu
/** Whom something is given to, done with or learnt from does not act. */
const notActing = /(?:为|给|向|对|与|和|同|跟|联合|会同|通过|被|请|邀请|获|赴|到|走进|参观|据|由于|协同|按照|支持|经|[、，]?并?被|以)\s?$/u
const reached = /(?:利用|通过|参观|观看|邀请|赴|前往|走进|联合|参选|参加|获得?|获评|承接)[^，。；、]{0,8}$|(?:对|向|与|从)[^，。；]{0,10}(?:、|和)$/u
/** What a place opens the name of: a hall, a net, a base. */
const institution = /^[\u4e00-\u9fff]{2,9}?(?:馆|基地|中心|网|平台|工作室|服务站)(?=[”，。、,；]|开|建|推|共|举)/u
const sponsor = /^(?:等)?(?:[单部]位|部门)?(?:联合)?(?:主办|举办|组织|开展|颁发|命名|下发|印发|评选|授予)的/u
const national = /^(?:劳|人大|政协|总|系统|先进|优秀|模范|重点|性|五一|[“"]|困难|卫生|文明|统一|道德|统计|扶贫|各类)/u

/** The organisation that acts or the area that is counted: the nearest before the number in its sentence, else the one its paragraph opens with, else the one its story is about. */
export function scopesOf(context: Context, seats: readonly Seat[]): (mention: Mention, sentence: number) => Told | undefined {
  const { text } = context.document
  const titles = context.names.filter((name) => name.kind === 'title')
  const bodies = context.names.filter((name) => name.kind === 'organisation' || name.kind === 'place')
  const about = aboutOf(context, bodies)
  const found = wheresOf(text, bodies, titles, about, context)
  return (mention, index) => {
    const seat = seats[index]!
    const own = nearest(found, mention.start, seat.sentence.start, text)
    if (own) return told(own, /[，；：,;]/u.test(text.slice(own.end, mention.start)) ? 'clause' : 'stated')
    const opened = openerOf(found, text, seats, index)
    if (opened) return told(opened, 'paragraph')
    const main = about(mention.start)
    return main ? { text: main, from: 'story' } : undefined
  }
}

function told(where: Where, from: Told['from']): Told {
  return { text: where.text, from, place: { start: where.start, end: where.end } }
}

/** Names and words such as 全市, in order, each as the name it stands for. */
function wheresOf(text: string, bodies: readonly Name[], titles: readonly Span[], about: (at: number) => string | undefined, context: Context): Where[] {
  const named = bodies.filter((name) => !titles.some((title) => title.start <= name.start && name.end <= title.end) && !/^[该全各]/u.test(text.slice(name.start, name.end)))
    .flatMap((name) => whereOf(text, name, bodies))
  const areas = [...text.matchAll(deictic)].flatMap((match) => {
    if (match[1] === '国' && (national.test(text.slice(match.index + 2, match.index + 5)) || !/(?:[，。；：\s]|^)$/u.test(text.slice(Math.max(0, match.index - 1), match.index)))) return []
    const resolved = resolve(match[0], match[1]!, match.index, bodies, about, context)
    return [{ start: match.index, end: match.index + match[0].length, text: resolved ?? match[0], area: true }]
  })
  const all = [...named.filter((one) => !areas.some((area) => area.start < one.end && one.start < area.end)), ...areas].sort((a, b) => a.start - b.start)
  return all.filter((one) => one.text.length > 1)
}

/** A name as who acts or where something is counted; nothing where it only tells what kind of thing another is. */
function whereOf(text: string, name: Name, bodies: readonly Name[]): Where[] {
  const full = fullOf(name)
  const [before, next] = [text.slice(Math.max(0, name.start - 12), name.start), text.slice(name.end, name.end + 12)]
  if (/^(?:包|各|外|新建|改建|扩建|建设)|(?:体验|展示|服务|休息|活动|功能|小|景|校|厂|库|社|街|片|示范|核心|试验)区$/u.test(full) || sponsor.test(next)) return []
  const longer = name.kind === 'place' ? institution.exec(next)?.[0] : undefined
  if (longer) return [{ start: name.start, end: name.end + longer.length, text: full + longer, area: false }]
  const quoted = before.lastIndexOf('“') > before.lastIndexOf('”') && !/^”/u.test(next)
  if (quoted) return []
  if (name.kind === 'place' && !/[省市县区镇乡村州旗道社]$/u.test(full) && !/(?:[在于，。；：\s]|^)$/u.test(before) && !/^[，、各全]/u.test(next)) return []
  const short = /^[市县区省镇乡]/u.test(full) ? full.replace(/(?:党组|党委|机关|班子|领导|干部)$/u, '') : undefined
  const whole = short && bodies.map((one) => fullOf(one)).filter((one) => one.length > short.length && one.includes(short) && !/^[市县区省镇乡]/u.test(one)).sort((a, b) => a.length - b.length)[0]
  return [{ start: name.start, end: name.end, text: whole ?? full, area: name.kind === 'place' }]
}

/** 全市 → 澧阳市, 该厂 → 白塔水电厂: what the story names with the same last word. */
function resolve(words: string, last: string, at: number, bodies: readonly Name[], about: (at: number) => string | undefined, { document }: Context): string | undefined {
  if (/^(?:系统|行业|国)$/u.test(last)) return last === '国' ? '全国' : undefined
  const story = document.stories.find((one) => one.start <= at && at < one.end)
  const inStory = (name: Name) => !story || (name.start >= story.start && name.end <= story.end)
  const fits = (name: string) => areaIn(name, last)
  const main = about(at)
  if (main && fits(main)) return fits(main)
  for (let index = lastBefore(bodies, at); index >= 0 && inStory(bodies[index]!); index--) {
    const area = fits(fullOf(bodies[index]!))
    if (area) return area
  }
  const later = bodies.find((name) => inStory(name) && name.start >= at && fits(fullOf(name)))
  if (later) return fits(fullOf(later))
  const spoken = openingPlace(story ? document.text.slice(story.start, story.end) : document.text, last)
  if (spoken) return spoken
  if (words !== `全${last}` && words !== `我${last}`) return undefined
  const whole = new Set(bodies.flatMap((name) => fits(fullOf(name)) ?? []))
  return whole.size === 1 ? [...whole][0] : undefined
}

/** A place the story writes at the head of a clause, where no name was read in it. */
function openingPlace(story: string, last: string): string | undefined {
  if (!/^[省市县区镇乡村]$/u.test(last)) return undefined
  const found = new RegExp(`(?:^|[\\s—，。“])([\\u4e00-\\u9fff]{2}${last})(?!${last}|[级长委场民区]|[^，。]{0,2}[，。])`, 'u').exec(story)?.[1]
  return found && !/^[全我本该各县市区]/u.test(found) ? found : undefined
}

/** 澧阳市 in 澧阳市总工会; of a province its name with 省. */
function areaIn(name: string, last: string): string | undefined {
  if (last === '省') {
    const province = provinces.find((one) => name.startsWith(one))
    return province ? `${province}省` : undefined
  }
  const end = name.indexOf(last, 2)
  if (end < 0 || /^[我本该全各市县区省]/u.test(name)) return undefined
  const found = name.slice(0, end + last.length)
  const outer = /^(.{2,4}?[省市州])(.{2,}[县区镇乡村])$/u.exec(found)
  return outer ? outer[2] : found
}

/** The nearest that acts or is counted in, from the number back to the start of its sentence; an area of the same clause before an organisation. */
function nearest(found: readonly Where[], before: number, from: number, text: string): Where | undefined {
  let listed = Number.POSITIVE_INFINITY
  for (let at = lastBefore(found, before); at >= 0 && found[at]!.start >= from; at--) {
    const one = found[at]!
    if (one.start >= listed) continue
    if (one.area && endsList(one, before, text)) {
      listed = text.lastIndexOf('其中', one.start)
      continue
    }
    if (!one.area && (one.end >= before - 1 || /^[\d、\s和及]*$/u.test(text.slice(one.end, before)))) continue
    const lead = text.slice(Math.max(from, one.start - 14), one.start)
    if (!one.area && text.slice(one.end, before).includes('；')) return undefined
    if ((notActing.test(lead) || reached.test(lead)) && !/^[全我本该]/u.test(text.slice(one.start, one.end))) continue
    if (/^(?:日前|近日)?(?:发布|通报|公布|获悉)/u.test(text.slice(one.end, one.end + 5))) continue
    if (/^(?:的?(?:记者|通讯员|主席|书记|主任|局长|市长|县长|负责人|党组|工作人员)|[”》])/u.test(text.slice(one.end, one.end + 4)) && !one.area) continue
    return one
  }
  return undefined
}

/** What a paragraph's first sentence opens with: it acts in the sentences that name none. */
function openerOf(found: readonly Where[], text: string, seats: readonly Seat[], index: number): Where | undefined {
  const { opener } = seats[index]!
  for (let at = index - 1; at >= opener; at--) {
    const { sentence } = seats[at]!
    const counted = nearest(found, sentence.end, sentence.start, text)
    if (counted?.area) return counted
    const first = found[lastBefore(found, sentence.start) + 1]
    if (first && first.end <= sentence.end && isOpening(text.slice(sentence.start, first.start)) && !/^(?:的?(?:记者|通讯员))/u.test(text.slice(first.end))) return first
  }
  return undefined
}

/** 其中 甲区34个、乙区27个，: what comes behind a list of parts speaks of the whole again. */
function endsList({ start, end }: Where, before: number, text: string): boolean {
  const clause = text.slice(text.lastIndexOf('其中', start), start)
  return /^\s*(?:约|近)?\d[^，。；、]*，/u.test(text.slice(end, before)) && /^其中[^，。；]*、\s*$/u.test(clause)
}

function isOpening(words: string): boolean {
  return /^(?:[^，。；]{0,14}，)?(?:[^，。；]{0,3})$/u.test(words.replace(/^\s*(?:本报[^，。\s]{0,10}[讯电]\s*)?(?:[（(][^）)]{1,24}[）)])?/u, ''))
}

/** A name without the breaks of a column; the spaces of English stay. */
function fullOf(name: Name): string {
  return name.value.full.replace(/(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])/gu, '').replace(/\s+/gu, ' ')
}

/** The organisation or place each story is about: what it names most, its headlines counting threefold. */
function aboutOf({ document }: Context, bodies: readonly Name[]): (at: number) => string | undefined {
  const mains = document.stories.map((story) => {
    const counts = new Map<string, number>()
    for (const name of bodies) {
      if (name.start < story.start || name.end > story.end) continue
      const full = fullOf(name)
      if (/^[该全各我本]|^[市县区省]|^全总$|党中央|国务院/u.test(full) || full.length < 3) continue
      if (/^[村社]/u.test(document.text.slice(name.start, name.end))) continue
      const lead = name.start - story.start < 60 ? 2 : 1
      counts.set(full, (counts.get(full) ?? 0) + lead * (name.kind === 'organisation' ? 1.2 : 1))
    }
    const words = document.text.slice(story.start, story.end)
    const wholes = new Map<string, number>()
    for (const { 1: last, index } of words.matchAll(/[全我本]([省市县区镇乡村])(?![长委级域直])/gu)) if (![...counts.keys()].some((full) => full.endsWith(last!))) wholes.set(`全${last}`, (wholes.get(`全${last}`) ?? 0) + (index < 60 ? 2 : 1))
    for (const [full, votes] of counts) if (/[省市县区镇乡村州]$/u.test(full)) counts.set(full, votes + (words.match(new RegExp(`[全我本]${full.at(-1)!}(?![长委级域直])`, 'gu'))?.length ?? 0))
    return [...counts, ...wholes].sort((a, b) => b[1] - a[1])[0]?.[0]
  })
  return (at) => {
    const index = document.stories.findIndex((story) => story.start <= at && at < story.end)
    return index < 0 ? undefined : mains[index]
  }
}
