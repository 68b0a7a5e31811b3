import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mentionsIn } from '../testing.ts'

const numbers = (text: string) => mentionsIn(text, '2026-11-20').map(({ text: words, kind, value }) => [words, kind, ...(value.type === 'number' ? [value.value, value.unit] : [[value.year, value.month, value.day].filter(Boolean).join('-')])])

describe('values', () => {
  test.each([
    ['共有320人参加', '320人', 'quantity', '320', '人'],
    ['发放救助金１２３．５万元', '１２３．５万元', 'money', '1235000', '元'],
    ['收入1.2万亿元', '1.2万亿元', 'money', '1200000000000', '元'],
    ['来了三百二十名学生', '三百二十名', 'quantity', '320', '人'],
    ['种了两千三百亩', '两千三百亩', 'quantity', '2300', '亩'],
    ['参赛2.6万余人', '2.6万余人', 'quantity', '26000', '人'],
    ['全区生产总值（GDP）612.3亿元', '612.3亿元', 'money', '61230000000', '元'],
    ['读者（VIP）12,480人', '12,480人', 'quantity', '12480', '人'],
    ['增长5.6%', '5.6%', 'percent', '5.6', '%'],
    ['回落1.2个百分点', '1.2个百分点', 'percentage-point', '1.2', '个百分点'],
    ['占百分之三十五', '百分之三十五', 'percent', '35', '%'],
    ['外地选手占四成', '四成', 'percent', '40', '%'],
    ['镇上的工厂\n三成订单来自海外', '三成', 'percent', '30', '%'],
    ['约占三分之二', '三分之二', 'quantity', '0.666667', ''],
    ['用时40分钟', '40分钟', 'duration', '40', '分钟'],
    ['现年72岁', '72岁', 'age', '72', '岁'],
    ['每度0.56元', '0.56元', 'money', '0.56', '元'],
    ['“十四五”期间', '十四五', 'plan-period', '14', '五年规划'],
    ['第35个教师节', '第35个', 'ordinal', '35', '个'],
    ['cost $600 million last year', '$600 million', 'money', '600000000', 'dollar'],
    ['about 1,240 people came', 'about 1,240 people', 'quantity', '1240', '人'],
    ['rose by 3.2 percent', '3.2 percent', 'percent', '3.2', '%'],
    ['up 2 percentage points', '2 percentage points', 'percentage-point', '2', '个百分点'],
    ['more than two-thirds agreed', 'more than two-thirds', 'quantity', '0.666667', ''],
  ])('%s', (text, ...expected) => {
    expect(numbers(text)).toContainEqual(expected)
  })

  test.each([
    ['2026年10月1日', ['2026年10月1日', 'date', '2026-10-1']], ['二〇二六年十月一日', ['二〇二六年十月一日', 'date', '2026-10-1']],
    ['截至10月底', ['10月底', 'month', '10']], ['2021年以来', ['2021年', 'year', '2021']],
    ['on Monday, 30 November 2026.', ['30 November 2026', 'date', '2026-11-30']], ['on November 30, 2026.', ['November 30, 2026', 'date', '2026-11-30']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toContainEqual(expected)
  })
})

describe('bounds', () => {
  test.each([
    ['300余人', '300', '400'], ['近300人', '240', '300'], ['1.2万亩', '11500', '12500'], ['超600家', '600', undefined], ['不少于50人', '50', undefined], ['两三百人', '200', '300'], ['320人', '320', '320'],
  ])('%s lies from %s to %s', (text, low, high) => {
    const [mention] = mentionsIn(text)
    expect(mention?.value).toMatchObject({ bounds: { ...(low ? { low } : {}), ...(high ? { high } : {}) } })
  })
})

test.each(['一直以来大家统一思想', '千家万户', '五湖四海的朋友', '走在第一线', '这是一流的队伍', '老百姓十分满意', '万一下雨', '几位老人', '一次性用品'])('no number counts anything in: %s', (text) => {
  expect(numbers(text)).toEqual([])
})

test('mentions never overlap and always lie inside the text', () => {
  const piece = fc.constantFrom('三', '十', '百', '万', '2021', '年', '月', '日', '12', '.', '5', '%', '人', '个', '元', '近', '余', '第', '，', '到', '$', ' people', '“', '”', '分之', '成')
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }).map((all) => all.join('')), (text) => {
    let last = 0
    for (const mention of mentionsIn(text)) {
      expect(mention.start).toBeGreaterThanOrEqual(last)
      expect(mention.end).toBeGreaterThan(mention.start)
      last = mention.end
    }
  }))
})
