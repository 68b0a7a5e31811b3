import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checks } from '../../src/core/checks/index.ts'
import { nameNearMiss } from '../../src/core/checks/name-near-miss.ts'
import { findingsOf } from '../../src/core/testing.ts'
import { loadWords } from '../../src/words/jieba.ts'

/** One character of a name exchanged, in a headline and beside another mention of it, in stories of our own. */
const words = await loadWords()
const plain = (text: string) => text.replace(/\{[tpo]?([^}=]+)(?:=[^}]+)?\}/gu, '$1')
const folder = join(import.meta.dirname, '../names')
const storiesIn = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8').split('===\n').map((text) => ({ text: plain(text), names: [...text.matchAll(/\{([^}]+)\}/gu)].map((match) => match[1]!) }))
/** Rare and compound surnames, names of other tongues, people named twice only. */
const others = storiesIn('other-stories.txt')
const stories = [
  ...storiesIn('stories.txt'),
  ...readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8')).map((text) => ({ text: plain(text), names: [...text.matchAll(/\{[tp]([^}=]+)\}/gu)].map((match) => match[1]!) })),
  ...readdirSync(join(import.meta.dirname, '../corpus')).filter((name) => name.endsWith('.txt') && !/council/u.test(name)).map((name) => ({ text: readFileSync(join(import.meta.dirname, '../corpus', name), 'utf8'), names: [] as string[] })),
]

/** Wrong characters as they happen: by sound, by shape, by hand. */
const wrong: Readonly<Record<string, string>> = { 思: '恩', 书: '舒', 可: '克', 振: '震', 杰: '洁', 有: '友', 时: '石', 英: '樱', 一: '义', 知: '智', 平: '萍', 长: '常', 红: '宏', 月: '玥', 银: '很', 小: '晓', 玉: '钰', 铁: '轶', 莺: '营', 塘: '溏', 素: '索', 兰: '蓝', 敢: '干', 启: '起', 大: '太', 东: '栋', 望: '旺', 怀: '淮', 家: '佳', 若: '偌', 云: '芸', 清: '青', 守: '宁', 国: '囯', 建: '健', 明: '朋', 文: '纹', 海: '悔', 晓: '小', 如: '茹', 秀: '绣', 桂: '佳', 卫: '伟', 青: '清', 志: '至', 雅: '稚', 心: '新', 川: '州', 森: '淼', 合: '和', 茂: '茗', 鸣: '鸿', 永: '水', 正: '政', 德: '徳', 林: '琳' }
const mutate = (name: string, turn: number): string => {
  const at = 1 + (turn % (name.length - 1))
  return name.slice(0, at) + (wrong[name[at]!] ?? (name[at] === '瑾' ? '谨' : '瑾')) + name.slice(at + 1)
}

interface Plant { readonly story: string; readonly wrong: string; readonly name: string; readonly where: 'headline' | 'body' }

const plantsIn = (some: typeof stories): Plant[] => some.flatMap(({ text, names }, index) => {
  const twice = [...new Set(names)].filter((name) => name.length >= 3 && !name.includes('·'))
  return twice.flatMap((name, turn): Plant[] => {
    const bad = mutate(name, index + turn)
    const headline: Plant = { story: `${bad}：守好这一班\n${text}`, wrong: bad, name, where: 'headline' }
    const last = text.lastIndexOf(name)
    return text.indexOf(name) === last ? [headline] : [headline, { story: text.slice(0, last) + bad + text.slice(last + name.length), wrong: bad, name, where: 'body' }]
  })
})

const plants = plantsIn(stories)

test('there are stories and plants enough', () => {
  expect(stories.length).toBeGreaterThanOrEqual(30)
  expect(plants.length).toBeGreaterThanOrEqual(100)
})

test.each([['headline', plants, 0.95], ['body', plants, 0.95], ['headline', plantsIn(others), 0.95], ['body', plantsIn(others), 0.75]] as const)('a wrong character of a name in the %s is found', (where, all, least) => {
  const own = all.filter((plant) => plant.where === where)
  const missed = own.filter((plant) => !findingsOf([nameNearMiss], { texts: [plant.story], words }).some((finding) => finding.message.zh.includes(plant.wrong)))
  console.log(`${where}: ${own.length - missed.length} of ${own.length} found; missed ${missed.map((plant) => `${plant.name}→${plant.wrong}`).join(' ')}`)
  expect(1 - missed.length / own.length).toBeGreaterThanOrEqual(least)
})

test('nothing is said of the names of clean stories', () => {
  const loud = [...stories, ...others, ...storiesIn('alike-people.txt')].flatMap(({ text }) => findingsOf(checks.filter((check) => check.category === 'name' || check.category === 'phrase'), { texts: [text], words }).filter((finding) => finding.severity !== 'query').map((finding) => `${finding.check}: ${finding.message.zh}`))
  expect(loud).toEqual([])
})
