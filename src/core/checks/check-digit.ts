import { isCardNumber, isCreditCode, isIdentityNumber, isIsbn } from '../matching/check-digits.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check, Finds, Said } from '../model.ts'

const identity = /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu
const credit = /(?:统一社会信用代码|信用代码)(?:为|是|：|:)?\s?(?<![0-9A-Z])([0-9A-Z]{14,22})(?![0-9A-Za-z])/dgu
const isbn = /(?:ISBN|书号)(?:为|是|：|:)?\s?((?:97[89][–— -]?)?\d[\d–— -]{7,14}[\dXx])(?![\d-])/dgu
const card = /(?:银行卡号?|卡号|信用卡号?)(?:为|是|：|:)?\s?((?:[3-6]\d{3}[ -]?)(?:\d{4}[ -]?){2,3}\d{1,4})(?!\d)/dgu

/** A number whose last digit does not follow from the others. */
export const checkDigit: Check = {
  id: 'check-digit',
  title: { zh: '号码校验位不符', en: 'Check digits' },
  why: { zh: '身份证、信用代码、书号、卡号的末位由前面各位算出，错一位就算不出来。', en: 'The last digit follows from the others: one digit wrong and it does not.' },
  category: 'number',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['营业执照统一社会信用代码91350100M000100Y34。'], why: { zh: '末两位颠倒', en: 'Two digits swapped' }, finds: ['91350100M000100Y34'] },
    { texts: ['书号ISBN 978-0-306-40615-8。'], why: { zh: '末位错', en: 'The last digit is wrong' }, finds: ['978-0-306-40615-8'] },
    { texts: ['捐款卡号4111 1111 1111 1121。'], why: { zh: '一位错', en: 'One digit is wrong' }, finds: ['4111 1111 1111 1121'] },
    { texts: ['统一社会信用代码：91350100M000100Y4。'], why: { zh: '少一位', en: 'One digit short' }, finds: ['91350100M000100Y4'] },
  ],
  clean: [
    { texts: ['营业执照统一社会信用代码91350100M000100Y43。'], why: { zh: '校验相符', en: 'It follows' } },
    { texts: ['书号ISBN 978-0-306-40615-7，捐款卡号4111 1111 1111 1111。'], why: { zh: '校验相符', en: 'They follow' } },
    { texts: ['订单编号202611200001234567，物流单号4111111111111121。'], why: { zh: '普通编号没有校验', en: 'Plain numbers have none' } },
    { texts: ['老人卡号后四位是1121，持卡人3万名。'], why: { zh: '只说后四位', en: 'The last four only' } },
    { texts: ['旧书ISBN 0-306-40615-2，今已重印。'], why: { zh: '十位书号', en: 'A number of ten places' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, identity)) if (!isIdentityNumber(hit.match[0]) && /身份证|公民身份/u.test(hit.before.slice(-16))) yield found(hit, 0, { zh: '身份证号校验位不符。', en: 'The check digit of the identity number does not follow.' })
    for (const hit of matchesIn(readings, credit)) if (!isCreditCode(hit.match[1]!)) yield found(hit, 1, hit.match[1]!.length === 18 ? { zh: '统一社会信用代码校验位不符。', en: 'The check digit of the credit code does not follow.' } : { zh: `统一社会信用代码是18位，这里${hit.match[1]!.length}位。`, en: `A credit code has 18 places, not ${hit.match[1]!.length}.` })
    for (const hit of matchesIn(readings, isbn)) {
      const digits = hit.match[1]!.replace(/[^\dXx]/g, '')
      if (!isIsbn(digits)) yield found(hit, 1, digits.length === 10 || digits.length === 13 ? { zh: '书号校验位不符。', en: 'The check digit of the ISBN does not follow.' } : { zh: `书号是13位或10位，这里${digits.length}位。`, en: `An ISBN has 13 or 10 places, not ${digits.length}.` })
    }
    for (const hit of matchesIn(readings, card)) {
      const digits = hit.match[1]!.replace(/\D/g, '')
      if (digits.length >= 15 && !isCardNumber(digits)) yield found(hit, 1, { zh: '银行卡号校验位不符。', en: 'The check digit of the card number does not follow.' })
    }
  },
}

function found(hit: Hit, group: number, message: Said): Finds {
  return { place: placeOf(hit, group), message }
}
