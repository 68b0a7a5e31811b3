import { findTypos } from '../matching/typos.ts'
import { weightAt } from '../matching/weight.ts'
import { isQuotedAlone, standsAlone } from '../matching/whole-words.ts'
import type { Check } from '../model.ts'

/** A fixed form in one of its well-known wrong spellings. */
export const fixedTypo: Check = {
  id: 'fixed-typo',
  title: { zh: '固定词形错字', en: 'A fixed form misspelt' },
  why: { zh: '成语和定形词只有一种写法，写错就是硬伤。', en: 'An idiom or fixed word has one spelling; another is a plain error.' },
  category: 'wording',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['希望大家再接再励，把渠修完。'], why: { zh: '成语错字', en: 'An idiom misspelt' }, finds: ['再接再励'], becomes: '希望大家再接再厉，把渠修完。' },
    { texts: ['路灯己经修好。'], why: { zh: '形近字', en: 'A look-alike' }, finds: ['己经'], becomes: '路灯已经修好。' },
    { texts: ['工人正在按装水泵。'], why: { zh: '同音字', en: 'A homophone' }, finds: ['按装'], becomes: '工人正在安装水泵。' },
    { texts: ['渡口上人群穿流不息。'], why: { zh: '错成另一个词的样子', en: 'It looks like words of its own' }, finds: ['穿流不息'], becomes: '渡口上人群川流不息。' },
    { texts: ['柳湾村“己经”通了自来水。'], why: { zh: '加了引号的只提问', en: 'In marks of its own it is only asked about' }, finds: ['己经'] },
    { texts: ['考场里严禁做弊。'], why: { zh: '“做”“作”只提问', en: '做 for 作 is only asked about' }, finds: ['做弊'] },
  ],
  clean: [
    { texts: ['希望大家再接再厉，把渠修完。'], why: { zh: '写法正确', en: 'The right form' } },
    { texts: ['当地整治金融乱象，打击非法集资。'], why: { zh: '两字分属两个词', en: 'The two characters belong to two words' } },
    { texts: ['镇里多年未修的涵洞今年动工。'], why: { zh: '“年未”不是“年末”', en: '多年 and 未 meet by chance' } },
    { texts: ['他和同伴搭起三顶帐篷，挂好蚊帐。'], why: { zh: '“帐”用得对', en: '帐 where it belongs' } },
    { texts: ['先进人物事迹报告会在礼堂举行。'], why: { zh: '“进人”分属两个词', en: '先进 and 人物' } },
    { texts: ['机关干部下乡帮工，始终干在前头。'], why: { zh: '“关干”“终干”分属两个词', en: 'Characters of two words' } },
    { texts: ['厨师付出了很多心血。律师付先生也来了。'], why: { zh: '“师付”分属两个词', en: '厨师 and 付出' } },
    { texts: ['他把工作做实，又做好做细，做家务也是好手。'], why: { zh: '“做家”在另一个词里', en: 'Part of another word' } },
  ],
  *run({ readings, words }) {
    for (const reading of readings) {
      const { id, text } = reading.document
      for (const { start, end, value } of findTypos(text)) {
        if (!words && end - start < 4) continue
        if (!standsAlone(reading, words, { start, end })) continue
        const wrong = text.slice(start, end)
        yield {
          place: { document: id, start, end },
          severity: isQuotedAlone(text, { start, end }) || isMadeOrDone(wrong, value) ? 'query' : 'error',
          weight: weightAt(reading, { start, end }, 1),
          ...(isMadeOrDone(wrong, value)
            ? { message: { zh: `“${wrong}”是不是“${value}”？“做”“作”请按本报习惯核对。`, en: `Is “${value}” meant for “${wrong}”? Houses differ on 做 and 作.` } }
            : { message: { zh: `“${wrong}”应作“${value}”。`, en: `“${wrong}” should be “${value}”.` }, replacement: value }),
        }
      }
    }
  },
}

/** 做 for 作 or the reverse: dictionaries name one form, houses keep their own. */
function isMadeOrDone(wrong: string, right: string): boolean {
  return wrong.replaceAll('做', '作') === right.replaceAll('做', '作')
}
