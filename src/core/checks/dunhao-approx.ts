import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const neighbours = '一、二|二、三|两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九'
const approx = new RegExp(`(?<![、，一二三四五六七八九十第])(${neighbours})(?=(?:十|百|千|万)?(?:[个名天岁里倍米斤吨户人亩元只头条次分秒]|公里|公斤|小时|分钟|万元|家(?!庭))|[十百千万](?![五]))(?!十年代|个?(?:季度|月份?|年级|产业|等|线|级|标段|期|楼|号|路|类|批|版|号线|课|单元|次会议|届|次全体)|.{0,3}、)`, 'gu')

/** A pause inside an approximate number. */
export const dunhaoApprox: Check = {
  id: 'dunhao-approx',
  title: { zh: '概数间误用顿号', en: 'A pause inside an approximate number' },
  why: { zh: '“三四十人”是一个约数，加了顿号就成了两个数。', en: '三四十 is one rough number; with a pause it becomes two.' },
  category: 'punctuation',
  severity: 'error',
  weight: 0.1,
  flagged: [
    { texts: ['会场来了三、四十人。'], why: { zh: '三四十', en: 'Thirty or forty' }, finds: ['三、四'], becomes: '会场来了三四十人。' },
    { texts: ['门前种着七、八棵枣树，隔着五、六米一棵。'], why: { zh: '五六米', en: 'Five or six metres' }, finds: ['五、六'], becomes: '门前种着七、八棵枣树，隔着五六米一棵。' },
  ],
  clean: [
    { texts: ['会场来了三四十人，隔着五六米一棵树。'], why: { zh: '没有顿号', en: 'Without a pause' } },
    { texts: ['一、二等奖各三名，第二、三产业都增长。'], why: { zh: '两个奖、两个产业', en: 'Two prizes, two sectors' } },
    { texts: ['五、六年级学生参加，三、四线城市试点。'], why: { zh: '年级与城市', en: 'Forms and tiers' } },
    { texts: ['五、六十年代，他在厂里学徒。'], why: { zh: '两个年代', en: 'Two decades' } },
    { texts: ['七、八月正是汛期，一、二季度平稳。'], why: { zh: '月份与季度', en: 'Months and quarters' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, approx)) yield { place: placeOf(hit), message: { zh: '概数中间不用顿号。', en: 'No pause inside an approximate number.' }, replacement: hit.match[0].replace('、', '') }
  },
}
