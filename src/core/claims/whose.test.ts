import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { read } from '../analyse.ts'
import { documentOf } from '../testing.ts'

const words = await loadWords()

/** The period and scope of the number that is written so. */
function whose(text: string, number: string): readonly (string | undefined)[] {
  const { claims, document } = read(documentOf(text), words)
  const claim = claims.find(({ mention }) => document.text.slice(mention.start, mention.end) === number)!
  return [claim.period?.text, claim.scope?.text]
}

test('the day a reporter learnt it is not the day it holds', () => {
  const rest = '今年我市疏浚河道的工程收工。全市共清淤31公里。'
  expect(whose(`本报讯　9月3日，记者从市水利局获悉，${rest}`, '31公里')[0]).toBe('今年')
  expect(whose(`日前，记者在采访中了解到，${rest}`, '31公里')[0]).toBe('今年')
  expect(whose('9月3日，记者从市水利局获悉，疏浚河道的工程收工。全市共清淤31公里。', '31公里')[0]).toBeUndefined()
  expect(whose('9月3日，疏浚河道的工程收工。先后清淤31公里。', '31公里')[0]).toBe('9月3日')
})

test('what comes behind a list of parts speaks of the whole', () => {
  const list = '全市共建书屋75处，其中云门区32处、石浦区24处、青田县19处，'
  expect(whose(`${list}藏书46万册。`, '46万册')[1]).toBe('全市')
  expect(whose(`${list}藏书46万册。`, '24处')[1]).toBe('石浦区')
  expect(whose(`${list}藏书46万册。`, '19处')[1]).toBe('青田县')
  expect(whose('全市共建书屋75处，其中云门区32处，藏书46万册。', '46万册')[1]).toBe('云门区')
})

test('a story of the whole city is not one of the district it names most', () => {
  const body = '我市今年建成书屋。全市各区都有，全市读者都能去。云门区居民周渡平时常来，家住云门区的读者已近两千。'
  expect(whose(`75处书屋建成\n${body}`, '75处')[1]).toBe('全市')
  expect(whose('75处书屋建成\n云门区今年建成书屋。云门区居民周渡平时常来，云门区读者已近两千。', '75处')[1]).toBe('云门区')
})

test('the year a thing came to be is not when it is counted', () => {
  expect(whose('青桐里小区建于1998年，有楼房24栋、居民1086户。', '1086户')[0]).toBeUndefined()
  expect(whose('合作社成立于2011年，入社农户已有340户。', '340户')[0]).not.toBe('2011年')
  expect(whose('青桐里小区建成于1998年，1998年底入住居民1086户。', '1086户')[0]).toBe('1998年底')
  expect(whose('全县1998年新建小区24个。', '24个')[0]).toBe('1998年')
})

test('a sentence that only leads over does not stand in the way of the time the paragraph tells', () => {
  const paragraph = '改造不止于电梯。今年全市更换老旧管线412公里。资金方面，总投入4.6亿元。'
  expect(whose(paragraph, '4.6亿元')[0]).toBe('今年')
  expect(whose('去年的账已经结清。今年全市更换老旧管线412公里。资金方面，总投入4.6亿元。', '4.6亿元')[0]).not.toBe('今年')
})

test('a year that figures are compared with is not the year of what follows', () => {
  const text = '一季度，全市进出口65.7亿元，比去年同期下降6.4%。一季度，出口39.4亿元。'
  const { claims, document } = read(documentOf(text, '2026-04-16'), words)
  expect(claims.find(({ mention }) => document.text.slice(mention.start, mention.end) === '39.4亿元')?.period?.days?.first).toBe('2026-01-01')
})
