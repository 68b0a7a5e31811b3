import type { WordingRule } from '../matching/wording-rules.ts'

const deed = '(?:举办|承办|主办|组织|开展|操办|筹办|办理|处理|经营|管理|发挥|演|办|干|搞|跑|唱|跳|写|画|修|建|学|考|种|养|吃|住|睡|玩|过|活|踢|打)'
const degree = '(?:很|非常|十分|特别|相当|格外|越来越|如此|这么|那么|更加|有声有色|红红火火|如火如荼|热火朝天|井井有条|有条不紊|井然有序)'
const manner = '(?:好|成功|圆满|顺利|精彩|热闹|隆重|漂亮|出色|开心|高兴|舒心|踏实|扎实|认真|快|慢|多|早|晚|远|高|及时|到位|周到|仔细|细致|不错|热烈|红火|生动|感人)?'
const adverb = '(?:因地制宜|因人制宜|因时制宜|因企制宜|因村制宜|千方百计|坚定不移|坚持不懈|持之以恒|循序渐进|全心全意|扎扎实实|踏踏实实|认认真真|源源不断|不遗余力|一如既往|义无反顾|目不转睛|大张旗鼓|有条不紊|设身处地|潜移默化|不折不扣|争先恐后|全力以赴|齐心协力|深入浅出|勤勤恳恳|脚踏实地|毫不犹豫|毫不动摇|旗帜鲜明|自觉自愿|积极主动|大力|切实|不断|努力|及时|广泛深入)'
const act = '(?:推进|开展|推动|促进|提升|投入到?|参加|参与|推广|宣传|贯彻)'
/** Verbs that hardly ever stand before a noun as part of its name. */
const transitive = '(?:强化|加强|抓好|做好|落实|履行|践行|完成|解决|维护)'
/** The adverbial opens its clause, or follows a subject alone. */
const led = `(?<=(?:^|[，。；：\\n“])[^，。；：\\n“”的地得以有是采取走]{0,12}${adverb}的)`
/** Nouns that the 的 may belong to after all. */
const nouns = '(?:方式|方法|办法|措施|模式|路径|路子|机制|体系|方案|计划|行动|过程|力度|步伐|思路|做法|态度|精神|作风|效果|要求|活动|工作|局面|氛围|能力|决心|任务|政策)'

/** 的, 地 and 得, only where one of them alone can stand. */
export const particles: readonly WordingRule[] = [
  { pattern: `(${deed})的(${degree}${manner})(?=[，。；！？、\\n]|$)`, right: '$1得$2' },
  { pattern: `(${adverb})的${led}(?=${transitive}(?!了?${nouns})(?![\\p{Script=Han}]{0,14}的)[\\p{Script=Han}“]{2})`, right: '$1地' },
  { pattern: `(${adverb})的${led}(?=${act}(?!了?[\\p{Script=Han}]{0,3}${nouns})(?!了?[\\p{Script=Han}]{0,14}${nouns}(?:[，。；、\\n]|$))(?![\\p{Script=Han}]{0,14}的)[\\p{Script=Han}“]{2})`, right: '$1地' },
  { pattern: '(?<![明凸突彰浅])显的(?=更|很|格外|尤为|十分|特别|有些|如此)', right: '显得' },
  { pattern: '(?<![自感视知触听睡直幻嗅味发])觉的(?=很|自己|不|这|有|应|挺|非常|特别)', right: '觉得' },
  { pattern: '(?<![改转演巨蜕应不多裂善嬗渐])变的(?=更|越来越|十分|非常|很|格外)', right: '变得' },
  { pattern: '(?<![价产数峰增保贬升总币市估]|阈)值的(?=一提|学习|推广|注意|关注|信赖|肯定|借鉴|称道)', right: '值得' },
  { pattern: '不的(?=不|已)', right: '不得', severity: 'warning' },
]
