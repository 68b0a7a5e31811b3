import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, reading, strays } from './testing.ts'

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&nbsp;': '\u00a0', '&lt;': '<', '&ldquo;': '“', '&rdquo;': '”', '&#x4e00;': '一', '&middot;': '·' }
const plain = (slice: string) => entities[slice] ?? slice
const wechat = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>槐江新桥全线合龙</title><script>var t = "假正文：共9999人";</script><style>p{color:red}</style></head><body>
<div id="js_article"><h1 class="rich_media_title" id="activity-name">
 槐江新桥全线合龙
</h1><div id="meta_content"><span class="rich_media_meta">于怀安</span> <a id="js_name">槐江日报</a> <em id="publish_time">2026年11月20日 08:00</em></div>
<div id="js_content" style="visibility: hidden; opacity: 0; "><section><p style="text-indent:2em;">昨日上午，槐江新桥全线合龙，桥长<strong>1286</strong>米，
总投资3.4亿元。</p><p><img data-src="https://mmbiz.example/1.png"><br></p><section><span style="font-size:15px">大桥预计明年6月通车，</span><span>两岸往来由40分钟缩短到6分钟。</span></section>
<p style="display: none;">统计代码：共8888人</p><p>&ldquo;等了三十年。&rdquo;村民说&nbsp;。</p></section></div></div>
<div class="rich_media_tool">阅读 10万+ 在看 32</div><script>document.getElementById("js_content").innerHTML = "被改写"</script></body></html>`

const daily = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>石桥县秋粮入库9.6万吨--槐江日报--2026年11月20日</title></head><body>
<table><tr><td><a href="1.htm">第01版：要闻</a></td><td><a href="2.htm">第02版：民生</a></td></tr></table>
<table width="100%"><tr><td><table><tr><td class="yt">颗粒归仓</td></tr><tr><td class="bt"><h1>石桥县秋粮入库9.6万吨</h1></td></tr><tr><td class="zz">本报记者 石磊</td></tr></table>
<div id="ozoom"><!--enpcontent--><P>　　本报讯　截至昨日，石桥县共收购秋粮9.6万吨，比去年同期多1.2万吨。</P><P>　　其中早稻3.1万吨，中晚稻6.5万吨。</P><!--/enpcontent--></div></td>
<td><ul><li><a href="a.htm">柳湾村通路</a></li><li><a href="b.htm">渡口村建起文化广场</a></li></ul></td></tr></table>
<p>槐江日报社版权所有 备案号 9527</p></body></html>`

const news = `<!doctype html><html><head><meta charset="utf-8"><title>老旧小区改造惠及居民1.2万户_槐江新闻网</title></head><body>
<nav><ul><li><a href="/">首页</a></li><li><a href="/sz">时政</a></li><li><a href="/ms">民生</a></li></ul></nav>
<div class="main"><div class="left"><h1>老旧小区改造惠及居民1.2万户</h1><div class="info">2026-11-20 09:12 来源：槐江新闻网 <a href="#">分享到微博</a></div>
<div class="content"><p>记者昨日从市住建局获悉，今年全市共改造老旧小区86个，惠及居民1.2万户，总投入4.8亿元，目前已完工79个。</p>
<h2>电梯装到家门口</h2><p>在青石小区，三号楼的电梯上月投入使用。“以前下一趟楼要歇三回。”住在六楼的林小满说，现在每天都能下楼走走。</p>
<figure><img src="x.jpg"><figcaption>居民乘坐新装的电梯。石磊 摄</figcaption></figure>
<table><thead><tr><th rowspan="2">区</th><th colspan="2">改造情况</th></tr><tr><th>小区（个）</th><th>户数</th></tr></thead><tbody><tr><td>东城</td><td>46</td><td>6,800</td></tr><tr><td>西城</td><td>40</td><td>5,200</td></tr></tbody></table>
<p>据了解，剩余7个小区将在年底前全部完工，明年计划再改造60个，重点解决管网老化、停车难、充电难等问题，居民可在社区登记意见。</p></div></div>
<aside><h3>相关阅读</h3><ul><li><a href="/1">石桥县秋粮入库9.6万吨</a></li><li><a href="/2">末班车延至22时30分</a></li></ul></aside></div>
<footer>槐江新闻网 版权所有 举报电话 0000-1234567</footer></body></html>`

