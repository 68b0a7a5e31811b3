import { dayNumber } from '../matching/calendar.ts'
import { place } from '../matching/people.ts'
import type { Check, Finds, Reading } from '../model.ts'

const agency = '新华社|中新社|中新网|人民日报|光明日报|经济日报|工人日报'
const head = new RegExp(`^(据)?(本报|${agency})(?![记通特见实讯电消])(\\p{Script=Han}{0,8}?)\\s*(\\d{1,2})月(\\d{1,2})日(电|讯|消息)?`, 'u')

/** The head of a report: 电 or 讯 missing, or a day after the paper’s own. */
export const datelineFormat: Check = {
  id: 'dateline-format',
  title: { zh: '消息头与电头', en: 'Dateline' },
  why: { zh: '电头缺“电”字，日期晚于刊期，开篇就错。', en: 'A dateline without 电, or dated after the paper itself.' },
  category: 'date',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['新华社云溪11月6日（记者卢海川）云溪大桥今天通车。'], why: { zh: '缺“电”字', en: '电 is missing' }, finds: ['新华社云溪11月6日'] },
    { texts: ['本报云溪11月9日电（记者卢海川）云溪大桥今天通车。'], dated: '2026-11-07', why: { zh: '日期晚于刊期', en: 'Dated after the paper' }, finds: ['本报云溪11月9日电'] },
  ],
  clean: [
    { texts: ['新华社云溪11月6日电（记者卢海川）云溪大桥今天通车。'], dated: '2026-11-07', why: { zh: '完整的电头', en: 'A whole dateline' } },
    { texts: ['本报讯（记者卢海川）云溪大桥通车。'], why: { zh: '消息头', en: 'A local head' } },
    { texts: ['据新华社北京12月31日电 今年的冬天不冷。'], dated: '2027-01-01', why: { zh: '跨年', en: 'Over the turn of the year' } },
    { texts: ['本报讯　11月6日（星期五），云溪大桥通车。'], why: { zh: '消息头后接日期', en: 'A local head and a date' } },
    { texts: ['本报记者在11月6日走访了养路站。'], why: { zh: '正文提到本报', en: 'The paper named in a sentence' } },
    { texts: ['新华社11月6日发表评论，谈到养路工人。'], why: { zh: '正文提到新华社', en: 'The agency named in a sentence' } },
  ],
  *run({ readings }) {
    for (const reading of readings.filter((one) => one.document.role === 'article')) {
      for (const block of reading.document.blocks) {
        if (block.role !== 'body' && block.role !== 'lead') continue
        const match = head.exec(reading.document.text.slice(block.start, block.start + 40))
        if (!match) continue
        const after = reading.document.text.slice(block.start + match[0].length, block.start + match[0].length + 5)
        if (!match[6] && /^\s*[（(]\s*(?:本报|记者|通讯)/u.test(after)) yield finds(reading, block.start, match[0], { zh: `“${match[0]}”后面缺“电”字。`, en: `“${match[0]}” lacks 电.` })
        else if (match[6] && isLater(Number(match[4]), Number(match[5]), reading.document.dated)) yield finds(reading, block.start, match[0], { zh: `电头日期是${match[4]}月${match[5]}日，晚于刊期。`, en: `The dateline is later than the paper.` })
      }
    }
  },
}

/** After the day of the paper by less than half a year: 12月31日 in January is the year before. */
function isLater(month: number, day: number, dated: string | undefined): boolean {
  if (!dated) return false
  const [year, paperMonth, paperDay] = dated.split('-').map(Number)
  const ahead = dayNumber(year!, month, day) - dayNumber(year!, paperMonth!, paperDay!)
  return ahead > 0 && ahead < 180
}

function finds(reading: Reading, start: number, words: string, message: { zh: string; en: string }): Finds {
  return { place: place(reading, { start, end: start + words.length }), message }
}
