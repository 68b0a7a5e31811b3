import { expect, test } from 'vitest'
import { documentOf } from '../testing.ts'
import { nameOf, recogniseRevision } from './revision.ts'

const copy = '清溪镇修渠引水\n\n本报讯　今年以来，清溪镇投入32亿元，修渠88条，受益群众3.2万人。渠长岑望山说，明年再修12条，由水务站承建。\n\n水务站有职工12人，其中技术员5人，常年在山上巡渠。'
const named = (name: string, text = copy, role: 'article' | 'reference' = 'article') => ({ ...documentOf(text, undefined, name), name, role })
const others = [named('渡口大桥.txt', '渡口大桥开工\n\n本报讯　横跨青河的渡口大桥昨日开工，大桥全长1286米，总投资4.7亿元，工期36个月。'), named('清溪修渠 一样.docx'), named('西坡通水.txt', '西坡村通水\n本报讯　昨日，西坡村举行通水仪式，到场村民320人，其中妇女120人。')]

test.each([
  ['清溪修渠 二样.docx', copy.replace('88', '86'), false],
  ['清溪修渠 小样.docx', copy.replace('88', '86'), true],
  ['要闻头条.docx', copy.replace('，常年在山上巡渠', ''), false],
  ['清溪修渠（1）.docx', '清溪镇修渠引水\n\n本报讯　今年以来，清溪镇投入32亿元，修渠88条。群众王大伯说，水到田头，心里踏实。', false],
])('%s is another version', (name, text, older) => {
  expect(recogniseRevision(named(name, text), others)).toEqual({ of: '清溪修渠 一样.docx', older })
})

test.each([
  ['清溪春灌.docx', '清溪镇春灌忙\n\n本报讯　春分时节，清溪镇的田里放满了水，水务站职工分头看渠，农户忙着泡田整地。'],
  ['清溪修渠 一样 2.txt', '天气\n\n今天白天晴到多云，偏南风3级，最高气温17度，夜里转阴，明天有小雨。'],
  ['东岭通水.txt', '东岭村通水\n本报讯　昨日，东岭村举行通水仪式，到场村民320人，其中妇女120人。'],
])('%s is not', (name, text) => { expect(recogniseRevision(named(name, text), others)).toBeUndefined() })

test('a reference is no version of an article', () => { expect(recogniseRevision(named('清溪修渠 二样.docx', copy, 'reference'), others)).toBeUndefined() })

test.each([['A版/清溪修渠 二样.docx', '清溪修渠', 2], ['清溪修渠_20261120_清样(2).pdf', '清溪修渠', 5], ['council budget v2.txt', 'councilbudget', 2], ['清溪修渠 - 副本.txt', '清溪修渠', undefined], ['清溪修渠改后.txt', '清溪修渠', undefined]])('%s', (name, stem, proof) => {
  expect(nameOf(name)).toEqual({ stem, ...(proof === undefined ? {} : { proof }) })
})
