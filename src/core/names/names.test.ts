import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { read } from '../analyse.ts'
import type { Name } from '../model.ts'
import { documentOf } from '../testing.ts'

const words = await loadWords()
const namesIn = (text: string) => {
  const document = documentOf(text)
  return read(document, words).names.map((name) => ({ ...name, text: document.text.slice(name.start, name.end) }))
}
const of = (text: string, kind: Name['kind']) => namesIn(text).filter((name) => name.kind === kind)

test('a post is read with all its offices', () => {
  expect(of('云溪市人大常委会副主任、市总工会主席岑望山出席会议。', 'person').map((name) => [name.text, name.value.post?.text])).toEqual([['岑望山', '云溪市人大常委会副主任、市总工会主席']])
})

test('a title holds the titles nested in it', () => {
  expect(of('印发《关于落实〈云溪市职工教育规划〉的实施方案》。', 'title').map((name) => name.value.full)).toEqual(['关于落实〈云溪市职工教育规划〉的实施方案'])
})

test.each([
  ['“路通了，日子就好了。”村民罗守田说。', '罗守田'],
  ['罗守田笑着说：“路通了，日子就好了。”', '罗守田'],
  ['村民祝小满告诉记者，他种玉米三十年。“路通了，日子就好了。”他说。', '祝小满'],
  ['村民罗守田种玉米三十年。村里写着“路通了，日子就好了”的标语。', undefined],
  ['“The road is open at last,” said council leader Peter Ashdown.', 'Peter Ashdown'],
])('who is quoted in %s', (text, speaker) => {
  expect(of(text, 'quotation')[0]?.value.speaker?.text).toBe(speaker)
})

test.each([
  ['记者阮之恒）昨天到现场。', ['阮之恒']],
  ['法官蔺雪上门调解。', ['蔺雪']],
  ['令狐岳领跑半程马拉松\n来自大学城的令狐岳第一个冲过终点。\n令狐岳的教练很高兴。', ['令狐岳', '令狐岳', '令狐岳']],
  ['牧民才仁多杰说，羊好了。', ['才仁多杰']],
  ['天刚亮，尕让措就出了门。\n“不碍事。”尕让措说。', ['尕让措', '尕让措']],
  ['果农艾力·买买提说，杏子甜。', ['艾力·买买提']],
  ['大会选举毕云涛、卓文君、简立新为副主席。', ['毕云涛', '卓文君', '简立新']],
])('who is named in %s', (text, expected) => {
  expect(of(text, 'person').map((name) => name.text)).toEqual(expected)
})

test.each(['书记高度评价这项工作。', '主席关于工作的讲话', '干部和先进工作者参加', '员工应急演练', '专家任何时候都可咨询', '职工安全生产知识竞赛', '记者从会上获悉', '各级干部常年驻村', '和平统一是大势。促进和平统一进程。', '工程全面展开，工程全面提速', '晚上，麻醉医生来了', '他守着电话，还守着灯'])('names nobody: %s', (text) => {
  expect(of(text, 'person').map((name) => name.text)).toEqual([])
})

test('whatever the text, nothing throws, and only quotations hold other names', () => {
  const pieces = ['主席', '卢海川', '说', '“', '”', '《', '》', '〈', '〉', '、', '，', '。', '云溪市', '市总', '总工会', '该局', '·', '（', '男，52岁', '）', '\n', ' ', '记者', '和', '阿卜杜勒', 'Mr Peter Ashdown', 'said', '"', '𠀀', '摄', '□', '局长']
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % below
  }
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: 1 + next(40) }, () => pieces[next(pieces.length)]!).join('')
    const names = namesIn(text)
    const flat = names.filter((name) => name.kind !== 'quotation')
    for (const [at, name] of flat.entries()) {
      expect(name.end, text).toBeGreaterThan(name.start)
      if (at > 0) expect(flat[at - 1]!.end, text).toBeLessThanOrEqual(name.start)
    }
    for (const quotation of names.filter((name) => name.kind === 'quotation')) for (const name of flat) expect(name.end <= quotation.start || name.start >= quotation.end || (name.start >= quotation.start && name.end <= quotation.end) || (name.start <= quotation.start && name.end >= quotation.end), text).toBe(true)
  }
})
