import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../core/text/compose.ts'
import { markdownLines } from './markdown-lines.ts'
import { blocksOf, reading, strays } from './testing.ts'

const copy = '---\ntitle: 草稿\n---\n# 槐江新桥**合龙**\r\n\r\n本报记者　于怀安\r\n\r\n本报讯　昨日，[槐江新桥](https://example.com/bridge "图")全线合龙，桥长**1286米**，造价 3.4&nbsp;亿元。\r\n\r\n## 三件实事\r\n\r\n1. 修路\\*三公里\r\n2. `架桥`两座\r\n\r\n- 通水\r\n- 通电\r\n\r\n| 镇 | 户数 |\r\n|:---|---:|\r\n| 青石镇 | **320** |\r\n| 白塔镇 | 185 |\r\n\r\n> 乡亲们说：“好！”\r\n\r\n![桥](桥.jpg)\r\n'

describe('Markdown', () => {
  test('headings, lists, tables, quotations and links read as text', async () => {
    const { value } = await reading(copy)
    expect(blocksOf(value)).toEqual([
      'headline: 槐江新桥合龙', 'byline: 本报记者　于怀安', 'body: 本报讯　昨日，槐江新桥全线合龙，桥长1286米，造价 3.4\u00a0亿元。',
      'subhead: 三件实事', 'body: 1. 修路*三公里', 'body: 2. 架桥两座', 'body: 通水', 'body: 通电',
      'table: ^镇|^户数 / <青石镇|320 / <白塔镇|185', 'body: 乡亲们说：“好！”',
    ])
    expect(strays(value, (slice) => (slice === '&nbsp;' ? '\u00a0' : slice))).toEqual([])
  })

  test('emphasis against a Han character is a mark too', async () => {
    const { value } = await reading('# 通知\n\n这是**“要紧的”**一句，**请看：**第二句。')
    expect(value.text).toBe('通知\n这是“要紧的”一句，请看：第二句。')
  })

  test('several articles under headings of one level are stories of their own', async () => {
    const { value } = await reading('# 清溪村通水\n\n本报讯　昨日通水，惠及320人。\n\n# 柳湾村通路\n\n本报讯　昨日通路，惠及185人。\n')
    expect(value.stories.map((story) => story.title)).toEqual(['清溪村通水', '柳湾村通路'])
  })

  test.each(['一、清溪村通水\n* 注：数字为初步统计', '#清溪好风光#话题阅读量破亿', '2 * 3 * 4，结果是24。', '价格（元）｜数量', '——记清溪村党支部书记\n———', '1. 修路\n2. 架桥', '[本报讯]（记者于怀安）昨日通水'])('is not taken for Markdown: %s', async (text) => {
    expect((await reading(text)).value.text).toBe(text)
  })

  test('every character leads back to itself, whatever the marks', () => {
    const piece = fc.constantFrom('一', '水', '，', '。', '**', '*', '_', '`', '[', '](http://a)', '# ', '## ', '- ', '1. ', '> ', '|', '\n|--|--|\n', '\n', '\r\n', '\n\n', '\\*', '\\', '3.5', ' ', '\t', '　', '<b>', '&amp;', '```\n', '---\n', '===\n', '![')
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), (source) => {
      const document = composeDocument(source, { id: 'a', name: 'a' }, markdownLines(source))
      expect(strays(document, (slice) => (slice === '&amp;' ? '&' : slice))).toEqual([])
      const plain = (text: string) => text.replace(/[^\u4e00-\u9fff，。\d]/gu, '')
      if (!/!\[|\]\(|```|<b>|\||^\s*\[|---/mu.test(source)) expect(plain(document.text)).toBe(plain(source))
    }), { numRuns: 400 })
  })
})
