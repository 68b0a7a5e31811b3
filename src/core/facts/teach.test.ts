import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { read } from '../analyse.ts'
import { documentOf } from '../testing.ts'
import { peopleAt } from './teach.ts'

const words = await loadWords()
const at = (text: string, name: string) => peopleAt(read(documentOf(text), words), { start: text.indexOf(name), end: text.indexOf(name) + name.length })

test('a name is remembered with its post and the organisation of it', () => {
  expect(at('云溪市总工会主席岑望山出席会议并讲话。', '岑望山')).toEqual([{ name: '岑望山', post: '主席', organisation: '云溪市总工会' }])
  expect(at('麻溪县副县长戚文若来到车间。', '戚文若')).toEqual([{ name: '戚文若', post: '副县长', organisation: '麻溪县' }])
})

test('each of several posts is a row', () => {
  expect(at('云溪市人大常委会副主任、市总工会主席岑望山出席会议。', '岑望山')).toMatchObject([{ name: '岑望山', post: '副主任' }, { name: '岑望山', post: '主席' }])
})

test('the post is taken from where the article gives it', () => {
  const text = '云溪市总工会主席岑望山出席会议。会后，岑望山表示，要把好事办好。'
  const last = text.lastIndexOf('岑望山')
  expect(peopleAt(read(documentOf(text), words), { start: last, end: last + 3 })).toEqual([{ name: '岑望山', post: '主席', organisation: '云溪市总工会' }])
})

test('a former post is not taught; words nobody took for a name are taken as chosen', () => {
  expect(at('时任云溪市总工会主席岑望山主持了揭牌。', '岑望山')).toEqual([{ name: '岑望山' }])
  expect(at('河面上漂着一只小船。', '一只小船')).toEqual([{ name: '一只小船' }])
  expect(at('河面上漂着一只小船。', '漂着一只小船。')).toEqual([])
})
