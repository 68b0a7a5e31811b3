import { readWhole } from '../lexicon/numerals.ts'
import { units } from '../lexicon/units.ts'
import type { Extractor } from '../model.ts'
import { groupSpan, labelled } from './make.ts'

const n = '[一二三四五六七八九十]'
const plan = /(?<![第零〇一二两三四五六七八九十百千\d])(十[一二三四五六])五(?![个名岁天月日元人家户公平米项年中全届章条亩斤吨百千万]|大|年|节课)/gu
const earlyPlan = /[“‘「]([一二三四五六七八九十])五[”’」](?=期间|计划|规划|时期|末|以来|普法|攻关|重点)/gu
const listed = new RegExp(`(?<=^|\\n)\\s*(?:[（(]?(${n}{1,3})(?=[、）)．.])|[（(](\\d{1,2})(?=[）)])|(\\d{1,2})(?=[.．、][^\\d\\s]|[.．]?\\s+[\\u4e00-\\u9fffA-Z]))`, 'gu')
const itemised = new RegExp(`(?<=^|[\\n。；：！？，;:])\\s?(${n}{1,2})(?=是[^，。；]|要(?:[\\u4e00-\\u9fff]))|(?<=其)(${n})(?=[是，、])`, 'gu')
const inline = new RegExp(`[（(](${n}{1,2}|\\d{1,2})(?=[）)][\\u4e00-\\u9fff])`, 'gu')
const star = /(?<![零〇一二两三四五六七八九十第\d])([一二三四五六七八九]|\d)星(?:级)?(?=[级、—至和，]|饭店|酒店|志愿|社区|支部|党|企业|好评|民宿|家庭|站|驿站|职工|服务|宾馆|农家|厨|学校|村|以上|基层|工会|景区|级)/gu
const version = /(?<![\d.])(\d{1,2}\.0)(?=[”’」》版时升系平模]|$|[，。、；）]|\s?(?:版|时代))/gu
const bus = /(?<!\d)(\d{1,3})(?:路(?=公交|车|线|、|电车|站)|号(?:线|公路|干线|专线))/gu
const numbered = /(?<![第\d])(\d{1,5})号(?!召|称|线|公路|干线|专线)(?=[\u4e00-\u9fff、，。；”）)]|$)|(?<=[〕\]】])(\d{1,4})(?=号)/gu
const road = /(?<![\d.])(\d{3})(?:国道|省道|县道|乡道)/gu
const hotline = /(?<![\d.])(1[12]\d{1,4}|96\d{2,4}|119|110|122|120)(?=(?:[”’])?(?:报警|急救|热线|指挥|政务|电话|民意|便民|平台|\s?接警|服务热线|出警|订单))/gu
const phone = /(?<![\d.])(?:0\d{2,3}[-—－]?\d{7,8}|1[3-9]\d{9}|[48]00[-—－]?\d{3}[-—－]?\d{4})(?!\d)/gu
const clock = /(?<![\d.:：])([01]?\d|2[0-4])(?:[:：]([0-5]\d)(?![\d:：])|[时點点](?:([0-5]?\d)分|(半)|整|(一刻|三刻))?(?!间|期|代|候|刻|光|常|下午|多名|评|\d|差|速|米|名|个百|尚|装|长|任|左右有))/gu
const hanClock = /(?<=早上|上午|中午|下午|晚上|凌晨|傍晚|清晨|深夜|当晚|早晨|晚|午)([一二两三四五六七八九十]{1,3})[时点](?:([一二三四五六七八九十]{1,3})分|(半)|整|(一刻|三刻))?/gu
const decade = /(?<!\d)((?:19|20)?\d0|[二三四五六七八九]十)年代|(?<![\d第])(\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪(?!金|城|大道)|(?<![\d.])(\d0|\d5)后(?!\d)/gu
const score = /(?<![\d.:：])(\d{1,3})(?:[:：∶比]|\s?[:：]\s?)(\d{1,3})(?![\d:：.])/gu
const coded = /(?<![\d.$£€A-Za-z])(?:[A-Za-z]{1,6}[-—]?\d+(?:\.\d+)?[A-Za-z]?|\d{1,4}[A-Z]{1,4}(?![a-z]))(?![\d])/gu
const quotedCode = /[“‘"「](\d{2,6})[”’"」]/gu
const day315 = /[“‘「]?(\d{1,2})[·•．・](\d{1,2})[”’」]?(?=[\u4e00-\u9fff])/gu

/** Numbers that name or label: plan periods, list numerals, stars, versions, routes, codes, clock times. */
export const labels: Extractor = {
  id: 'label',
  *extract(text) {
    for (const match of text.matchAll(clock)) yield time(match, text)
    for (const match of text.matchAll(hanClock)) yield time(match, text)
    for (const match of text.matchAll(plan)) yield labelled('plan-period', { start: match.index, end: match.index + 3 }, readWhole(match[1]!)!, '五年规划')
    for (const match of text.matchAll(earlyPlan)) yield labelled('plan-period', { start: match.index + 1, end: match.index + 3 }, readWhole(match[1]!)!, '五年规划')
    for (const pattern of [listed, itemised, inline]) {
      for (const match of text.matchAll(pattern)) {
        const digits = match.slice(1).find((group) => group !== undefined)!
        yield labelled('other', groupSpan(match, digits), readWhole(digits), '序号')
      }
    }
    for (const match of text.matchAll(star)) yield labelled('other', spanOf(match), readWhole(match[1]!), '星级')
    for (const match of text.matchAll(version)) yield labelled('other', spanOf(match), String(Number(match[1])), '版本')
    for (const match of text.matchAll(bus)) yield labelled('other', { start: match.index, end: match.index + match[1]!.length + 1 }, match[1]!, match[0].includes('路') && !match[0].includes('号') ? '路' : '号')
    for (const match of text.matchAll(road)) yield labelled('other', groupSpan(match, match[1]!), match[1]!)
    for (const match of text.matchAll(numbered)) yield match[2] ? labelled('other', spanOf(match), match[2]) : labelled('other', { start: match.index, end: match.index + match[1]!.length + 1 }, match[1]!, '号')
    for (const match of text.matchAll(hotline)) yield labelled('other', spanOf(match), match[1]!)
    for (const match of text.matchAll(phone)) yield labelled('other', spanOf(match), undefined)
    for (const match of text.matchAll(decade)) yield labelled('other', spanOf(match), readWhole((match[1] ?? match[2] ?? match[3])!), match[1] ? '年代' : match[2] ? '世纪' : '后')
    for (const match of text.matchAll(score)) yield labelled('other', spanOf(match), undefined)
    for (const match of text.matchAll(coded)) if (!units.has(/[A-Za-z]*$/.exec(match[0])![0])) yield labelled('other', spanOf(match), /\d+(?:\.\d+)?/.exec(match[0])![0])
    for (const match of text.matchAll(quotedCode)) if (!/^(?:19|20)\d{2}$/.test(match[1]!)) yield labelled('other', { start: match.index + 1, end: match.index + 1 + match[1]!.length }, match[1]!)
    for (const match of text.matchAll(day315)) if (Number(match[1]) <= 12 && Number(match[2]) <= 31 && Number(match[1]) > 0 && Number(match[2]) > 0) yield { kind: 'date', start: match.index + match[0].indexOf(match[1]!), end: match.index + match[0].lastIndexOf(match[2]!) + match[2]!.length, value: { type: 'date', month: Number(match[1]), day: Number(match[2]) } }
  },
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}

/** 下午3时30分 → 1530. */
function time(match: RegExpExecArray, text: string) {
  const han = /[一二两三四五六七八九十]/u.test(match[1]!)
  const [hour, minutes, half, quarter] = han ? [readWhole(match[1]!) ?? 0, match[2] && readWhole(match[2]), match[3], match[4]] : [Number(match[1]), match[2] ?? match[3], match[4], match[5]]
  const late = /(?:下午|晚上?|傍晚|深夜|当晚)\s?$/u.test(text.slice(Math.max(0, match.index - 3), match.index)) && hour < 12
  const minute = half ? 30 : quarter ? (quarter === '一刻' ? 15 : 45) : Number(minutes ?? 0)
  return labelled('other', spanOf(match), (late ? hour + 12 : hour) * 100 + minute, '时分')
}
