import { place } from '../matching/people.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'

/** A department of a Party committee named as if it were of the place: 区宣传部 for 区委宣传部. */
export const departmentName: Check = {
  id: 'department-name',
  title: { zh: '党委部门名称脱“委”字', en: 'A Party department without its committee' },
  why: { zh: '宣传部、组织部、统战部是党委的部门，全称是“区委宣传部”，不是“区宣传部”。', en: 'These departments belong to the Party committee: 区委宣传部, not 区宣传部.' },
  category: 'name',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['青泽区宣传部、区文化馆联合举办晚会。'], why: { zh: '脱“委”字', en: '委 is missing' }, finds: ['区宣传部'], becomes: '青泽区委宣传部、区文化馆联合举办晚会。' },
    { texts: ['县组织部到村里调研。'], why: { zh: '组织部同样属县委', en: 'The same of 组织部' }, finds: ['县组织部'], becomes: '县委组织部到村里调研。' },
  ],
  clean: [
    { texts: ['青泽区委宣传部、区文化馆联合举办晚会。'], why: { zh: '名称完整', en: 'The whole name' } },
    { texts: ['集团宣传部组织职工座谈。'], why: { zh: '企业的部门', en: 'A company’s department' } },
    { texts: ['社区宣传部的志愿者上门发传单。'], why: { zh: '社区里的小组', en: 'A group of a neighbourhood' } },
    { texts: ['东校区宣传部招新。'], why: { zh: '学校的校区', en: 'A campus' } },
    { texts: ['市委、市政府要求，宣传部门要跟进。'], why: { zh: '泛指宣传部门', en: 'Departments in general' } },
  ],
  *run({ readings }) {
    for (const reading of readings.filter((one) => one.document.role === 'article')) {
      for (const match of reading.document.text.matchAll(/(?<![社校小园厂矿片景城辖灾战库林牧])([省市县区州])(宣传部|组织部|统战部)(?!门|署|分|长的?期)/gu)) {
        const span = { start: match.index, end: match.index + match[0].length }
        yield {
          place: place(reading, span),
          weight: weightAt(reading, span, 1),
          replacement: `${match[1]}委${match[2]}`,
          message: { zh: `${match[2]}是党委的部门，应作“${match[1]}委${match[2]}”。`, en: `This department is the Party committee’s: “${match[1]}委${match[2]}”.` },
        }
      }
    }
  },
}
