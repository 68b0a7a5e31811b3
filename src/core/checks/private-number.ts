import { isIdentityNumber } from '../matching/check-digits.ts'
import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const identity = /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu
const mobile = /(?<![\d.,-])1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\d.,-]|\s?[万亿元人吨亩个年])/gu
const open = /热线|咨询|客服|报名|订阅|订报|广告|爆料|投稿|举报|服务电话|招聘|招商|公告|联系电话|预约|救援|值班|监督|联系人|订购|征稿|电话[：:]/u

/** A private person’s identity or mobile number in full. */
export const privateNumber: Check = {
  id: 'private-number',
  title: { zh: '未遮盖的私人号码', en: 'A private number in full' },
  why: { zh: '身份证号、私人手机号见报会伤人，也可能违法。', en: 'An identity number or a private telephone in print harms its owner, and may be against the law.' },
  category: 'number',
  severity: 'query',
  weight: 1,
  flagged: [
    { texts: ['失主李某，身份证号11010519491231002X，已领回钱包。'], why: { zh: '身份证号', en: 'An identity number' }, finds: ['11010519491231002X'] },
    { texts: ['王某留下手机号13800138000后离开。'], why: { zh: '私人手机号', en: 'A private mobile number' }, finds: ['13800138000'] },
  ],
  clean: [
    { texts: ['失主李某，身份证号110105********002X，手机138****8000。'], why: { zh: '已遮盖', en: 'Masked' } },
    { texts: ['新闻热线13800138000，全天接听。'], why: { zh: '公开的热线', en: 'A public line' } },
    { texts: ['报名请拨打联系电话13900139000。'], why: { zh: '公开的报名电话', en: 'A number to call' } },
    { texts: ['货款共13800138000元，编号2026112000138001380。'], why: { zh: '金额与编号', en: 'An amount and a serial number' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, identity)) if (isIdentityNumber(hit.match[0])) yield { place: placeOf(hit), message: { zh: '身份证号未遮盖，是否应隐去几位？', en: 'An identity number in full: should some of it be masked?' } }
    for (const hit of matchesIn(readings, mobile)) if (!open.test(hit.before.slice(-24))) yield { place: placeOf(hit), message: { zh: '手机号码未遮盖，是私人号码吗？', en: 'A mobile number in full: is it private?' } }
  },
}
