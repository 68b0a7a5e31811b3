import { describe, expect, test } from 'vitest'
import { blocksOf, reading, strays } from './testing.ts'

describe('a table as text', () => {
  test('rows, columns and labels are known; numbers stay as printed', async () => {
    const { value } = await reading('镇,户数,"面积,亩",占比\r\n青石镇,"1,320",86.50,12%\r\n"白""塔""镇",185,（12.0）,-\r\n')
    expect(blocksOf(value)).toEqual(['table: ^镇|^户数|^面积,亩|^占比 / <青石镇|1,320|86.50|12% / <白"塔"镇|185|（12.0）|-'])
    expect(strays(value)).toEqual([])
  })

  test('a title above, a note below and an empty row part it', async () => {
    const { value } = await reading('槐江市秋粮收购进度,,\n镇,农户,万吨\n青石镇,320,1.2\n白塔镇,185,0.8\n注：数据截至十月底,,\n,,\n品种,单价,涨跌\n早稻,1.32,0.01\n')
    expect(blocksOf(value)).toEqual(['headline: 槐江市秋粮收购进度', 'table: ^镇|^农户|^万吨 / <青石镇|320|1.2 / <白塔镇|185|0.8', 'body: 注：数据截至十月底', 'table: ^品种|^单价|^涨跌 / <早稻|1.32|0.01'])
  })

  test('a table of a hundred and fifty thousand fields comes in whole', async () => {
    const { value } = await reading(`镇,户数,亩\n${Array.from({ length: 50_000 }, (_, at) => `青石镇${at},${at},3.2`).join('\n')}\n`)
    expect(value.blocks.map((block) => block.cells?.length)).toEqual([150_003])
  })

  test('tabs, semicolons, GBK', async () => {
    expect(blocksOf((await reading('姓名\t票数\n林小满\t320\n')).value)).toEqual(['table: ^姓名|^票数 / <林小满|320'])
    expect(blocksOf((await reading('镇;户;亩\n青石;3;2,5\n')).value)).toEqual(['table: ^镇|^户|^亩 / <青石|3|2,5'])
    const gbk = Uint8Array.from([0xc7, 0xe5, 0x2c, 0xcf, 0xaa, 0x2c, 0xb4, 0xe5, 0x0a, 0x31, 0x2c, 0x32, 0x2c, 0x33, 0x0a])
    expect(blocksOf((await reading(gbk)).value)).toEqual(['table: ^清|^溪|^村 / 1|2|3'])
  })

  test.each([
    '本报讯　昨日通水，惠及320户，户均1,200元。\n今日通路，惠及185户，户均2,300元。', 'The council met on Tuesday, and voted.\nThe mayor, who was absent, sent a letter.\nResidents, it seems, agreed.',
    '于怀安,林小满\n', '上联：风调雨顺;下联：国泰民安', '一、修路\n二、架桥\n三、通水', '比分 3:2, 主队胜',
  ])('is not taken for one: %s', async (text) => {
    expect((await reading(text)).value.blocks.some((block) => block.cells)).toBe(false)
  })
})
