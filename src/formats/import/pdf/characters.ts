/** Radicals that fonts give out in place of the ideographs they look like: those Unicode does not decompose by itself. */
const radicals = [...'⺁⺄⺅⺆⺉⺋⺏⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺦⺨⺩⺫⺭⺮⺯⺰⺱⺲⺶⺸⺹⺼⺾⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰⻲']
const ideographs = [...'厂乙亻冂刂㔾尣巳幺彑忄㣺扌攵旡曰月歺民氵氺灬爫丬犭王目礻竹糹纟罓罒羊羋耂肉艹虎衤覀西见角讠贝车辶阝钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿龙亀']
/** Punctuation turned for upright lines, and what it is in a line that lies. */
const upright = [...'\ufe10\ufe11\ufe12\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19\ufe30\ufe31\ufe32\ufe35\ufe36\ufe37\ufe38\ufe39\ufe3a\ufe3b\ufe3c\ufe3d\ufe3e\ufe3f\ufe40\ufe41\ufe42\ufe43\ufe44']
const lying = [...'，、。：；！？〖〗…‥—–（）｛｝〔〕【】《》〈〉「」『』']

const known = new Map([...radicals.map((one, at) => [one, ideographs[at]!] as const), ...upright.map((one, at) => [one, lying[at]!] as const), ['⼾', '户'], ['⾭', '青'], ['\u00a0', ' '], ['\u00ad', '-']])

/** What a reader sees in a glyph: a page shows no difference between ⼀ and 一, ﬁ and fi, so neither does its text. */
export function characterOf(unicode: string): string {
  let text = ''
  for (const one of unicode) {
    const code = one.codePointAt(0)!
    if (code === 0 || (code < 32 && code !== 9) || code === 0x200b || code === 0xfeff) continue
    text += known.get(one) ?? ((code >= 0x2f00 && code <= 0x2fdf) || (code >= 0x2e80 && code <= 0x2eff) || (code >= 0xfb00 && code <= 0xfb06) || (code >= 0xf900 && code <= 0xfaff) ? one.normalize('NFKC') : code === 9 ? ' ' : one)
  }
  return text
}

/** No character anyone can read: private use, or none at all. */
export function isUnreadable(text: string): boolean {
  return /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]|[\x80-\x9f]/u.test(text)
}
