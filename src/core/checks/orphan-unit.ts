import { matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check } from '../model.ts'

const change = '(?:增长|下降|上涨|提高|上升|回落|下滑|减少|降低|增幅|降幅|占比|占|增加|达到|提升|高于|低于|扩大|收窄|增速为|比重为)'
const loose = '(?:了|为|达|约|近|超过|超|仅)?\\s{0,3}'
/** Where a number must stand before the unit; the unit is group 1. */
const patterns: readonly RegExp[] = [
  new RegExp(`${change}${loose}([%％])`, 'dgu'),
  /(?:增长|下降|上涨|提高|上升|回落|下滑|降低|高于|低于|提升|扩大|收窄)(?:了|约|近)?\s{0,3}(个百分点)/dgu,
  /(?:总投资|投资额?|收入|产值|营收|销售额|总额|贷款|资金|补助|利润|税收)(?:共|约|为|是|了)?\s{0,3}((?:亿|万)元)(?=[，。；、）]|用于|左右)/dgu,
  /(?<![公合一总])(?:面积|占地|建筑面积|耕地|绿地)(?:约|达|为|共|有|是|近|超过|超)?\s{0,3}(平方米|平方公里|公顷|亩)(?=[，。；、）]|左右|以上|的)/dgu,
  /(?:全长|总长|里程|长度|距离|管网|道路)(?:约|达|为|共|有|是|近|超过|超)?\s{0,3}(公里|千米|米)(?=[，。；、）]|左右|以上)/dgu,
  /(?<![公总合全])共(?:有|计|建成|完成|接待|发放|新增|培训|组织|举办|开展)?\s{0,3}(个|名|户|项|件|人次|场次|亩|吨|公里)(?=[，。；）])/dgu,
  /(?:为期|历时)(?:约|近)?\s{0,3}(天|个月|年|周|小时)(?=[，。；、的])/dgu,
]

/** A unit whose number was lost. */
export const orphanUnit: Check = {
  id: 'orphan-unit',
  title: { zh: '数字丢失', en: 'A unit without its number' },
  why: { zh: '转档或改稿时数字掉了，只剩单位。', en: 'The number was lost in conversion or in editing; the unit alone is left.' },
  category: 'unit',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['全县用电量同比增长%。'], why: { zh: '增长多少', en: 'Grew by how much' }, finds: ['%'] },
    { texts: ['新校区占地亩，明年秋天招生。'], why: { zh: '占地多少', en: 'How large' }, finds: ['亩'] },
    { texts: ['大桥总投资亿元，工期三年。'], why: { zh: '投资多少', en: 'How much money' }, finds: ['亿元'] },
    { texts: ['培训班为期天，学员住校。'], why: { zh: '为期几天', en: 'How many days' }, finds: ['天'] },
  ],
  clean: [
    { texts: ['全县用电量同比增长5.2%，占全市的一成。'], why: { zh: '数字齐全', en: 'Numbers in place' } },
    { texts: ['全县有亿元以上项目12个，亿元村3个，产值超亿元。'], why: { zh: '亿元可以单用', en: '亿元 may stand alone' } },
    { texts: ['合格率比上年提高近两个百分点，差距缩小到个位数。'], why: { zh: '汉字数目', en: 'A number in words' } },
    { texts: ['公共场所，共同占有；全场共计两项。'], why: { zh: '“共”在别的词里', en: '共 in other words' } },
    { texts: ['这里用平方米、公顷作单位，百分号写作“%”。'], why: { zh: '说的是单位', en: 'The units themselves' } },
    { texts: ['土地面积，亩均产值，都比上年高。'], why: { zh: '亩均', en: 'Per mu' } },
  ],
  *run({ readings }) {
    for (const pattern of patterns) {
      for (const hit of matchesIn(readings, pattern)) {
        const place = placeOf(hit, 1)
        if (blockAt(hit.reading.document.blocks, place.start)?.role === 'table') continue
        yield { place, weight: weightAt(hit.reading, place, 1), message: { zh: `“${hit.match[1]}”前面的数字不见了。`, en: `The number before “${hit.match[1]}” is missing.` } }
      }
    }
  },
}
