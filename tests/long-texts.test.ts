import { expect, test } from 'vitest'
import { analyse } from '../src/core/analyse.ts'
import { importFile } from '../src/formats/import/index.ts'
import { loadWords } from '../src/words/jieba.ts'

const words = await loadWords()
const odd = ['一', '万', 'a', '1', '“', '”', '“”', '（', '《', '，', '—', '1%', '1,', '甲　', '甲、', '@a.', 'www.', '“甲\n', '（甲乙丙丁戊己庚辛\n', '<div>']

/** Twenty thousand characters of one kind: what takes longer with every character more would not come to an end. */
test.each(odd)('a long text of nothing but %j is read and checked', async (piece) => {
  const { value } = await importFile(new TextEncoder().encode(piece.repeat(20_000 / piece.length)), { id: 'long', name: 'long.txt' })
  expect(analyse([value], { words }).failures).toEqual([])
}, 60_000)
