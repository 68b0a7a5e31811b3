import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/core/analyse.ts'
import type { Words } from '../../src/core/model.ts'
import { documentOf, mentionsIn } from '../../src/core/testing.ts'
import { loadWords } from '../../src/words/jieba.ts'

const words: Words = await loadWords()

describe('no number counts anything in', () => {
  test.each([
    '大家统一思想，一直往前走', '千家万户喜迎新春', '五湖四海的朋友', '走在第一线', '这是一流的队伍', '老百姓十分满意', '万一下雨怎么办', '几位老人在下棋', '一次性用品', '打造一支过硬的队伍', '这不是一句口号',
    '我是一名普通党员', '多次受到表彰', '前几天刚下过雨', '一幅幅照片挂满墙', '一系列措施落地', '一体化推进', '三农工作', '第三方评估', '第一时间赶到', '知行合一', '一边走一边唱', '首先要提高认识', '首要任务', '有关部门负责人', '位居首位',
    '千方百计增加收入', '数十人', '几百名群众', '十几个孩子', '上万名观众', '成千上万的游客', '若干意见', '百花齐放', '万众一心', '一窗受理', '最后一公里', '一揽子方案', '一家人其乐融融的样子', '两岸同胞', '四季如春', '三番五次上门', '百年大计', '好几次', '一片欢声笑语', '二手房市场', '第三者', '独一无二', '七嘴八舌',
  ])('%s', (text) => {
    expect(mentionsIn(text).map((mention) => mention.text)).toEqual([])
  })
})

const piece = fc.constantFrom('三', '十', '百', '千', '万', '亿', '两', '半', '零', '〇', '2021', '年', '月', '日', '12', '.', '5', '%', '％', '人', '个', '元', '近', '余', '多', '第', '，', '。', '至', '到', '—', '-', '$', ' people', ' percent', '“', '”', '分之', '成', '折', '首', '届', '比', ':', '今年', '全市', '一', '下', '是', '、', '\n', '１', '，', '号', 'A', ' in ', 'May', '季度', '上半年')
const copy = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) }), { maxLength: 80 }).map((all) => all.join(''))

describe('whatever is written', () => {
  test('no extractor throws or overlaps; numerals and values lie inside, bounds hold the value', () => {
    fc.assert(fc.property(copy, (text) => {
      let last = 0
      const { claims, mentions, coverage, document } = read(documentOf(text, '2026-11-20'), words)
      for (const { start, end, value } of mentions) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(document.text.length)
        last = end
        if (value.type !== 'number') continue
        expect(value.numeral.start).toBeGreaterThanOrEqual(start)
        expect(value.numeral.end).toBeLessThanOrEqual(end)
        const { low, high } = value.bounds
        if (low !== undefined && high !== undefined) expect(Number(low)).toBeLessThanOrEqual(Number(high))
        if (value.value === undefined) continue
        if (low !== undefined) expect(Number(value.value)).toBeGreaterThanOrEqual(Number(low))
        if (high !== undefined) expect(Number(value.value)).toBeLessThanOrEqual(Number(high))
      }
      for (const claim of claims) for (const part of [claim.subject, claim.period, claim.scope]) {
        if (!part) continue
        expect(part.text).not.toBe('')
        if (part.place) expect(part.place.end).toBeLessThanOrEqual(document.text.length)
        if (part.days) expect(part.days.first <= part.days.last).toBe(true)
      }
      expect(coverage.read + coverage.unread.length).toBe(coverage.numerals)
    }), { numRuns: 300 })
  })

  test('a long run of one character takes no longer than its length allows', () => {
    for (const one of ['1', '一', '十', '万', '，', '“', '1,', '1.', '年', '近', '第', ' 1', '两三', '3—', 'a1', '一中、', '北']) expect(() => read(documentOf(one.repeat(4000)), words)).not.toThrow()
  }, 10_000)
})
