import type { Role } from '../model.ts'
import { opensBox } from './set-apart.ts'

/** What the words of a line or paragraph alone say about its role, wherever it stands; no pattern is tried where none of its `signs` is. */
const tells: readonly (readonly [role: Role, pattern: RegExp, signs?: readonly string[]])[] = [
  ['byline', /^(?!记者[：:])[□■◎●○]?\s*(?:本报|本刊|本网|特约|见习|实习|通讯员|记者|文[/／图]|撰文|采写)[^，。；！？]{0,40}$/u],
  ['byline', /^[\u4e00-\u9fff]{2,8}(?:日报|晚报|晨报|早报|时报|商报|新闻|社|台|网)(?:首席|特约|见习|实习|全媒体)*(?:记者|通讯员)[ \u3000]+[\u4e00-\u9fff]{1,4}(?:[ \u3000、]+[\u4e00-\u9fff]{1,5}){0,6}$/u, ['记者', '通讯员']],
  ['byline', /^[□◎●○]\s*[^，。；！？摄]{2,30}$/u],
  ['byline', /^By (?:[A-Z][\w.'’-]*)(?: (?:and )?[A-Z][\w.'’-]*){0,8}(?:,? [A-Za-z ]{0,40})?$/u],
  ['byline', /^(?:读者|作者|供稿|来稿|选自|摘自|文)[\s\u3000：:][\s\u3000]*[^，。：]{2,16}$/u],
  ['byline', /^[（(](?:作者|据|来源|摘自|选自|本报综合|综合|原载)[^）)]{2,30}[）)]$/u],
  ['byline', /^[^，。；！？“”：\d]{4,40}(?:主任|书记|主席|局长|市长|县长|区长|镇长|乡长|校长|院长|教授|研究员|部长|会长|社长|厂长|经理|处长|科长|委员)[ \u3000][\u4e00-\u9fff]{1,2}[ \u3000]?[\u4e00-\u9fff]{1,2}$/u, [' ', '\u3000']],
  ['credit', /^(?:□\s*)?[^，。；！？\s]{2,10}\s*(?:摄|供图|制图|摄影)$/u, ['摄', '供图', '制图']],
  ['advertisement', /^[（(【]?(?:公益)?广告[）)】]?$/u],
  ['subhead', opensBox],
  ['section-label', /^■[^■]{2,20}■?$/u],
  ['jump-line', /^[（(【]?\s*(?:下转|上接|转自|接自)\s*第?[^。]{1,16}版?[^。]{0,10}[）)】]?$/u],
  ['folio', /^(?:第?\s*[\dA-Z]{1,3}\s*版[^。，]{0,40}|[^。，]{0,24}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:星期|周)[一二三四五六日天][^。，]{0,24})$/u, ['版', '日']],
  ['staff-line', /^(?:责任编辑|责编|编辑|校对|版式|美编|组版|统筹|值班)[：:\s／/][^。，]{1,40}$/u],
]

const longestTold = 90

/** The role a line gives away by its words, if it does. */
export function toldRole(text: string): Role | undefined {
  if (text.length > longestTold) return undefined
  return tells.find(([, pattern, signs]) => (!signs || signs.some((sign) => text.includes(sign))) && pattern.test(text))?.[0]
}

/** A heading that numbers itself: 一、… B … 3 … （二）… */
export function isNumberedHeading(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[A-Z]\s+(?=[\u4e00-\u9fff])|\d{1,2}\s+(?=[\u4e00-\u9fff])|\d{1,2}[.．、](?!\d))\s*\S/u.test(text)
}

/** Opens a piece of copy, so that nothing before it runs on into it. */
export function opensCopy(text: string): boolean {
  return isNumberedHeading(text) || /^(?:本报讯|本报[\u4e00-\u9fff]{0,8}(?:电|讯)|新华社|据新华社|■|□|◎|●|——|【|记者[：:]|问[：:]|答[：:])/u.test(text) || /^[\u4e00-\u9fff·]{2,4}[：:]/u.test(text)
}

/** A row of figures: three cells or more, or a name and its figures. */
export function isTableRow(text: string): boolean {
  if (/[，。；！？]/u.test(text)) return false
  if (/^[\u4e00-\u9fffA-Za-z（）()]{2,16}(?:\s+[-−+]?[\d.,]+[%％]?){2,}$/u.test(text)) return true
  const cells = text.split(/\t| {2,}|\u3000/u).filter(Boolean)
  return cells.length >= 3 && cells.filter((cell) => /^[-−+]?[\d.,]+[%％]?$/u.test(cell)).length >= 2
}

/** The name of a page or a column, where one may stand: at the top, beside the folio. */
export function namesColumn(text: string): boolean {
  return /^[\u4e00-\u9fff]{0,4}(?:新闻|要闻|副刊|专版|专刊|广场|视点|纵横|天地|园地|之窗|说法|时评|评论|周刊|民生|文化|体育|教育|健康|经济|社会|综合|国内|国际|来信|热线|聚焦|关注|速递)$/u.test(text)
}
