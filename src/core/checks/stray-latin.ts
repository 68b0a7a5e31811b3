import { latinWords } from '../lexicon/latin-words.ts'
import { matchesIn } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import { standsAlone } from '../matching/whole-words.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, Words } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

/** Letters between two characters, nothing else beside them. */
const between = /(?<=\p{Script=Han})[A-Za-z]{1,3}(?=\p{Script=Han})/gu
/** Kinds, marks and variables: B型, A级, n个, x轴; 第n次, 设x为. */
const kind = /^[型级类座区栋股幢号线轮段组队班照证轴值次个倍维点面角方口座档位系字款包馆厅站门排米端舱歌恤光股超片胎镜球牌桌杯罩]/u
const variable = /[第设取令求点边角图]$/u
const roles = new Set(['lead', 'body', 'caption'])

/** A letter left between Chinese words, by a slip of the hand, a scanner or a paste. */
export const strayLatin: Check = {
  id: 'stray-latin',
  title: { zh: '夹杂的拉丁字母', en: 'Stray Latin letters' },
  why: { zh: '切换输入法、识别图片时常在汉字中间留下一两个字母。', en: 'Changing the input method or reading a scan leaves a letter or two between characters.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['村里的水渠目e前已经修好。'], why: { zh: '字母拆开了一个词', en: 'A letter inside a word' }, finds: ['e'], becomes: '村里的水渠目前已经修好。' },
    { texts: ['消防员赶到现L场救人。'], why: { zh: '大写的只提问', en: 'A capital is only asked about' }, finds: ['L'] },
    { texts: ['渡口镇推进th项目建设，今年完工。'], why: { zh: '残缺的外文', en: 'Part of a foreign word' }, finds: ['th'] },
    { texts: ['干部为群众l办实事，天天下乡。'], why: { zh: '孤零零一个小写字母', en: 'One small letter alone' }, finds: ['l'] },
  ],
  clean: [
    { texts: ['他唱K歌、穿T恤、拍X光、买A股，孩子做B超。'], why: { zh: '字母是词的一部分', en: 'The letter is part of a word' } },
    { texts: ['血库里O型血和B型血告急，主要A级景区照常开放。'], why: { zh: '型号与等级', en: 'Types and grades' } },
    { texts: ['影响CPI上涨，推动AI产业，老IP焕新，NBA开赛。'], why: { zh: '大写缩写', en: 'Abbreviations in capitals' } },
    { texts: ['下载app就能看，用wifi上网，两队pk一场。'], why: { zh: '通行的小写词', en: 'Words in common use' } },
    { texts: ['设x为人数，第n次称重后，y轴向上。'], why: { zh: '算式里的字母', en: 'Letters of a formula' } },
    { texts: ['“e租宝”案宣判，《小e学网》停刊。'], why: { zh: '引号里的名称', en: 'Names in marks' } },
    { texts: ['乘坐C919飞机，PM2.5浓度下降，身高180cm左右。'], why: { zh: '型号与单位', en: 'Models and units' } },
    { texts: ['他在馆里的D区看书，从B口出来，领C照。'], why: { zh: '分区与编号', en: 'Zones and numbers' } },
    { texts: ['小k老师讲课，小k老师答题，小k老师离校，大家都找小k老师。'], why: { zh: '反复出现的称呼', en: 'A name that comes again' } },
  ],
  *run({ readings, words }) {
    if (!words) return
    for (const reading of readings) {
      const { id, text, blocks } = reading.document
      const quoted = quotedSpans(text)
      for (const { match } of matchesIn([reading], between)) {
        const span = { start: match.index, end: match.index + match[0].length }
        const letters = match[0]
        if (isInside(quoted, span.start) || !roles.has(blockAt(blocks, span.start)?.role ?? 'body') || latinWords.has(letters)) continue
        if (kind.test(text.slice(span.end, span.end + 1)) || variable.test(text.slice(0, span.start).slice(-1)) || !standsAlone(reading, undefined, span)) continue
        const splits = wordAcross(text, span, words)
        const small = /^[a-z]+$/u.test(letters)
        if (!(splits ? small || letters.length === 1 : small) || text.split(letters).length > 3) continue
        yield {
          place: { document: id, ...span },
          weight: weightAt(reading, span, 1),
          ...(splits && small ? { replacement: '' } : { severity: 'query' as const }),
          message: splits ? { zh: `“${splits}”中间夹了“${letters}”。`, en: `“${letters}” stands inside “${splits}”.` } : { zh: `这里的“${letters}”是不是多余的？`, en: `Is “${letters}” meant to be here?` },
        }
      }
    }
  },
}

/** A word of two characters that the letters part, where neither half belongs to a word nearly as common. */
function wordAcross(text: string, { start, end }: { start: number; end: number }, words: Words): string | undefined {
  const word = text.slice(start - 1, start) + text.slice(end, end + 1)
  const count = words.frequency(word)
  const own = Math.max(words.frequency(text.slice(start - 2, start)), words.frequency(text.slice(end, end + 2)))
  return count > 50 && own * 10 < count ? word : undefined
}
