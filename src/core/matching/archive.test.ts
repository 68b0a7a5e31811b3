import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { check, read } from '../analyse.ts'
import { ledgerOf } from '../ledger/index.ts'
import type { Document, Reading } from '../model.ts'
import { documentOf } from '../testing.ts'
import { thin } from './thin.ts'

const words = await loadWords()
const budget = { spend: () => true }

function readingOf(text: string, dated: string, id: string, role: Document['role'] = 'article'): Reading {
  return read({ ...documentOf(text, dated, id), role }, words)
}

/** Articles of an archive by their dates. */
function archiveOf(articles: Readonly<Record<string, string>>): Reading[] {
  return Object.entries(articles).map(([dated, text]) => readingOf(text, dated, `old-${dated}`, 'archive'))
}

const before = '渡口大桥开工\n本报讯　横跨青河的渡口大桥昨日开工，大桥全长1286米，总投资4.7亿元。'
const tonight = '渡口大桥那头\n本报讯　老船工韦长江在渡口大桥上数着步子走了一遍，青河上的这座大桥全长1826米，总投资4.7亿元。'
const found = (beside: readonly Reading[], text = tonight) => check([readingOf(text, '2026-11-20', 'now')], { beside, words }).findings

test('what contradicts an earlier edition says so, with the story and its date', () => {
  const findings = found(archiveOf({ '2026-11-13': before }))
  expect(findings.map(({ check, place, message }) => [check, place.document, message.zh])).toEqual([['conflicting-stories', 'now', '此处青河上的这座大桥全长作1826米，11月13日《渡口大桥开工》作1286米。']])
  expect(findings[0]!.message.en).toContain('“渡口大桥开工” of 13 November has')
  expect(findings[0]!.related.map(({ document }) => document)).toEqual(['old-2026-11-13'])
})

test('two earlier editions draw no finding of their own, and one that agrees with tonight silences the rest', () => {
  const archive = archiveOf({ '2026-11-13': before, '2026-11-16': before.replace('1286', '1826') })
  expect(found(archive)).toEqual([])
  expect(found(archive, '无关的一稿\n本报讯　石桥县新建公园12个。')).toEqual([])
})

test('the latest of several earlier editions is the one that is shown', () => {
  const archive = archiveOf({ '2025-12-30': before, '2026-11-13': before, '2026-11-06': before })
  expect(found(archive).map(({ related }) => related[0]!.document)).toEqual(['old-2026-11-13'])
})

const grown = (count: string) => `青泽市旧改\n本报讯　今年，青泽市改造老旧小区${count}个。`

test.each([['81', '86', 0], ['88', '86', 1]])('a count of this year may grow, not shrink: %s, then %s', (then, now, conflicts) => {
  expect(found(archiveOf({ '2026-11-13': grown(then) }), grown(now)).filter(({ check }) => check === 'conflicting-stories')).toHaveLength(conflicts)
})

test('a thin reading is a fraction of the whole and matches what the whole matches', () => {
  const whole = readingOf(before, '2026-11-13', 'old', 'archive')
  expect(thin(whole, words).tokens.length).toBeLessThan(whole.tokens.length)
  expect(found([thin(whole, words)])).toEqual(found([whole]))
})

test('the ledger has what earlier editions said of tonight’s things, a few of each kind, and nothing they say among themselves', () => {
  const archive = archiveOf({ '2026-11-12': before, '2026-11-13': before, '2026-11-14': before, '2026-11-15': before, '2026-11-16': '石桥县公园\n本报讯　石桥县新建公园12个。', '2026-11-17': '石桥县公园\n本报讯　石桥县新建公园12个。' })
  const rows = ledgerOf([...archive, readingOf(tonight, '2026-11-20', 'now')], { words, budget })
  const row = rows.find(({ state }) => state === 'conflict')!
  expect(row.cells.map(({ document, role }) => [document, role])).toEqual([['now', 'article'], ...['15', '14', '13'].map((day) => [`old-2026-11-${day}`, 'archive'])])
  expect(rows.some(({ thing }) => thing.includes('公园'))).toBe(false)
})

test('one sentence a paper prints every day is its formula, not a repeat', () => {
  const formula = '读者如有新闻线索，欢迎拨打本报热线电话或者在公众号留言。'
  const stories = [`清溪村通水\n本报讯　清溪村上月接通了自来水。\n${formula}`, `剪纸班开课\n本报讯　镇文化站办起了剪纸班。\n${formula}`]
  expect(found([readingOf(stories[0]!, '2026-11-13', 'old', 'archive')], stories[1]!).filter(({ check }) => check === 'repeated-passage')).toEqual([])
})

const told: readonly (readonly [string, string, string])[] = [
  ['a price of last week', '上周楼市回升\n本报讯　上周，青泽市新建商品住宅成交382套，成交均价每平方米9860元。', '上周楼市回落\n本报讯　上周，青泽市新建商品住宅成交415套，成交均价每平方米9790元。'],
  ['the next fair', '招聘会进社区\n本报讯　青泽区在桃叶里社区举办招聘会，26家企业提供岗位830个，310人达成意向。', '招聘会又到桃叶里\n本报讯　青泽区在桃叶里社区举办招聘会，31家企业提供岗位910个，275人达成意向。'],
  ['the next meeting', '市人大常委会开会\n本报讯　青泽市人大常委会举行会议，审议议题8项。', '市人大常委会又开会\n本报讯　青泽市人大常委会举行会议，审议议题6项。'],
  ['the water of another day', '青河水位回落\n本报讯　青河渡口站水位为23.4米，流量每秒1280立方米。', '青河水位上涨\n本报讯　青河渡口站水位为24.1米，流量每秒1530立方米。'],
  ['the price of gas', 'Gas prices rise\nThe average price of gas in Qingze County was $3.42 a gallon last week.', 'Gas prices fall\nThe average price of gas in Qingze County was $3.31 a gallon last week.'],
]

test.each(told)('what may be another occasion is not held against the first: %s', (_, then, now) => {
  expect(found(archiveOf({ '2026-11-13': then }), now)).toEqual([])
})

const same: readonly (readonly [string, string, string])[] = [
  ['a whole year', '青岭县旅游\n本报讯　2025年，青岭县接待游客420万人次。', '青岭县旅游再上台阶\n本报讯　去年，青岭县接待游客438万人次。'],
  ['this autumn', '城南实验学校招生\n本报讯　城南实验学校今年秋季招收新生1080名。', '新学校的第一堂课\n城南实验学校校长竹青说，学校今年秋季招收新生1020名。'],
  ['two digits swapped', '拖欠工资案宣判\n本报讯　海永县人民法院宣判一起拖欠工资案，包工头拖欠12名工人工资38万元。', '讨薪记\n本报讯　海永县那起拖欠工资案里，包工头拖欠12名工人工资83万元。'],
]

test.each(same)('what is one occasion, told on different days, is: %s', (_, then, now) => {
  expect(found(archiveOf({ '2026-11-13': then }), now).map(({ check }) => check)).toEqual(['conflicting-stories'])
})
