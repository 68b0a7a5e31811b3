import { partsOf } from '../matching/calendar.ts'
import { agesApart, agesAtDeath, agesAtEvents, agesBesideBirth } from '../matching/lives.ts'
import { matchesIn } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const sentence = /[^。！？\n]+/gu
const birth = /(?:(?:出生于|生于)((?:19|20)\d{2})年|((?:18|19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出生|生)(?![产活态意长效于])|((?:19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?生于)/gu
const ageNow = /(?:(今年|现年|现已)(?:已经?)?(?:年满)?|((?:19|20)\d{2})年(?:时)?，?(?:他|她)?(?:已|年仅|年满|刚满|才|正好)?)(\d{1,3})(?:周岁|岁)/dgu
const ageBeside = /(?<![\d一二三四五六七八九十])(\d{1,3})岁(?:的)?[\u4e00-\u9fff·]{0,6}（((?:19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出生|生)）/dgu
const life = /（((?:18|19|20)\d{2})年?(?:\d{1,2}月(?:\d{1,2}日)?)?\s*[—–~～-]+\s*((?:19|20)\d{2})年?(?:\d{1,2}月(?:\d{1,2}日)?)?）[^。！？\n]{0,40}?享年(\d{1,3})岁/dgu

/** A year of birth and an age that cannot both be true. */
export const ageBirthyear: Check = {
  id: 'age-birthyear',
  title: { zh: '年龄与出生年不符', en: 'Age and year of birth disagree' },
  why: { zh: '年龄和出生年只差一步减法，错了当事人第一个看见。', en: 'One subtraction apart; the person concerned sees it first.' },
  category: 'date',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['1958年出生的老支书今年57岁，还天天下地。'], dated: '2025-11-20', why: { zh: '应是66或67岁', en: 'He is 66 or 67' }, finds: ['57'] },
    { texts: ['她生于1990年，2012年12岁时随父母进城。'], why: { zh: '2012年应是21或22岁', en: 'In 2012 she was 21 or 22' }, finds: ['12'] },
    { texts: ['老教师（1931年—2019年）一生教书，享年98岁。'], why: { zh: '享年应在87到89之间', en: 'A life of 87 to 89 years' }, finds: ['98'] },
    { texts: ['2018年，19岁的陶溪考上大学，今年37岁，在县里教书。'], dated: '2026-11-20', why: { zh: '八年过去，应是27岁', en: 'Eight years on she is 27' }, finds: ['37'] },
    { texts: ['老艺人孟长林2024年6月2日在家中去世，享年79岁。\n孟长林1932年出生在一个木匠家庭。'], why: { zh: '应在91到93之间', en: 'He lived 91 to 93 years' }, finds: ['79'] },
    { texts: ['Ada Thorne died on 3 March 2026 at home. She was 81.\nBorn in 1934, she left school at 14.'], why: { zh: '英文：应是91或92岁', en: 'She was 91 or 92' }, finds: ['81'] },
    { texts: ['石守义1941年5月生于北原县。1985年，他的论文获得省科技奖，这一年他34岁。'], why: { zh: '应为43或44岁', en: 'He was 43 or 44' }, finds: ['34'] },
  ],
  clean: [
    { texts: ['石守义1941年5月生于北原县。1985年，他的论文获得省科技奖，这一年他44岁。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['石守义1941年5月生于北原县。1985年，他的女儿考上大学，这一年她18岁。'], why: { zh: '说的是女儿', en: 'It is his daughter' } },
    { texts: ['1958年出生的老支书今年67岁，还天天下地。'], dated: '2025-11-20', why: { zh: '相符', en: 'They agree' } },
    { texts: ['她1990年出生，今年35岁，18岁那年参军。'], dated: '2025-11-20', why: { zh: '两个年龄', en: 'Two ages' } },
    { texts: ['1958年出生的老支书今年68岁（虚岁），还天天下地。'], dated: '2025-11-20', why: { zh: '虚岁', en: 'Counted the old way' } },
    { texts: ['老教师（1931年—2019年）一生教书，享年89岁。'], why: { zh: '按虚岁也说得通', en: 'Right the old way' } },
    { texts: ['1958年出生的老支书今年57岁，还天天下地。'], why: { zh: '不知刊期', en: 'No date to count from' } },
    { texts: ['2018年，19岁的陶溪考上大学，今年27岁，在县里教书。'], dated: '2026-11-20', why: { zh: '两个年龄相符', en: 'Two ages that agree' } },
    { texts: ['老艺人孟长林2024年6月2日在家中去世，享年92岁。\n孟长林1932年出生在一个木匠家庭。'], why: { zh: '隔段相符', en: 'They agree, a paragraph apart' } },
    { texts: ['Ada Thorne died on 3 March 2026 at home. She was 91.\nBorn in 1934, she left school at 14. Her husband died in 2004.'], why: { zh: '英文相符', en: 'They agree in English' } },
    { texts: ['老艺人孟长林2024年去世，享年79岁。\n他的父亲1901年出生，徒弟周安1950年出生。'], why: { zh: '别人的出生年', en: 'Years of other people' } },
    { texts: ['他1990年出生于农家；父亲今年70岁，还在种地。'], dated: '2025-11-20', why: { zh: '另一个人的年龄', en: 'Another person’s age' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const { id, text, dated } = reading.document
      for (const { place: span, age, least, most, born, year, from } of [...agesAtDeath(reading), ...agesBesideBirth(reading), ...agesAtEvents(reading), ...agesApart(reading)]) {
        if (age >= least && age <= most) continue
        const place = { document: id, ...span }
        yield { place, related: from.map((one) => ({ document: id, ...one, role: 'base' as const })), weight: weightAt(reading, place, 1), message: { zh: `${born}年出生，${year}年是${least}至${most}岁。`, en: `Born in ${born}, aged ${least} to ${most} in ${year}.` } }
      }
      if (!text.includes('岁')) continue
      const quoted = quotedSpans(text)
      const now = partsOf(dated)?.year
      const found = (start: number, length: number, year: number, born: number, most = year - born) => ({ start, end: start + length, message: { zh: `${born}年出生，${year}年是${year - born - 1}或${most}岁。`, en: `Born in ${born}, aged ${year - born - 1} or ${most} in ${year}.` } })
      const judged: { start: number; end: number; message: { zh: string; en: string } }[] = []
      for (const { match } of matchesIn([reading], sentence)) {
        const births = [...match[0].matchAll(birth)].map((one) => Number(one[1] ?? one[2] ?? one[3]))
        if (births.length !== 1) continue
        for (const one of match[0].matchAll(ageNow)) {
          const year = one[2] ? Number(one[2]) : now
          const [start] = one.indices![3]!
          if (!year || /虚岁/u.test(match[0]) || fits(Number(one[3]), year, births[0]!) || /[父母爷奶儿女妻夫孙弟妹兄姐子]/u.test(between(match[0], one.index))) continue
          judged.push(found(match.index + start, one[3]!.length, year, births[0]!))
        }
      }
      for (const { match } of matchesIn([reading], ageBeside)) if (now && !fits(Number(match[1]), now, Number(match[2]))) judged.push(found(match.indices![1]![0], match[1]!.length, now, Number(match[2])))
      for (const { match } of matchesIn([reading], life)) {
        const [born, died] = [Number(match[1]), Number(match[2])]
        if (!fits(Number(match[3]), died, born) && Number(match[3]) !== died - born + 1) judged.push(found(match.indices![3]![0], match[3]!.length, died, born))
      }
      for (const { start, end, message } of judged) {
        if (isInside(quoted, start)) continue
        const place = { document: id, start, end }
        yield { place, message, weight: weightAt(reading, place, 1) }
      }
    }
  },
}

function fits(age: number, year: number, born: number): boolean {
  return age === year - born || age === year - born - 1
}

/** What stands between the birth and the age, where another person may come in. */
function between(sentence: string, at: number): string {
  const from = Math.max(sentence.search(/出生|生于/u), 0)
  return sentence.slice(Math.min(from, at), Math.max(from, at)).replace(/子女|儿女/gu, '').slice(2)
}
