import { dayNumber, partsOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { headings } from '../matching/people.ts'
import { weightAt } from '../matching/weight.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, Finds, Reading } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

/** 2026云溪发展论坛: a year without 年 before the name of what is held each year. */
const event = /(?<![\d—－~～/-])((?:19|20)\d{2})(?:年)?([^\d，。；：、！？“”《》（）\s年]{2,16}?(?:论坛|大会|峰会|年会|博览会|展览会|交易会|展销会|洽谈会|招聘会|运动会|庙会|书市|书展|车展|马拉松|公开赛|锦标赛|邀请赛|挑战赛|联赛|大赛|文化节|艺术节|旅游节|音乐节|美食节|电影节|戏剧节|读书节|灯会))/dgu
const held = /举行|举办|开幕|闭幕|落幕|开赛|开跑|鸣枪|开锣|启幕|召开|收官/u
const now = /\d{1,2}月\d{1,2}日|昨[日天晚]|今[日天晨]|近日|日前|当[日天]/u
/** Of another time, or a year that is part of the name by custom. */
const other = /去年|前年|上届|上一届|曾|当年|历届|首届|原定|推迟|延期|补办|颁奖|榜单|评选|赛季|财年|年度|获奖|回顾|以来|自20|将|拟/u
/** A date by itself in its line: a letter or notice is signed. */
const signed = /(?<=^|\n)[ \u3000]*((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日[ \u3000]*(?=\n|$)/dgu
/** How many days before the paper, and behind it, a letter or notice is signed. */
const [daysBefore, daysBehind] = [30, 3]

/** The year of last year’s copy, left in the name of what is held now or under a letter. */
export const leftoverYear: Check = {
  id: 'leftover-year',
  title: { zh: '旧稿年份未改', en: 'A year left over' },
  why: { zh: '每年办的活动套用去年的稿子，名称和落款里的年份最容易忘改。', en: 'What is held each year is written over last year’s copy; the year in its name or under the letter is easily forgotten.' },
  category: 'date',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['渡口镇茶事\n本报讯　11月17日，2025渡口茶叶博览会在镇文化广场举行，客商云集。'], dated: '2026-11-20', why: { zh: '现在举行，名称却是去年', en: 'Held now under last year’s name' }, finds: ['2025'] },
    { texts: ['2025渡口茶叶博览会开幕\n本报讯　11月17日，2026渡口茶叶博览会在镇文化广场开幕。'], dated: '2026-11-20', why: { zh: '标题与正文年份不一', en: 'The headline has another year' }, finds: ['2025'] },
    { texts: ['关于停水的通知\n因检修水管，柳湾片区明日停水，请用户提前储水。\n渡口镇自来水厂\n2025年11月18日'], dated: '2026-11-20', why: { zh: '落款早了一年', en: 'Signed a year too early' }, finds: ['2025年11月18日'] },
    { texts: ['昨日，2025年渡口半程马拉松在江边开跑。'], dated: '2026-11-16', why: { zh: '昨天开跑', en: 'Started yesterday' }, finds: ['2025'] },
  ],
  clean: [
    { texts: ['本报讯　11月17日，2026渡口茶叶博览会在镇文化广场举行。'], dated: '2026-11-20', why: { zh: '相符', en: 'They agree' } },
    { texts: ['去年11月17日，2025渡口茶叶博览会在镇文化广场举行。'], dated: '2026-11-20', why: { zh: '说的是去年', en: 'Told of last year' } },
    { texts: ['他在2025渡口马拉松上跑进了三小时。'], dated: '2026-11-20', why: { zh: '没说现在举行', en: 'Nothing says it is held now' } },
    { texts: ['近日，2025渡口民营企业年度盛典颁奖大会举行。'], dated: '2026-03-20', why: { zh: '奖项按上一年评', en: 'A prize for the year before' } },
    { texts: ['1月8日，2025渡口足球联赛落幕。'], dated: '2026-01-10', why: { zh: '年初收官的是上年赛事', en: 'Early in the year last year’s season ends' } },
    { texts: ['11月17日，2025—2026渡口篮球联赛开赛。'], dated: '2026-11-20', why: { zh: '跨年的赛季', en: 'A season over two years' } },
    { texts: ['因疫情推迟一年的2025渡口运动会11月17日开幕。'], dated: '2026-11-20', why: { zh: '推迟举行', en: 'Held late under its old name' } },
    { texts: ['读者来信\n编辑同志：路灯修好了，谢谢。\n2026年11月18日'], dated: '2026-11-20', why: { zh: '落款相符', en: 'Signed this year' } },
    { texts: ['旧信一束\n信里说，渠修好了。\n1986年11月18日'], dated: '2026-11-20', why: { zh: '旧信', en: 'An old letter' } },
    { texts: ['停水通知\n请用户提前储水。\n2025年12月28日'], dated: '2026-01-02', why: { zh: '去年岁末', en: 'The end of last year' } },
    { texts: ['11月17日，第五届渡口茶叶博览会举行，2025年的成交额为三亿元。'], dated: '2026-11-20', why: { zh: '年份说的是成交额', en: 'The year of a figure' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const dated = partsOf(reading.document.dated)
      if (!dated) continue
      const quoted = quotedSpans(reading.document.text)
      const say = (hit: Hit, group: number, severity?: 'query'): Finds => ({
        place: placeOf(hit, group),
        weight: weightAt(reading, placeOf(hit, group), 1),
        ...(severity ? { severity } : {}),
        message: { zh: `刊期是${dated.year}年，这里写${hit.match[1]}年：是不是旧稿里留下的？`, en: `The paper is of ${dated.year}, this says ${hit.match[1]}: left over from last year’s copy?` },
      })
      for (const hit of matchesIn([reading], event)) {
        if (Number(hit.match[1]) !== dated.year - 1 || dated.month < 3 || isInside(quoted, hit.match.index)) continue
        if (isRightElsewhere(reading, hit.match[2]!, dated.year)) {
          if (isHeading(hit) || !other.test(sentenceOf(hit))) yield say(hit, 1)
        } else if (isHeldNow(hit)) yield say(hit, 1)
        else if (isHeading(hit) && held.test(hit.after) && !other.test(hit.after)) yield say(hit, 1, 'query')
      }
      for (const hit of matchesIn([reading], signed)) {
        const [year, month, day] = hit.match.slice(1).map(Number) as [number, number, number]
        const away = dayNumber(dated.year, month, day) - dayNumber(dated.year, dated.month, dated.day)
        if (year === dated.year - 1 && away >= -daysBefore && away <= daysBehind) yield { ...say(hit, 1), place: { ...placeOf(hit, 1), end: placeOf(hit, 3).end + 1 } }
      }
    }
  },
}

function isHeldNow(hit: Hit): boolean {
  const sentence = sentenceOf(hit)
  return held.test(sentence) && now.test(sentence) && !other.test(sentence)
}

function isHeading({ reading, match }: Hit): boolean {
  return headings.has(blockAt(reading.document.blocks, match.index)?.role ?? 'body')
}

function isRightElsewhere({ document: { text } }: Reading, name: string, year: number): boolean {
  return text.includes(`${year}${name}`) || text.includes(`${year}年${name}`)
}

function sentenceOf({ before, match, after }: Hit): string {
  return before.slice(before.search(/[^。！？；\n]*$/u)) + match[0] + after.slice(0, Math.max(0, after.search(/[。！？；\n]|$/u)))
}
