import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { check, read } from '../analyse.ts'
import { documentOf } from '../testing.ts'

const words = await loadWords()

/** What two stories of one day are asked about. */
function between(a: string, b: string): string[] {
  const texts = [a, b]
  return check(texts.map((text, at) => read(documentOf(text, '2026-11-20', `${at}`), words)), { words }).findings.filter(({ check }) => check === 'conflicting-stories').map(({ place }) => texts[Number(place.document)]!.slice(place.start, place.end))
}

test('其中 of another kind of number makes no part', () => {
  const one = '民生实事完成九成\n今年我市承诺的10件民生实事已完成9件。其中老旧小区改造总投入4.8亿元。'
  expect(between(one, '老屋换新\n今年全市老旧小区改造总投入4.6亿元。')).toEqual(['4.6亿元'])
  expect(between('民生支出过百亿\n今年我市民生支出120亿元，其中老旧小区改造总投入4.8亿元。', '老屋换新\n今年全市老旧小区改造总投入4.6亿元。')).toEqual([])
  expect(between(one, '老屋换新\n去年全市老旧小区改造总投入4.6亿元。')).toEqual([])
})

test('one thing under other words, and its parts by what is said of them', () => {
  expect(between('城北医院主体封顶\n本报讯　11月20日，城北新区人民医院主体结构封顶。项目设计床位800张，总建筑面积14.6万平方米。', '家门口的医院\n记者了解到，正在建设的城北新区人民医院规划床位600张，总建筑面积14.6万平方米。')).toEqual(['600张'])
  expect(between('支出向民生倾斜\n1至10月，全市一般公共预算支出完成286.4亿元。', '把钱花在刀刃上\n前10个月，全市一般公共预算支出268.4亿元。')).toEqual(['268.4亿元'])
  const canteens = '食堂亮灶\n市教育局通报，全市432所中小学食堂已有418所建成“明厨亮灶”。'
  expect(between(canteens, '看得见的午餐\n市教育局说，全市432所中小学食堂中，已有408所建成“明厨亮灶”。')).toEqual(['408所'])
  expect(between(canteens, '看得见的午餐\n市教育局说，全市432所中小学食堂中，已有308所接入燃气管网。')).toEqual([])
})

test('one occasion, two days or two editions', () => {
  const one = '第三届全民读书节将开幕\n本报讯　第三届全民读书节将于11月27日在市图书馆开幕，为期一个月。'
  expect(between(one, '书香飘进寻常巷陌\n市图书馆馆长沈默介绍，第三届全民读书节11月29日开幕，有60多场活动。')).toEqual(['11月29日'])
  expect(between(one, '书香飘进寻常巷陌\n市图书馆馆长沈默介绍，第四届全民读书节11月27日在市图书馆开幕。')).toEqual(['第四届'])
  expect(between(one, '书香飘进寻常巷陌\n市图书馆馆长沈默介绍，第三届全民读书节12月27日闭幕。')).toEqual([])
  expect(between(one, '书香飘进寻常巷陌\n去年的第二届全民读书节在市图书馆举办，馆长沈默记得那天的雨。')).toEqual([])
})

test('English stories of one event, told in other words', () => {
  const one = 'Council approves $42 million library\nThe city council on Tuesday approved a $42 million plan to build a new central library with 180,000 books on open shelves.'
  expect(between(one, 'Readers welcome new library\nFor Martha Quill, the new central library cannot come soon enough. The $24 million building, approved by the city council on Tuesday, will hold 180,000 books on open shelves.')).toEqual(['$24 million'])
  expect(between('Maple school expands\nThe Maple Street School board on Monday approved a $6 million gymnasium.', 'Oak Street breaks ground\nThe Oak Street School broke ground Monday on a $9 million gymnasium for its 420 pupils.')).toEqual([])
})

test('parts of two wholes are two things', () => {
  const one = '前三季度，全国民营企业进出口2.78万亿元，增长7.3%。其中出口1.71万亿元。'
  expect(between(`外贸\n${one}`, '海关\n前三季度，全国货物贸易总值6.75万亿元，其中出口3.54万亿元，增长7.4%。')).toEqual([])
  expect(between('外贸\n前三季度，全国货物贸易总值6.75万亿元，其中出口3.54万亿元。', '海关\n前三季度，全国货物贸易总值6.75万亿元，其中出口3.45万亿元。')).toEqual(['3.45万亿元'])
})

test('what stands only behind a date of another day is no failure', () => {
  const readings = ['第三届全民读书节将于11月27日在市图书馆开幕。', '第三届全民读书节将于11月29日在市图书馆开幕。'].map((text, at) => read(documentOf(text, at === 0 ? '2026-11-13' : '2026-11-20', `${at}`), words))
  expect(check(readings, { words }).failures).toEqual([])
})

test('names that bear other numbers are other things', () => {
  const one = '全市人口结构公布\n全市常住人口中，0—14岁人口为51.67万人，60岁及以上人口为36.58万人。'
  expect(between(one, '老有所养\n本市60岁及以上人口为36.85万人，养老床位不断增加。')).toEqual(['36.85万人'])
  expect(between(one, '老有所养\n本市65岁及以上人口为51.76万人，养老床位不断增加。')).toEqual([])
})
