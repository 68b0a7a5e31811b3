import { unified } from '../lexicon/radicals.ts'
import { grouped, matchesIn, placeOf, storyAt } from '../matching/patterns.ts'
import type { Check, Finds } from '../model.ts'

const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/gu
const unreadable = /[\ue000-\uf8ff\ufffd]|\(cid:\d+\)/gu
/** Latin words with a Cyrillic or Greek letter that only looks Latin. */
const mixed = /(?<=[A-Za-z])[АВЕКМНОРСТУХасеорухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[АВЕКМНОРСТУХасеорухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο](?=[A-Za-z])/gu
const latin: Record<string, string> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', у: 'y', х: 'x', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ο: 'o' }

/** A character that only looks right, or cannot be shown. */
export const badCodepoint: Check = {
  id: 'bad-codepoint',
  title: { zh: '异常码位', en: 'Bad code points' },
  why: { zh: '从PDF来的部首字、兼容字看着对，检索不到、转码变空白。', en: 'It looks right, is not found by a search, and turns blank when converted.' },
  category: 'wording',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['县⾥召开现场会。'], why: { zh: '康熙部首', en: 'A Kangxi radical' }, finds: ['⾥'], becomes: '县里召开现场会。' },
    { texts: ['这条⻓廊通到江边。'], why: { zh: '部首补充', en: 'A radical of the supplement' }, finds: ['⻓'], becomes: '这条长廊通到江边。' },
    { texts: ['渠水\ufffd流到田头。'], why: { zh: '无法识别的字', en: 'A character that was lost' }, finds: ['\ufffd'] },
    { texts: ['企业引进СNC机床。'], why: { zh: '西里尔字母С', en: 'A Cyrillic С' }, finds: ['С'], becomes: '企业引进CNC机床。' },
  ],
  clean: [
    { texts: ['县里召开现场会，长廊通到江边。'], why: { zh: '正常的字', en: 'Ordinary characters' } },
    { texts: ['建筑面积300㎡，气温21℃，编号①②。'], why: { zh: '单位与序号符号', en: 'Signs of units and numbers' } },
    { texts: ['二〇二六年三月，喆、堃二人入学。'], why: { zh: '〇与人名用字', en: '〇 and characters of names' } },
    { texts: ['展览介绍俄文Москва与希腊字母αβ。'], why: { zh: '整词外文', en: 'Whole words in other scripts' } },
    { texts: ['企业引进CNC机床，网址用https开头。'], why: { zh: '拉丁字母', en: 'Latin letters' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const found: Finds[] = []
      for (const hit of matchesIn([reading], radicals)) {
        const right = unified(hit.match[0])
        if (right && right !== hit.match[0]) found.push({ place: placeOf(hit), message: { zh: `这个“${hit.match[0]}”是部首或兼容字，应为“${right}”。`, en: `This is a radical or compatibility form of “${right}”.` }, replacement: right })
      }
      for (const hit of matchesIn([reading], unreadable)) found.push({ place: placeOf(hit), message: { zh: '无法识别的字。', en: 'A character that could not be read.' } })
      for (const hit of matchesIn([reading], mixed)) found.push({ place: placeOf(hit), message: { zh: '拉丁词里混入了形近的外文字母。', en: 'A letter of another script in a Latin word.' }, replacement: latin[hit.match[0]]! })
      yield* grouped(found, { alone: 8, story: ({ place }) => storyAt(reading, place.start), said: (count) => ({ zh: `全文${count}处部首字、兼容字或无法识别的字：多半来自PDF转换。`, en: `${count} bad code points throughout: most likely from a PDF.` }) })
    }
  },
}
