import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { read } from '../analyse.ts'
import { checker } from '../checker.ts'
import type { Document } from '../model.ts'
import { documentOf } from '../testing.ts'
import { ledgerOf, nameChecks } from './index.ts'

const words = await loadWords()

function rowsOf(texts: readonly string[], roles: readonly Document['role'][] = []) {
  const readings = texts.map((text, at) => read({ ...documentOf(text, '2026-11-20', `story-${at + 1}`), role: roles[at] ?? 'article' }, words))
  const desk = checker({ words, checks: nameChecks })
  for (const reading of readings) desk.put(reading)
  const { findings } = desk.check(readings.map(({ document }) => document.id))
  return ledgerOf(readings, { words, budget: { spend: () => true }, findings }).filter(({ kind }) => kind !== 'figure')
}
const seen = (texts: readonly string[], roles?: readonly Document['role'][]) => rowsOf(texts, roles).map(({ kind, thing, state, cells }) => [kind, thing, state, ...cells.map((cell) => (cell.state === 'agree' || cell.state === 'apart' ? cell.text : `!${cell.text}`))])

test('one person with two posts is a row, the posts as printed', () => {
  expect(seen(['水库开工\n市水利局副局长尹晓棠出席开工仪式。', '水库有了新坝\n市水利局局长尹晓棠说，大坝明年合龙。'])).toEqual([['person', '尹晓棠', 'likely', '!市水利局副局长尹晓棠', '!市水利局局长尹晓棠']])
})

test('where several agree only the odd one is marked', () => {
  expect(seen(['水库开工\n市水利局副局长尹晓棠出席开工仪式。', '水库有了新坝\n市水利局局长尹晓棠说，大坝明年合龙。', '库区移民\n市水利局局长尹晓棠走访移民。'])).toEqual([['person', '尹晓棠', 'likely', '!市水利局副局长尹晓棠', '市水利局局长尹晓棠', '市水利局局长尹晓棠']])
})

test('a name alone, and with its post, agree; two posts that may go together are not compared, and it says why', () => {
  expect(seen(['水库开工\n市水利局局长尹晓棠出席开工仪式。尹晓棠说，明年合龙。', '库区移民\n移民代表把锦旗送给尹晓棠。尹晓棠说，这是应当的。'])).toEqual([['person', '尹晓棠', 'agree', '市水利局局长尹晓棠', '尹晓棠']])
  const [row] = rowsOf(['村里通水\n村党支部书记翟家望打开水龙头。', '合作社分红\n合作社理事长翟家望宣布分红。'])
  expect([row!.state, row!.pairs[0]!.reason!.zh]).toEqual(['apart', expect.stringContaining('理事长')])
})

test('one document title in two spellings, one quotation in two wordings', () => {
  expect(seen(['条例将施行\n《河湾市河道管理条例》明年施行。', '宣讲进村\n志愿者宣讲《河湾市河道管里条例》。'])).toEqual([['title', '河湾市河道管理条例', 'likely', '!《河湾市河道管理条例》', '!《河湾市河道管里条例》']])
  expect(seen(['护河\n镇里开展“护一河清水，守两岸青山”活动。', '护河的人\n志愿者参加“护一河青水，守两岸青山”活动。'])).toMatchObject([['quotation', expect.any(String), 'likely', expect.stringMatching(/^!“/u), expect.stringMatching(/^!“/u)]])
})

test('the pair carries what was found of it, and a decision on that settles the pair', () => {
  const [row] = rowsOf(['条例将施行\n《河湾市河道管理条例》明年施行。', '宣讲进村\n志愿者宣讲《河湾市河道管里条例》。'])
  expect(row!.pairs).toMatchObject([{ state: 'likely', finding: { check: 'doc-title-variant' } }])
})

test('days of one event are a row too', () => {
  const rows = rowsOf(['柑橘节要来了\n第八届青山柑橘文化节将于11月28日开幕。', '赶柑橘节\n第八届青山柑橘文化节11月26日开幕，为期十天。'])
  expect(rows.filter(({ kind }) => kind === 'day').map(({ state, cells }) => [state, ...cells.map(({ text }) => text)])).toEqual([['conflict', '11月28日', '11月26日']])
})

test('what one story alone has, reporters, and what only earlier editions have in common are no rows', () => {
  expect(seen(['水库开工\n市水利局局长尹晓棠出席。尹晓棠说，明年合龙。《河湾市河道管理条例》明年施行。', '柳湾村通路\n村民都来了。'])).toEqual([])
  expect(seen(['柳湾村通水\n本报记者 卢海川\n村民都来了。', '柳湾村通路\n本报记者 卢海川\n村民又来了。'])).toEqual([])
  expect(seen(['旧闻一\n《河湾市河道管理条例》施行。', '旧闻二\n《河湾市河道管理条例》修订。', '柳湾村通路\n村民都来了。'], ['archive', 'archive', 'article'])).toEqual([])
})

test('an earlier edition’s title stands beside tonight’s', () => {
  expect(seen(['条例将施行\n《河湾市河道管理条例》明年施行。', '旧闻\n《河湾市河道管理条例》通过。'], ['article', 'archive'])).toEqual([['title', '河湾市河道管理条例', 'agree', '《河湾市河道管理条例》', '《河湾市河道管理条例》']])
})
