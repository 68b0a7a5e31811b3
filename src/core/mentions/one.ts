import type { Numeral } from './numeral.ts'

const given = /(?:获得|领到|收到|得到|拿到|捐|捐赠|赠送|赠予|发放|购买|买|荣获|获|颁发|奖励|奖|配备|安装|新增|减少|增加|裁撤|设|分得|抽中|换|中)了?\s?$/u
const only = /(?:共|仅|只|只有|仅有|各|每人|每户|每家|每村|每校|每组|每年|每月|每周|每天|每队|人手|户均|至少|最多|不到|近|约|超过|逾|为期|历时|满|用了?|第?不足|死亡|受伤|失踪|遇难)\s?$/u
const list = /^[^，。；：、！？\n]{1,8}[、和及与]\s?(?:[\u4e00-\u9fff]{1,2}了?)?[一两二三四五六七八九十\d][个名位首支台件张套本座家条项幅场部辆只瓶袋箱块份篇间所处种段]/u
const follows = /[一两二三四五六七八九十\d][个名位首支台件张套本座家条项幅场次部辆只瓶袋箱把块份篇间所处种类曲段][^，。；：！？\n]{1,8}[、和及与]\s?(?:[\u4e00-\u9fff]{1,2}了?)?$/u
const lasting = /^(?:[多来余半]|以[上后前内]|左右|之[后前内久]|内|后|前|的时间|时间|来)/u
const neverCounted = /^[些切样般直起边度面旦定]/u

/** 一 with a measure word: an article as a rule (打造一支队伍), a number where one real thing is counted (每人一台). */
export function countsOne(plain: string, { start, numeral, range }: Numeral, measure: string, end: number): boolean {
  if (range) return true
  const lead = plain.slice(Math.max(0, start - 16), start)
  if (measure === '番') return lead.endsWith('翻')
  if (neverCounted.test(measure)) return false
  const next = plain.slice(end, end + 14)
  if (/[第每这那某另任逐之统唯同专万单]$/u.test(lead) || plain[numeral.end] === plain[numeral.end + 1]) return false
  if (/[环绕转]$|[环绕]湖$/u.test(lead) && measure === '周') return false
  if (/^(?:年|个?月|周|天|日|小时|个小时|个星期|个?世纪)$/u.test(measure)) return lasting.test(next) || /(?:为期|历时|近|满|用了?|不到|超过|约|仅|不足|这|整整|长达|相隔|时隔|每隔|未来|过去)\s?$/u.test(lead)
  if (measure === '岁' || measure === '倍') return true
  if (measure === '人' && /^(?:受伤|死亡|获|被|当选|遇难|失踪|溺水|入选|重伤|轻伤|落水)/u.test(next)) return true
  if (measure === '次' || measure === '批' || measure === '片' || measure === '番') return only.test(lead)
  if (given.test(lead)) return !/^(?:套|种|系列|定|条龙|块)/u.test(measure) || /[、和]/u.test(next.slice(0, 6))
  return only.test(lead) || list.test(next) || follows.test(lead)
}