describe('a web page', () => {
  test('a saved WeChat article is read although its body is hidden until a script runs', async () => {
    const { value } = await reading(wechat)
    const [headline, ...rest] = blocksOf(value)
    expect(headline).toBe('headline: 槐江新桥全线合龙')
    expect(rest.slice(-3)).toEqual(['body: 昨日上午，槐江新桥全线合龙，桥长1286米，总投资3.4亿元。', 'body: 大桥预计明年6月通车，两岸往来由40分钟缩短到6分钟。', 'body: “等了三十年。”村民说\u00a0。'])
    expect(value.text).not.toMatch(/8888|9999|被改写|在看/u)
    expect(strays(value, plain)).toEqual([])
  })

  test('a newspaper\'s web edition, laid out in tables, in GBK', async () => {
    const { value } = await reading(gbk(daily))
    expect(blocksOf(value).map((block) => block.replace(/^\w+(?:-\w+)?: /u, ''))).toEqual(['石桥县秋粮入库9.6万吨', '本报记者 石磊', '本报讯　截至昨日，石桥县共收购秋粮9.6万吨，比去年同期多1.2万吨。', '其中早稻3.1万吨，中晚稻6.5万吨。'])
    expect(blocksOf(value)[0]).toMatch(/^headline/u)
    expect(strays(value)).toEqual([])
  })

  test('a news site: the article without menus, shares, neighbours and legal lines', async () => {
    const { value } = await reading(news)
    expect(value.text).not.toMatch(/首页|分享到|相关阅读|末班车|举报电话/u)
    expect(blocksOf(value)).toEqual([
      'headline: 老旧小区改造惠及居民1.2万户', expect.stringContaining('2026-11-20 09:12 来源：槐江新闻网'),
      expect.stringMatching(/^body: 记者昨日.*79个。$/u), 'subhead: 电梯装到家门口', expect.stringMatching(/^body: 在青石小区/u), 'caption: 居民乘坐新装的电梯。石磊 摄',
      'table: ^区|^改造情况|^改造情况 / ^区|^小区（个）|^户数 / <东城|46|6,800 / <西城|40|5,200', expect.stringMatching(/^body: 据了解/u),
    ])
    expect(strays(value)).toEqual([])
  })

  test('words copied from a browser, and from Word', async () => {
    expect(blocksOf((await reading('<meta charset="utf-8"><h2 style="x">清溪村通水</h2><p>昨日通水，<b>惠及320户</b>。</p><ul><li>修渠三公里</li></ul>')).value)).toEqual(['headline: 清溪村通水', 'body: 昨日通水，惠及320户。', 'body: 修渠三公里'])
    const word = '<html xmlns:o="urn:x"><head><meta charset="utf-8"><title>无关的标题</title><style><!-- p.MsoNormal {mso-style:x} --></style></head><body><!--StartFragment--><p class=MsoNormal>本报讯　昨日通水，惠及<span lang=EN-US>320</span>户。<o:p></o:p></p><p class=MsoListParagraph><span style=\'mso-list:Ignore\'>·<span>&nbsp;&nbsp;</span></span>修渠三公里</p><!--EndFragment--></body></html>'
    expect((await reading(word)).value.text).toBe('本报讯　昨日通水，惠及320户。\n修渠三公里')
  })

  test('breaks end lines; a sentence wrapped by hand over breaks is whole; a number keeps no footnote sign', async () => {
    expect((await reading('<div>主办：槐江日报<br>协办：清溪村<br><br>今年共收购秋粮9.6万吨<sup><a href="#n">1</a></sup>，<br>比去年多1.2万吨，面积30m<sup>2</sup>。</div>')).value.text).toBe('主办：槐江日报\n协办：清溪村\n今年共收购秋粮9.6万吨，比去年多1.2万吨，面积30m2。')
  })

  test('the bytes win over an encoding the page names wrongly', async () => {
    expect((await reading('<html><head><meta charset="gb2312"></head><body><p>清溪村通水。</p></body></html>')).value.text).toBe('清溪村通水。')
  })

  test('a page that a script fills in later is refused in a sentence', async () => {
    await expect(reading('<!doctype html><html><head><script src="app.js"></script></head><body><div id="app"></div><script>document.body.textContent="正文"</script></body></html>')).rejects.toMatchObject({ said: { zh: expect.stringContaining('脚本') } })
  })

  test.each(['a < b，c > d', '<清溪村通水> 编者按', '《<html>入门》上市', '<p 是小于号的意思'])('is not taken for a page: %s', async (text) => {
    expect((await reading(text)).value.text).toBe(text)
  })

  test('every character leads back to itself, whatever the tags', async () => {
    const bit = fc.constantFrom('一', '水', '，', '。', '3.5', ' ', '\n', '\r\n', '　', '&amp;', '&nbsp;', '&ldquo;', '&#x4e00;', '<p>', '</p>', '<br>', '<b>', '</b>', '<div style="display:none">', '</div>', '<table>', '<tr><td>', '</td><td>', '</td></tr>', '</table>', '<!-- x -->', '<h1>', '</h1>', '<script>1</script>', '<', '&', 'Word')
    await fc.assert(fc.asyncProperty(fc.array(bit, { maxLength: 60 }), async (bits) => {
      const read = await reading(`<body><p>开头</p>${bits.join('')}`)
      expect(strays(read.value, plain)).toEqual([])
    }), { numRuns: 300 })
  })
})

/** GBK bytes of a text, by asking the decoder for every pair. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from([...text].flatMap((one) => (one.charCodeAt(0) < 128 ? [one.charCodeAt(0)] : (codes.get(one) ?? []))))
}

test('twenty thousand tags that are never closed are read in seconds', async () => {
  const { value } = await reading(`<html><title>通水</title><body>${'<div>渠水流到家门口。'.repeat(20_000)}`)
  expect(value.text.length).toBeGreaterThan(150_000)
}, 30_000)
