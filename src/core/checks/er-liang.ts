import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const pattern = /(?<![0-9一二三四五六七八九十百千万亿第初周期月零〇之老其小大星年无不独说统视高职专研省])二(?=(?:个|名|家|件|台(?!阶)|辆|张|户|天|只|支(?!部|队)|座|套(?!房|住)|间|棵|头(?!肌)|艘|架|块|种|篇|遍|亩|公里|米|吨|小时|斤)(?![级类月数手话等]))/gu

/** 二 before a counting word where 两 is said. */
export const erLiang: Check = {
  id: 'er-liang',
  title: { zh: '“二”“两”误用', en: '二 for 两' },
  why: { zh: '量词前说“两”，不说“二”。', en: 'Before a counting word 两 is said.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['他家有二个孩子在读书。'], why: { zh: '量词“个”', en: 'Before 个' }, finds: ['二'], becomes: '他家有两个孩子在读书。' },
    { texts: ['村里添了二台收割机。'], why: { zh: '量词“台”', en: 'Before 台' }, finds: ['二'], becomes: '村里添了两台收割机。' },
  ],
  clean: [
    { texts: ['他家有两个孩子，村里添了两台收割机。'], why: { zh: '用“两”', en: '两 as it should be' } },
    { texts: ['第二个月，十二名队员到齐，初二年级开学。'], why: { zh: '序数与数位', en: 'Ordinals and places' } },
    { texts: ['二位请坐，二次供水，二级公路，二孩政策。'], why: { zh: '固定说法', en: 'Fixed uses' } },
    { texts: ['二套房贷款利率下调，第二支部过组织生活，省二台播出。'], why: { zh: '二套房、支部、电视台', en: 'Names' } },
    { texts: ['独一无二，说一不二，一二三年级合班。'], why: { zh: '成语与连数', en: 'Idioms and runs of numbers' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, pattern)) yield { place: placeOf(hit), message: { zh: '量词前用“两”。', en: 'Before a counting word 两 is said.' }, replacement: '两' }
  },
}
