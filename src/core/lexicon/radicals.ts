/** Radicals of the supplement (U+2E80…) each before the character it stands for: Unicode's Equivalent_Unified_Ideograph. */
const supplement = '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

/** The character a radical or compatibility form should have been; undefined where it is none of them. */
export function unified(one: string): string | undefined {
  const code = one.codePointAt(0)!
  if (code >= 0x2e80 && code < 0x2f00) {
    const at = supplement.indexOf(one)
    return at >= 0 && at % 2 === 0 ? supplement[at + 1] : undefined
  }
  if (code >= 0x2f00 && code < 0x2fe0) return one.normalize('NFKC')
  if ((code >= 0xf900 && code < 0xfb00) || (code >= 0x2f800 && code < 0x2fa20)) return one.normalize('NFC')
  return undefined
}
