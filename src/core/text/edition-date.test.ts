import { expect, test } from 'vitest'
import { documentOf } from '../testing.ts'
import { editionDate } from './edition-date.ts'

const dateOf = (name: string, text = '清溪村通水\n本报讯　清溪村通水。') => editionDate({ ...documentOf(text), name })

test.each([
  ['2026-11-13/01版 通水.txt', '2026-11-13'], ['20261113_A01.txt', '2026-11-13'], ['通水 2026年11月3日.docx', '2026-11-03'], ['2026.11.3 通水.txt', '2026-11-03'], ['旧刊/2026_11_13.txt', '2026-11-13'],
])('a name says the day: %s', (name, date) => { expect(dateOf(name)).toBe(date) })

test.each(['通水.txt', '2026年通水.txt', '20261340.txt', '12026111399.txt', '2026年度总结 3.txt'])('a name says no day: %s', (name) => { expect(dateOf(name)).toBeUndefined() })

test.each([
  ['清溪村通水\n2026年11月13日　星期五\n本报讯　清溪村通水。', '2026-11-13'], ['Water comes to Qingxi\n\nFriday, November 13, 2026\n\nThe village of Qingxi got its water last night, after a wait of two years.', '2026-11-13'], ['Water comes to Qingxi\n\nPublished 13 November 2026\n\nThe village got its water last night, after a wait of two years.', '2026-11-13'],
])('a date line says the day', (text, date) => { expect(dateOf('通水.txt', text)).toBe(date) })

test('a day in a sentence is no date line, and the folio goes before the name', () => {
  expect(dateOf('通水.txt', '清溪村通水\n本报讯　2024年3月5日，清溪村的通水工程在村民的注视下正式开工，工程总投资三百万元，历时两年，如今终于建成，家家户户都用上了自来水。')).toBeUndefined()
  expect(editionDate({ ...documentOf('清溪村通水。', '2026-11-12'), name: '20261113.txt' })).toBe('2026-11-12')
})
