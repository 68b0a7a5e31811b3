import type { WordingRule } from '../matching/wording-rules.ts'

const within = (most: number) => `[^，。；：！？“”\\n]{0,${most}}?`

/** Two ways of saying it run into one. */
export const blends: readonly WordingRule[] = [
  { pattern: `原因是(?:由于)?${within(24)}(?:造成|引起|导致|所致)的?(?=[。，；])`, zh: '“原因是……”与“由……造成”杂糅，留一种。', en: 'Two ways of giving a reason run into one: keep one.' },
  { pattern: `本着[^，。；：！？“”\\n、以]{0,20}?为(?:原则|宗旨|目的)`, zh: '“本着……的原则”与“以……为原则”杂糅。', en: 'Two patterns run into one: 本着……的原则, 以……为原则.' },
  { pattern: `围绕(?:着)?(?!${within(20)}以)${within(20)}为(?:中心|主题|主线|重点|核心)(?=[，。；])`, zh: '“围绕……主题”与“以……为主题”杂糅。', en: 'Two patterns run into one: 围绕……主题, 以……为主题.' },
  { pattern: `(?:目的|宗旨)是(?:为了)?(?!以)${within(20)}为(?:目的|宗旨|目标)(?=[，。；])`, zh: '“目的是……”与“以……为目的”杂糅。', en: 'Two patterns run into one: 目的是……, 以……为目的.' },
  { pattern: `深受${within(10)}所(?:欢迎|喜爱|好评|喜欢)`, zh: '“深受……欢迎”与“为……所欢迎”杂糅。', en: 'Two patterns run into one: 深受……欢迎, 为……所欢迎.' },
  { pattern: `(?:受到|得到)${within(10)}所(?:欢迎|喜爱|好评|称赞)`, zh: '“受到……欢迎”与“为……所欢迎”杂糅。', en: 'Two patterns run into one.' },
  { pattern: `(?<![理缘])由于${within(16)}的?原因(?:造成|导致|引起)`, zh: '“由于”与“原因造成”重复。', en: 'The reason is given twice.' },
  { pattern: `关键在于${within(16)}(?:起|是)(?:决定(?:性)?作用|关键)(?=[的。，；])`, zh: '“关键在于……”与“……起决定作用”杂糅。', en: 'Two patterns run into one.' },
  { pattern: `是由${within(16)}所组成的?而成`, zh: '“由……组成”与“……而成”杂糅。', en: 'Two patterns run into one.' },
  { pattern: `(?:对于|关于)${within(14)}的?问题上`, zh: '“对于……问题”与“在……问题上”杂糅。', en: 'Two patterns run into one.' },
  { pattern: `以${within(14)}(?<!作)为(?:例子)?举例`, zh: '“以……为例”与“举例”杂糅。', en: 'Two patterns run into one.' },
  { pattern: `有${within(6)}\\d+[^，。；]{0,6}(?:组成|构成)(?=[。，；])`, zh: '“有……”与“由……组成”杂糅。', en: 'Two patterns run into one.', severity: 'query' },
]

/** A negation too many, or one missing. */
export const negations: readonly WordingRule[] = [
  { pattern: `(避免|防止|杜绝|以免|严防)(${within(10)})不再(发生|出现|上演|反弹|重演)`, right: '$1$2再次$3' },
  { pattern: `(?:避免|防止|以免)${within(8)}(?:不要|不得|不能|不会)(?=发生|出现|遗漏|流失)`, zh: '前面已有“避免”“防止”，后面的否定把意思说反了。', en: 'After “avoid” the negation turns the meaning round.' },
  { pattern: '切忌(不要|不可|不能|勿)', right: '切忌', zh: '“切忌”已含“不要”，二者留一。', en: '切忌 holds the negation already.' },
  { pattern: `(严禁|禁止)(不得|不准|不要)`, right: '$1', zh: '“严禁”“禁止”已含否定，后面不再否定。', en: 'The ban holds the negation already.' },
  { pattern: '无时无刻(?=[^，。；不没]{1,14}[，。；])', zh: '“无时无刻”要与“不”连用，或改为“时时刻刻”。', en: '无时无刻 needs 不 behind it; else 时时刻刻.' },
  { pattern: `(?:难免|不免)不(?=会|要|出|有)`, zh: '“难免”后面的“不”多余。', en: 'The 不 behind 难免 is too many.', severity: 'query' },
  { pattern: '否认(?=[^，。；]{0,12}不(?:是|曾|存在)[^，。；]{0,12}[，。；])', zh: '“否认……不是”是双重否定，请核对意思。', en: 'A double negation: is it meant?', severity: 'query' },
]

/** One thing said twice in one breath. */
export const redundancies: readonly WordingRule[] = [
  { pattern: '公诸于众', right: '公之于众' },
  { pattern: '付诸于', right: '付诸' },
  { pattern: '诉诸于', right: '诉诸' },
  { pattern: '(?:原因|理由)是因为', zh: '“原因是”与“因为”重复。', en: 'The reason is given twice: 原因是, 因为.' },
  { pattern: '包含有', right: '包含' },
  { pattern: '截至到', right: '截至' },
  { pattern: '(目前|现在)(?:正在)?(?:当前)', right: '$1' },
  { pattern: '(?<=[已就])已经已', right: '已' },
  { pattern: '(?:大约|大概)约', right: '大约' },
  { pattern: '(?:必须|务必)必须', right: '必须' },
  { pattern: '进行进行|予以予以|开展开展|加强加强|推进推进', zh: '词语重复。', en: 'A word stands twice.' },
  { pattern: '(?:全部|所有)都统统', zh: '“全部”“都”“统统”重复。', en: 'All is said three times.' },
  { pattern: '被评选?为为', right: '被评为' },
  { pattern: '凯旋(?:而归|归来|回来)', zh: '“凯旋”已含“归来”。', en: '凯旋 holds the return already.', severity: 'query' },
  { pattern: '(?:不良|坏)陋习', right: '陋习', severity: 'query' },
  { pattern: '令人堪忧', right: '令人担忧', severity: 'query' },
  { pattern: '悬殊(?:很|较|非常)大', right: '悬殊', severity: 'query' },
]
