import { describe, expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { anchor, applyReadings, type Correction, correct, type HandReading } from '../annotation.ts'
import type { Document } from '../model.ts'
import { documentOf } from '../testing.ts'

const page = documentOf('渡口村建起文化广场\n本报讯（林小满）近日，渡口村文化广场建成投用，村民有了健身的好去处。\n镇里办起剪纸班\n三十名学员报名参加了镇文化站的剪纸班，每周上两次课。\n老人们也来学剪窗花。')

const by = (document: Document, words: string, said: Pick<HandReading, 'role' | 'storyStart'>): HandReading => {
  const start = document.text.indexOf(words)
  return { id: words, kind: 'reading', document: document.id, ...anchor(document, { start, end: start + words.length }), author: '', time: '2026-11-20T08:00:00Z', ...said }
}
const read = (document: Document) => document.blocks.map(({ start, end, role, story }) => `${story ?? '-'} ${role} ${document.text.slice(start, Math.min(end, start + 6))}`)

describe('readings by hand', () => {
  test('a story starts where the editor says', () => {
    expect(page.stories).toHaveLength(1)
    const split = applyReadings(page, [by(page, '镇里办起剪纸班', { role: 'headline', storyStart: true })])
    expect(split.stories.map((story) => story.title)).toEqual(['渡口村建起文化广场', '镇里办起剪纸班'])
    expect(read(split).slice(2)).toEqual(['1 headline 镇里办起剪纸', '1 body 三十名学员报', '1 body 老人们也来学'])
    expect(applyReadings(split, [by(split, '镇里办起剪纸班', { storyStart: false })]).stories).toHaveLength(1)
  })

  test('what becomes page furniture leaves its story, and a start on it moves on', () => {
    const set = applyReadings(page, [by(page, '镇里办起剪纸班', { role: 'section-label', storyStart: true })])
    expect(read(set).slice(2)).toEqual(['- section-label 镇里办起剪纸', '1 body 三十名学员报', '1 body 老人们也来学'])
    expect(set.stories[1]!.title).toBe('三十名学员报名参加了镇文化站的剪纸班……')
  })

  test('nothing else changes, and the readings of other documents are left out', () => {
    const other = { ...by(page, '镇里办起剪纸班', { role: 'caption' }), document: 'b' }
    expect(applyReadings(page, [other])).toBe(page)
    const set = applyReadings(page, [by(page, '镇里办起剪纸班', { role: 'headline' })])
    expect([set.text, set.source]).toEqual([page.text, page.source])
  })

  test('they are found again in the corrected text, and by analyse', () => {
    const at = page.text.indexOf('林小满')
    const correction: Correction = { id: '1', kind: 'correction', document: 'a', ...anchor(page, { start: at, end: at + 3 }), author: '', time: '2026-11-20T08:00:00Z', insert: '林大满满' }
    const mended = correct(page, [correction]).document
    const reading = by(page, '镇里办起剪纸班', { role: 'headline', storyStart: true })
    expect(applyReadings(mended, [reading]).stories).toHaveLength(2)
    expect(analyse([page], { readings: [reading] }).readings[0]!.document.stories).toHaveLength(2)
  })
})
