import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { check, read } from '../analyse.ts'
import type { Document } from '../model.ts'
import { documentOf } from '../testing.ts'

const words = await loadWords()
const print = `老闸口开展清淤
本报讯　11月18日，老闸口社区组织志愿者清理河道淤泥，共装运淤泥86车，参加的居民有320人。社区党委书记宁远舟说：“清淤之后还要栽柳护岸。”
老闸口社区的河道两年没有清过，附近居民一直盼着这一天，志愿者从清晨六点干到了傍晚。`
const web = print.replace('本报讯　', '').replace('老闸口开展清淤', '这条河，清了')
const latin = `Volunteers clear canal at Laozhakou
Volunteers in the Laozhakou community cleared 68 truckloads of mud from the canal on Nov 18. Some 320 residents took part, said Ning Yuanzhou, secretary of the community.`

/** What is found between documents, with the words at both places. */
function found(...documents: readonly (Partial<Document> & { readonly text: string })[]) {
  const readings = documents.map(({ text, ...given }, at) => read({ ...documentOf(text, '2026-11-20', given.id ?? `d${at + 1}`), ...given }, words))
  const textAt = ({ document, start, end }: { document: string; start: number; end: number }) => readings.find((one) => one.document.id === document)!.document.text.slice(start, end)
  return check(readings, { words }).findings.flatMap((one) => (one.related.some(({ document }) => document !== one.place.document) ? [[one.check, textAt(one.place), textAt(one.related[0]!)]] : []))
}

test('two forms known by their names are versions, not a repeat; the facts are held against each other', () => {
  expect(found({ text: print, name: '清淤.txt' }, { text: web, name: '清淤 微信.txt' })).toEqual([])
  expect(found({ text: print, name: '清淤.txt' }, { text: web.replace('宁远舟', '宁运舟'), name: '清淤 网络版.txt' })).toEqual([['version-mismatch', '宁运舟', '宁远舟']])
  expect(found({ text: print, name: '清淤.txt' }, { text: web.replace('86车', '68车'), name: '清淤 网络版.txt' }).map(([, here, there]) => [here, there])).toEqual([['68车', '86车']])
  expect(found({ text: print, name: '清淤.txt' }, { text: web.replace('11月18日', '11月28日'), name: '清淤 网络版.txt' })).toEqual([['version-mismatch', '11月28日', '11月18日']])
  expect(found({ text: print, name: '清淤.txt' }, { text: web.replace('栽柳护岸', '种树护坡，修一条步道'), name: '清淤 网络版.txt' }).map(([id]) => id)).toEqual(['version-mismatch'])
})

test('told by the editor, whatever the names; without that a repeat stays one', () => {
  const repeat = found({ text: print, name: 'a.txt' }, { text: web, name: 'b.txt' })
  expect(repeat.map(([id]) => id)).toEqual(['repeated-passage'])
  expect(found({ text: print, name: 'a.txt' }, { text: web, name: 'b.txt', formOf: 'd1' })).toEqual([])
  expect(found({ text: print, name: 'a.txt' }, { text: web.replace('320人', '230人'), name: 'b.txt', formOf: 'd1' })).toHaveLength(1)
})

test('the English form of a story: a figure with two digits swapped is asked about', () => {
  expect(found({ text: print, name: '清淤.txt' }, { text: latin, name: '清淤-en.txt' }).map(([id, here]) => [id, here])).toEqual([['version-mismatch', expect.stringContaining('68')]])
  expect(found({ text: print, name: '清淤.txt' }, { text: latin.replace('68', '86'), name: '清淤-en.txt' })).toEqual([])
  expect(found({ text: print, name: '清淤.txt' }, { text: latin, name: 'ferry.txt' })).toEqual([])
})

test('all at once finds what one after the other finds', () => {
  const documents = [{ text: print, name: '清淤.txt' }, { text: web.replace('86车', '68车'), name: '清淤 微信.txt' }]
  expect(found(...documents)).toHaveLength(1)
})
