import type { Table } from '../../../core/facts/rows.ts'
import { columns } from '../../../core/facts/rows.ts'
import type { Said } from '../../../core/model.ts'

const widths: Readonly<Record<string, string>> = { from: '88px', to: '88px', date: '96px', severity: '72px', order: '72px', kind: '88px', first: '72px', every: '56px', firstNumber: '72px', items: 'minmax(0, 2.4fr)', abbreviations: 'minmax(0, 1.2fr)', note: 'minmax(0, 1fr)' }

/** The columns of a table for a grid, between what a row is and what can be done with it. */
export function tracks(table: Table): string {
  return `64px ${columns[table].map((column) => widths[column] ?? 'minmax(0, 1.4fr)').join(' ')} 76px`
}

/** What a table is for, and how its cells are written. */
export const hints: Readonly<Record<Table, Said>> = {
  people: { zh: '稿里姓名差一个字、职务不合、任期已过，都会问一声。起止写到年、月或日：2024-03。', en: 'A name one character off, another post, a term that is over are asked about. Days, months or years: 2024-03.' },
  organisations: { zh: '机构名差一个字会问。几个简称之间用分号。', en: 'An organisation one character off is asked about. Semicolons between abbreviations.' },
  documents: { zh: '《》里的题名差一个字会问。', en: 'A title in 《》 one character off is asked about.' },
  phrases: { zh: '各项之间用分号；次序写“固定”或“不限”。', en: 'Semicolons between items; order is strict or free.' },
  series: { zh: '第几届、几周年从首年和间隔算起；单独的年份写作 14=2021;15=2025。', en: 'Sessions and anniversaries count from the first year; single years as 14=2021;15=2025.' },
  places: { zh: '地名写在别的上级之下会问。', en: 'A place under another superior is asked about.' },
  spellings: { zh: '稿里写了“不作”一栏的写法会指出。', en: 'A spelling of the column Others is pointed out.' },
  terms: { zh: '不用的词；没有改用的词就只问。轻重写“应改”“疑误”或“存疑”。', en: 'Words the desk avoids; without another it asks. Severity: error, warning or query.' },
  order: { zh: '这些名字在一句里同时出现时，要按这个次序。各项之间用分号。', en: 'Named in one sentence, these stand in this order. Semicolons between items.' },
  'must-read': { zh: '这些字样每出现一处，都要有人看过。', en: 'Every place of these words has to have been seen.' },
}
