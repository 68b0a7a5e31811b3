import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const forms: readonly (readonly [RegExp, ((words: string) => string) | undefined, string, string])[] = [
  [/https?[：;；](?:\/\/|／／)?(?=[\w])/giu, (words) => `${words.replace(/[：;；].*/u, '')}://`, '冒号、斜线应为半角“://”', 'It takes a plain “://”'],
  [/https?:\/(?=[\w])|https?\/\/(?=[\w])/giu, (words) => `${/^https?/i.exec(words)![0]}://`, '应为“://”', 'It takes “://”'],
  [/\b(?:htttps?|htpps?|hhttps?|htp|htttp):\/\//giu, (words) => (words.includes('s') ? 'https://' : 'http://'), '网址开头拼错', 'The beginning is misspelt'],
  [/\bwww[。，、,．](?=[A-Za-z0-9])/giu, () => 'www.', '点应为半角', 'The point is a plain one'],
  [/(?<![\w.])(?:ww|wwww)\.(?=[A-Za-z0-9-]+\.)/giu, () => 'www.', '应为“www.”', 'It is “www.”'],
  [/(?<=[A-Za-z0-9-])[。，．](?=(?:com|cn|net|org|gov)(?![A-Za-z]))/giu, () => '.', '点应为半角', 'The point is a plain one'],
  [/(?<=[A-Za-z0-9-])\.(?:con|cmo|ocm|comm|cnn)(?![A-Za-z0-9.])/giu, undefined, '域名结尾疑有误', 'The end of the address looks wrong'],
  [/(?<![A-Za-z0-9._-])(?![A-Z][a-z]+@[A-Z])[A-Za-z0-9._-]+@[A-Za-z0-9-]+(?![A-Za-z0-9@-]|[.。，．][A-Za-z0-9])/gu, undefined, '邮箱地址不完整', 'The mail address is incomplete'],
]

/** An address of the net that cannot be reached as printed. */
export const urlForm: Check = {
  id: 'url-form',
  title: { zh: '网址、邮箱写法', en: 'The form of an address' },
  why: { zh: '网址错一个点，读者就打不开。', en: 'One point wrong and the reader cannot open it.' },
  category: 'wording',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['详见http：//example.com/news。'], why: { zh: '全角冒号', en: 'A full-width colon' }, finds: ['http：//'], becomes: '详见http://example.com/news。' },
    { texts: ['登录www。example.com报名。'], why: { zh: '句号当点', en: 'A full stop for the point' }, finds: ['www。'], becomes: '登录www.example.com报名。' },
    { texts: ['投稿请发news@example。'], why: { zh: '邮箱不完整', en: 'An incomplete mail address' }, finds: ['news@example'] },
  ],
  clean: [
    { texts: ['详见https://www.example.com/news，投稿请发news@example.com。'], why: { zh: '写法正确', en: 'As it should be' } },
    { texts: ['学校采用HTTP协议，参会者@所有人。'], why: { zh: '不是网址', en: 'No address' } },
    { texts: ['登录example.com.cn，关注公众号。'], why: { zh: '二级域名', en: 'A domain of two parts' } },
    { texts: ['She left Heron@Work for a rival.'], why: { zh: '公司名', en: 'The name of a firm' } },
    { texts: ['微博@清溪发布 转发了消息。'], why: { zh: '微博账号', en: 'An account' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      if (!/www|http|htp|@|\.c|[A-Za-z][。，．]/iu.test(reading.document.text)) continue
      for (const [pattern, right, zh, en] of forms) for (const hit of matchesIn([reading], pattern)) yield { place: placeOf(hit), message: { zh: `${zh}。`, en: `${en}.` }, ...(right ? { replacement: right(hit.match[0]) } : { severity: 'warning' as const }) }
    }
  },
}
