import { occurrencesIn } from '../matching/must-read.ts'
import { place } from '../matching/people.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'

/** Every place of the words a person must have read before the round is signed, right or not. */
export const mustRead: Check = {
  id: 'must-read',
  title: { zh: '必核', en: 'Must be read' },
  why: { zh: '必核表上的姓名、职务、会议和题名，每处都要有人看过。', en: 'Names, posts, meetings and titles on the desk’s list: a person has to have seen every one.' },
  category: 'name',
  severity: 'query',
  weight: 1,
  flagged: [
    { texts: ['云溪市第十次党代会昨日闭幕。'], facts: { mustRead: [{ words: '云溪市第十次党代会', kind: '会议' }] }, why: { zh: '表上的会议', en: 'A meeting on the list' }, finds: ['云溪市第十次党代会'] },
    { texts: ['云溪市市委书记岑望山出席。'], facts: { mustRead: [{ words: '岑望山' }, { words: '市委书记岑望山' }] }, why: { zh: '长的一处盖住短的', en: 'The longer words cover the shorter' }, finds: ['市委书记岑望山'] },
    { texts: ['岑望山出席。会后，岑望山走访了企业。'], facts: { mustRead: [{ words: '岑望山' }] }, why: { zh: '每一处都要看', en: 'Every place' }, finds: ['岑望山', '岑望山'] },
  ],
  clean: [
    { texts: ['岑望山出席。'], why: { zh: '没有必核表', en: 'No list' } },
    { texts: ['岑望川出席。'], facts: { mustRead: [{ words: '岑望山' }] }, why: { zh: '不在表上', en: 'Not on the list' } },
    { texts: ['岑望出席。山下的路通了。'], facts: { mustRead: [{ words: '岑望山' }] }, why: { zh: '字不相连', en: 'The characters stand apart' } },
    { texts: ['会议昨日闭幕。'], facts: { mustRead: [] }, why: { zh: '表是空的', en: 'An empty list' } },
  ],
  *run({ readings, facts }) {
    for (const reading of readings.filter((one) => one.document.role === 'article')) {
      for (const { row: { words, kind, note }, ...found } of occurrencesIn(reading.document.text, facts)) {
        yield {
          place: place(reading, found),
          weight: weightAt(reading, found, 1),
          message: { zh: `必核${kind ? `（${kind}）` : ''}：“${words}”${note ? `，${note}` : ''}。`, en: `Must be read${kind ? ` (${kind})` : ''}: “${words}”${note ? `, ${note}` : ''}.` },
        }
      }
    }
  },
}
