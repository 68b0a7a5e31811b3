import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check, Finds, Said } from '../model.ts'

const cue = '(?:手机号?码?|联系电话|咨询电话|举报电话|报名电话|服务电话|电话|热线|传真|请拨打|拨打|致电|联系方式)(?:号码)?(?:为|是|：|:)?\\s?'
const mobile = new RegExp(`${cue}(1[3-9]\\d(?:[ -]?\\d){4,11})(?![\\d-])`, 'dgu')
const landline = new RegExp(`${cue}(?:（|\\()?(0(?:10|2\\d|[3-9]\\d{2}))(?:）|\\)|[—– -])(\\d{4,11})(?![\\d])`, 'dgu')
const tollFree = new RegExp(`${cue}([48]00[—– -]?\\d[\\d—– -]{3,10}\\d)(?![\\d])`, 'dgu')

/** A telephone number with a digit too many or too few. */
export const phoneLength: Check = {
  id: 'phone-length',
  title: { zh: '电话号码位数不对', en: 'The length of a telephone number' },
  why: { zh: '少一位打不通，多一位打到别人家。', en: 'One digit short and nobody answers; one too many and a stranger does.' },
  category: 'number',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['报名电话：1380013800。'], why: { zh: '手机号少一位', en: 'A mobile number one short' }, finds: ['1380013800'] },
    { texts: ['咨询电话0312-876543。'], why: { zh: '固定电话少一位', en: 'A landline one short' }, finds: ['876543'] },
    { texts: ['服务热线400-800-12345。'], why: { zh: '400号码多一位', en: 'A toll-free number one long' }, finds: ['400-800-12345'] },
  ],
  clean: [
    { texts: ['报名电话：13800138000，咨询电话0312-8765432。'], why: { zh: '位数正确', en: 'Right lengths' } },
    { texts: ['拨打12345，或0571-96123、010-12320。'], why: { zh: '短号', en: 'Short numbers' } },
    { texts: ['服务热线400-800-1234，传真（021）65432100。'], why: { zh: '400号码与括号区号', en: 'Toll-free, and an area code in brackets' } },
    { texts: ['电话1878年传入，手机18个月更新一代。'], why: { zh: '说的是年份', en: 'Years, not numbers to call' } },
    { texts: ['电话：8765432转188，24小时开通。'], why: { zh: '分机', en: 'An extension' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, mobile)) {
      const count = hit.match[1]!.replace(/\D/g, '').length
      if (count !== 11 && count > 8) yield found(hit, 1, { zh: `手机号码是11位，这里${count}位。`, en: `A mobile number has 11 digits, not ${count}.` })
    }
    for (const hit of matchesIn(readings, landline)) {
      const digits = hit.match[2]!
      if (digits.length > 8 || (digits.length < 7 && !/^(?:1\d{3,4}|9[56]\d{3,4})$/.test(digits))) yield found(hit, 2, { zh: `固定电话是7或8位，这里${digits.length}位。`, en: `A landline has 7 or 8 digits, not ${digits.length}.` })
    }
    for (const hit of matchesIn(readings, tollFree)) {
      const count = hit.match[1]!.replace(/\D/g, '').length
      if (count !== 10) yield found(hit, 1, { zh: `400、800电话是10位，这里${count}位。`, en: `A 400 or 800 number has 10 digits, not ${count}.` })
    }
  },
}

function found(hit: Hit, group: number, message: Said): Finds {
  return { place: placeOf(hit, group), message }
}
