import { liftOf } from '../matching/fit.ts'
import { matchesIn } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import { standsAlone } from '../matching/whole-words.ts'
import type { Check, Words } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const twice = /(\p{Script=Han})\1/gu
/** Words of grammar: nobody says one twice but inside longer words. */
const grammar = /[的了在是和为与将把被于从由向以及而且但则就也都已将使到]/u
/** What names end in begins a word of its own behind them: 县县长, 香港港口, 巷巷口. */
const endings = /[省市县区镇乡村州旗国港巷街路湾河江湖山岛洲桥站校院局厅处科司所厂队会社组长]/u
/** A measure word behind a number, and a word that begins with it: 10名名师. */
const counted = /[\d一二两三四五六七八九十百千万亿几数多余每各]/u
const longest = 4
/** In nats: a character that stands doubled this much more seldom than chance would have it is doubled by no habit of speech. */
const habit = -1

/** One character typed twice. */
export const dupChar: Check = {
  id: 'dup-char',
  title: { zh: '衍字叠字', en: 'A character typed twice' },
  why: { zh: '同一个字连打两次，通读时最容易滑过去。', en: 'A character typed twice slips past the eye.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['全县的的重点项目今天开工。'], why: { zh: '“的”多一个', en: 'One 的 too many' }, finds: ['的的'], becomes: '全县的重点项目今天开工。' },
    { texts: ['村里修了了三座桥。'], why: { zh: '“了”多一个', en: 'One 了 too many' }, finds: ['了了'], becomes: '村里修了三座桥。' },
    { texts: ['老人把把钥匙交给邻居。'], why: { zh: '“把”多一个', en: 'One 把 too many' }, finds: ['把把'], becomes: '老人把钥匙交给邻居。' },
    { texts: ['今年的工作作，重点在水渠。'], why: { zh: '词尾多打一字', en: 'The end of a word twice' }, finds: ['作作'] },
    { texts: ['两个项项目今天完工。'], why: { zh: '词头多打一字', en: 'The head of a word twice' }, finds: ['项项'] },
  ],
  clean: [
    { texts: ['大家看看书、走走路，方案要研究研究，天渐渐凉了。'], why: { zh: '叠用的词', en: 'Words said twice' } },
    { texts: ['人人都说好，家家户户挂灯笼，个个红红火火。'], why: { zh: '叠字成词', en: 'Doubled words' } },
    { texts: ['他实实在在干事，和和美美过日子，的的确确不容易。'], why: { zh: '四字叠词', en: 'Doubled pairs' } },
    { texts: ['为了了解情况，他除了了望台哪儿也没去。'], why: { zh: '两个词首尾相接', en: 'Two words meet' } },
    { texts: ['我们要应对对外开放中的问题，坚持实事求是是关键。'], why: { zh: '前词尾、后词首', en: 'The end of one and the head of another' } },
    { texts: ['政治目的的背后，是有的的士司机的担心。'], why: { zh: '词尾是“的”', en: 'A word ends in 的' } },
    { texts: ['县县长到村村委会，从接警到到场用了十一分钟。'], why: { zh: '单位名后接职务', en: 'A post behind its body' } },
    { texts: ['司法所所长、渔业站站长和香港港口代表出席。'], why: { zh: '单位名后接职务', en: 'A post behind its body' } },
    { texts: ['玉犀巷巷口的老槐树，年年发芽。'], why: { zh: '地名后接普通词', en: 'A word behind a name' } },
    { texts: ['屠呦呦、柳依依领奖，奖牌沉甸甸的。'], why: { zh: '叠字的人名', en: 'Doubled names' } },
    { texts: ['“是是是，对对对。”他连声答应。'], why: { zh: '引语', en: 'Speech' } },
  ],
  *run({ readings, words }) {
    if (!words) return
    for (const reading of readings) {
      const { id, text } = reading.document
      const quoted = quotedSpans(text)
      for (const { match } of matchesIn([reading], twice)) {
        const start = match.index
        const span = { start, end: start + 2 }
        const one = match[1]!
        if (isInside(quoted, start) || text[start - 1] === one || text[start + 2] === one) continue
        if (counted.test(text.slice(0, start).slice(-1))) continue
        const sure = grammar.test(one) && !isCovered(text, span, words)
        if (!(sure || (!grammar.test(one) && !endings.test(one) && isTorn(text, span, words))) || !standsAlone(reading, undefined, span)) continue
        yield {
          place: { document: id, ...span },
          weight: weightAt(reading, span, 1),
          ...(sure ? { replacement: one } : { severity: 'query' as const }),
          message: sure ? { zh: `“${one}”多打了一个。`, en: `“${one}” is typed twice.` } : { zh: `“${one}”是不是多打了一个？`, en: `Is “${one}” typed twice?` },
        }
      }
    }
  },
}

/** Whether a word of the dictionary holds one of the two. */
function isCovered(text: string, { start, end }: { start: number; end: number }, words: Words): boolean {
  for (let from = start - longest + 1; from < end; from++) for (let to = Math.max(from + 2, start + 1); to <= from + longest; to++) if ((from !== start || to !== end) && words.frequency(text.slice(Math.max(0, from), to)) > 0) return true
  return false
}

/** Never doubled by habit, and only one of the two belongs to a word. */
function isTorn(text: string, { start, end }: { start: number; end: number }, words: Words): boolean {
  const [one] = text.slice(start, end) as unknown as [string]
  const lengths = [2, 3, 4]
  const ends = lengths.some((length) => words.frequency(text.slice(Math.max(0, end - 1 - length), end - 1)) > 0)
  const begins = lengths.some((length) => words.frequency(text.slice(end - 1, end - 1 + length)) > 0)
  return words.frequency(one + one) === 0 && liftOf(one, one, words) < habit && ends !== begins
}
