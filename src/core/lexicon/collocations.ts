import type { WordingRule } from '../matching/wording-rules.ts'

/** Words a hair from the one their company asks for: 确实维护 where 切实维护 is said a hundred times as often. */
export const collocations: readonly WordingRule[] = [
  { pattern: '(?<![的地得])确实(?=(?:维护|保障|加强|履行|解决|提高|提升|抓好|做好|增强|担负|减轻|改善|推动|转变|发挥|保护|落实|把|承担)(?:好|起|到位)?[\\p{Script=Han}“]{2})(?!维护了|保障了|[^，。；]{0,12}了)', right: '切实' },
  { pattern: '切实(?=(?:存在|有|没有|如此|是)(?:问题|困难|不少|这样|的|一些))', right: '确实' },
  { pattern: '(?:提高|增加|提升)(?=[\\p{Script=Han}]{0,4}(?:素质|能力|水平|质量)的?(?:扩大|降低))', zh: '动词与宾语不搭配。', en: 'Verb and object do not go together.' },
  { pattern: '(扩大|增加)(?=[\\p{Script=Han}]{0,4}(?:水平|质量|素质)(?=[，。；]))', zh: '“水平”“质量”“素质”用“提高”。', en: 'A level or quality is raised (提高).' },
  { pattern: '改善(?=[\\p{Script=Han}]{0,4}(?:水平|效率)(?=[，。；]))', zh: '“水平”“效率”用“提高”。', en: 'A level or an efficiency is raised (提高).', severity: 'query' },
  { pattern: '(?:降低|减轻)(?=[\\p{Script=Han}]{0,4}(?:积极性|损耗的发生)(?=[，。；]))', zh: '动词与宾语不搭配。', en: 'Verb and object do not go together.', severity: 'query' },
  { pattern: '(?:遭受|受到)(?=[\\p{Script=Han}]{0,4}(?:好评|表彰|表扬|奖励|欢迎)(?=[，。；]))(?<=遭受)', right: '受到' },
  { pattern: '(?:取得|获得)(?=[\\p{Script=Han}]{0,4}(?:教训|错误|损失|失败)(?=[，。；]))(?<!取得)', zh: '“获得”的对象应是好的。', en: 'What is gained (获得) is good.' },
  { pattern: '近来年', right: '近年来' },
  { pattern: '近年来来', right: '近年来' },
  { pattern: '(?<=[，。；]|^)目前为止(?=，)', right: '到目前为止' },
  { pattern: '在(?=[^，。；在]{2,16}的?(?:带领|领导|指导|帮助|支持|推动|努力|见证|关心)(?:和[\\p{Script=Han}]{2,4})?，)', zh: '“在……带领”后缺“下”。', en: 'A 下 is missing behind 带领, 领导 and the like.', severity: 'warning' },
]
