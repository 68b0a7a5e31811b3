import { describe, expect, test } from 'vitest'
import { ageBirthyear } from '../checks/age-birthyear.ts'
import { findingsOf } from '../testing.ts'

const found = (text: string) => findingsOf([ageBirthyear], { texts: [text], dated: '2026-11-20' })

describe('ages told with the years that give them', () => {
  test.each([
    'George Hale, 75, who was born in 1961 in Leeds, runs the shop.',
    '1948年3月生于江边渔村的老船工谢水生，2023年12月病逝，享年57岁。',
    'Joan Perry died at her home on 4 May 2025, aged 68.\nPerry was born in 1931 and trained as a nurse.',
    '老中医段景和1936年出生于药铺世家，今年1月因病去世，享年69岁。',
    '2010年，16岁的她学会了剪纸，今年42岁，带出了40个徒弟。',
  ])('found: %s', (text) => {
    expect(found(text)).toHaveLength(1)
  })
  test.each([
    'George Hale, 65, who was born in 1961 in Leeds, runs the shop.',
    'George Hale, 65, lives with his mother. She was born in 1936.',
    '1948年3月生于江边渔村的老船工谢水生，2023年12月病逝，享年76岁。',
    '老人去世时享年88岁，他的儿子1960年出生，2015年去世。',
    '2019年，30岁的他回到家乡，父亲今年70岁，母亲也已68岁。',
    'The actor, who died in 2019 aged 84, was the son of a miner born in 1902.',
    'The writer died in 2011 at the age of 79; her last novel appeared in 2009.',
    'Joan Perry died at her home on 4 May 2025, aged 94.\nPerry was born in 1931 and trained as a nurse.',
    '老中医段景和1936年出生于药铺世家，今年1月因病去世，享年90岁。',
    '2010年，16岁的她学会了剪纸，今年32岁，带出了40个徒弟。',
  ])('fits, or is something else: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
