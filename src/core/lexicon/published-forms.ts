/** The forms one story is published in; a file's name says it, else words that only this form has. The first that fits counts. */
export const forms: readonly { readonly form: string; readonly named: RegExp; readonly says: RegExp }[] = [
  { form: 'wechat', named: /微信|公众号|推文|推送|wechat/iu, says: /点击(?:上方|下方)?蓝字|长按(?:识别)?二维码|阅读原文|微信公众号/u },
  { form: 'app', named: /客户端|app\b|新媒体/iu, says: /客户端讯|^\s*客户端[（(]/mu },
  { form: 'web', named: /网络?版|网页|网稿|网站|上网|\bweb\b|online|html/iu, says: /(?:^|\n)[^\n，。]{2,8}网[讯电]|（?来源[：:][^\n]{0,12}网/u },
  { form: 'paper', named: /报纸|见报|版面|纸质|\bprint\b|\bpaper\b/iu, says: /(?:^|\n)\s*本报[^，。\n]{0,8}[讯电]/u },
]
