import type { Check } from '../model.ts'

const clashes = /(?<![。．.])(?:。。)(?!。)|，，|、、|；；|：：|，。|、。|；。|：。|，、|、，|。，|；，|？。|！。|。”。|，；|；，|：。|。：|。；|、；|；、|：；|(?<=[\u4e00-\u9fff])[,，](?:,|，(?<!，，))|(?<=[A-Za-z]),,|(?<=[a-z]),\.(?=\s|$)|(?<=[a-z])\.,(?=\s[A-Z])/gu
const right: Record<string, string> = { '。。': '。', '，，': '，', '、、': '、', '；；': '；', '：：': '：', '，。': '。', '、。': '。', '；。': '。', '？。': '？', '！。': '！', '。”。': '。”', '，；': '；', '。；': '；', '、；': '；', ',,': ',' }

/** Two marks where one belongs. */
export const doubledMarks: Check = {
  id: 'doubled-marks',
  title: { zh: '标点叠用', en: 'Doubled marks' },
  why: { zh: '两个点号连用，必有一个多余。', en: 'Of two stops in a row one is too many.' },
  category: 'punctuation',
  severity: 'error',
  weight: 0.1,
  flagged: [
    { texts: ['全村通了自来水。。'], why: { zh: '句号两个', en: 'Two full stops' }, finds: ['。。'], becomes: '全村通了自来水。' },
    { texts: ['路修好了，，车也通了。'], why: { zh: '逗号两个', en: 'Two commas' }, finds: ['，，'], becomes: '路修好了，车也通了。' },
    { texts: ['他说：“渠修好了。”。'], why: { zh: '引号内外都有句号', en: 'A stop inside and outside the quotation' }, finds: ['。”。'], becomes: '他说：“渠修好了。”' },
    { texts: ['西红柿、黄瓜、，都丰收了。'], why: { zh: '顿号接逗号', en: 'Two different marks' }, finds: ['、，'] },
  ],
  clean: [
    { texts: ['真的吗？！大家都愣住了。'], why: { zh: '问叹并用合规', en: 'A question and exclamation together' } },
    { texts: ['他想了很久……终于开口。'], why: { zh: '省略号', en: 'An ellipsis' } },
    { texts: ['这条路——全县最险的路——通车了。'], why: { zh: '破折号', en: 'A dash' } },
    { texts: ['“来了吗？”他问。“来了。”'], why: { zh: '引语各有句末点号', en: 'Quotations with stops of their own' } },
    { texts: ['程序升级到版本1.0。界面焕然一新。'], why: { zh: '数字后接句号', en: 'A stop behind a number' } },
    { texts: ['He waited... and then spoke, at last. Mr. A., the owner, left.'], why: { zh: '英文省略号与缩写', en: 'Three points and abbreviations in English' } },
    { texts: ['太好了！！他连说三遍。'], why: { zh: '叹号可以连用', en: 'Exclamations may come in a row' } },
  ],
  *run({ readings }) {
    for (const { document } of readings) {
      for (const match of document.text.matchAll(clashes)) {
        const marks = match[0]
        const replacement = right[marks]
        yield {
          place: { document: document.id, start: match.index, end: match.index + marks.length },
          message: { zh: `标点叠用“${marks}”。`, en: `Doubled marks “${marks}”.` },
          ...(replacement === undefined ? {} : { replacement }),
        }
      }
    }
  },
}
