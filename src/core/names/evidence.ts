import { follows, postAt, postBefore, speech } from '../lexicon/posts.ts'
import { soundedAt, tibetanAt } from '../lexicon/sounded.ts'
import { isDoubtfulSurname, isSeldomSurname, surnameAt } from '../lexicon/surnames.ts'
import type { Span } from '../model.ts'
import type { Cuts } from './cuts.ts'

/** Words and beginnings of words that open with a surname. */
export const notNames = /^(?:任何|任务|何时|何况|何以|时代|时间|时候|时任|方面|方向|方式|方法|方案|高度|高质|于是|关于|由于|和谐|和平|明年|明天|明确|全国|全市|全省|全县|全体|全面|全区|后来|后期|还有|还是|还在|应该|应当|应用|应急|相关|相互|相继|相信|能够|能力|有关|有人|有的|有些|公司|公共|公安|公益|通过|通知|文明|文化|文件|都是|都有|都在|又是|又有|从而|从事|从此|向上|向前|党的|党委|党组|党员|党支部|国家|国有|国际|安全|安排|包括|包含|管理|管委|强调|强化|广大|广泛|广场|温暖|温馨|平时|平台|平均|平安|金额|金融|成为|成立|成功|成员|成都|成果|常委|常务|常态|常年|解决|解放|解释|解困|解读|解除|解答|解说|解暑|解渴|解民|解纷|解忧|解难|解惑|支部|支持|支队|连续|连接|万元|万人|居民|居住|居委|双方|双月|双向|双拥|石油|石化|路上|路段|车间|车辆|水平|水利|水库|水电|白天|黄金|红色|红十|红旗|花园|花费|夏季|夏天|夏粮|山区|山东|山西|海上|海外|海南|商会|商务|商业|商家|阳光|农业|农村|农民|农户|齐心|齐全|索赔|印发|边境|边疆|充分|充满|易地|简单|简称|归还|归来|查处|查看|查找|游客|游戏|权利|权力|权益|益处|爱心|爱岗|爱国|哈尔|景区|景观|秋季|秋收|班子|班组|牧民|牧区|项目|项工作|席位|尚未|尚需|习惯|单位|单独|康复|曾经|曾任|那里|那么|那些|那个|年度|年轻|年龄|年底|年初|年来|年间|年代|终于|终端|满意|满足|利用|利益|越来|越野|师傅|师范|师生|双双|为此|路线|段长|房屋|房子|房产|乐于|乐观|程度|程序|强烈|强大|毛巾|雷锋|余人|余名|余家|余万|余件|余次|余户|余元|柴油|江苏|江西|江南|河北|河南|湖北|湖南|马上|马路|牛羊|牛奶|苗木|苗圃|林业|林地|林场|温度|温室|古代|古城|古镇|元旦|元宵|孔子|平方|平米|计划|计算|纪念|纪律|纪委|施工|施行|汪洋|洪水|洪涝|童年|强力|强势|左右|左侧|宁夏|宁波|巩固|幸福|印象|容易|慎重|步行|步伐|耿直|阙如|沃土|蔚蓝|越剧|隆重|融合|融入|冷链|冷却|那样|简介|饶有|空间|查询|红利|游览|权威|海关|归纳|楚雄|法院|法律|法治|法规|法官|汝州|涂料|钦佩|商场|赏析|墨水|年级|爱好|阳台|普通|普及|普惠|代表|代理|苏州|初步|初中|初心|冼星|洛阳|楼房|楼上|楼道|竹子|母亲|母婴|粟米|占地|木材|木工|胜利|原来|原因|原则|原本|原有|原料|田间|田野|田园|严格|严重|严肃|云南|云计|莫名|莫非|穆斯|经济|关爱|关心|关系|关键|关注|关怀|冯程|弘扬|乔迁|项实|养老|惠民|劳动|范围|强国|养殖|麻醉|常态|平衡|毕业|危险|危机|康养)/u

/** How much speaks for a name before `at`; the post beside it, where there is one. */
export function before(text: string, at: number, cuts: Cuts): { readonly score: number; readonly post?: Span } {
  const near = /[\s\u3000]*[：:]?[\s\u3000]*$/u.exec(text.slice(Math.max(0, at - 3), at))![0].length
  const end = at - near
  const post = postBefore(text, end)
  if (post && !(near > 0 && !post.sure)) {
    const span = { start: post.start, end }
    return { score: post.sure ? 2 : near > 0 ? 0.5 : 1.3, post: span }
  }
  const noun = near === 0 ? cuts.personNoun(at) : undefined
  if (noun) return { score: noun.end - noun.start > 2 ? 1.6 : 1.2, post: noun }
  const left = text.slice(Math.max(0, at - 4), at)
  if (/[□◎●○]\s*$/u.test(left) || /(?:本报讯|日电|[日网]讯|电)\s*[（(]\s*$/u.test(text.slice(Math.max(0, at - 8), at))) return { score: 1.5 }
  if (/(?:访|由|据|与|对话|专访|采访|慰问|叫|名叫|看望|[岁]的|名字?是|来自[^，。]{2}的)$/u.test(left)) return { score: 1 }
  if (/(?:^|[\n，。；：！？”“（、\s]|——|和|与)$/u.test(left)) return { score: 0.6 }
  if (/(?:选举|推选|任命|聘请|授予|拜访|访问|想起|遇到|遇见|认识|找到|看到|记得|跟随|带着|带领|邀请|陪同)$/u.test(left)) return { score: 1 }
  if (/[对给为让跟向被叫喊请帮替陪]$/u.test(left)) return { score: 0.6 }
  if (/的$/u.test(left)) return { score: 0.5 }
  return { score: 0 }
}

/** How much speaks for a name to end at `end`. */
export function after(text: string, start: number, end: number): number {
  const right = text.slice(end, end + 24)
  if (/^[（(](?:男|女|\d{1,3}岁|[一二三四五六七八九十]{1,3}岁|中|左|右|前|后)/u.test(right)) return 2
  if (speech.test(right)) return 1.5
  const post = postAt(text, end)
  if (post > 0 && !postBefore(text, start)) return 1.2
  if (/^(?:同志|先生|女士|教授|院士)/u.test(right)) return 1.5
  if (/^\s*(?:摄|供图|摄影|文\/|图\/)/u.test(right)) return 2
  if (/^(?:[、，。；：）”！？\n]|$|等(?=[人\d一二三四五六七八九十多同，。、在出参领])|\s)/u.test(right)) return 1
  return follows.test(right) ? 0.7 : 0
}

/** A verb stands here, or an adverb before one. */
export function doesAt(at: number, cuts: Cuts): boolean {
  return /^(?:v|vn|d)$/u.test(cuts.at(at)?.tag ?? '')
}

/** Characters that stand in no name, and those that stand in one where all around it is sure: 阮之恒, 牟其中. */
const never = /[的了着们个是这那哪就都也还没把被说称]/u
const hardly = /[过在和与及从向对为将其之以于而但又再不或且]/u
/** The last one of a verb that opens what the person does: 杨禹|作宣讲, 石一川|笑着说. */
const opensVerb = /[笑作任率赴获领带拿看走来去要会]$/u

/** What the name itself says: its surname, and how the segmenter took it; `surely`: a post before it and what ends a name behind. */
export function form(text: string, start: number, end: number, cuts: Cuts, surely = false): number {
  const words = text.slice(start, end)
  const token = cuts.at(start)
  const whole = token?.end === end
  const sounded = tibetanAt(text, start).includes(end - start) ? 1.2 : whole && end - start > (surnameAt(text, start, true) === 0 ? 2 : 3) && soundedAt(text, start) >= end - start ? 0.8 : 0
  if (sounded > 0) return sounded - (end - start === 2 ? 0.4 : 0) - (cuts.straddles(start, end) ? 0.9 : 0)
  const asName = whole && /^nr/u.test(token.tag)
  if (never.test(words.slice(1)) || /^[着了过]/u.test(text.slice(end, end + 1)) || (hardly.test(words.slice(1)) && !surely && !asName)) return -9
  if (/^.[一二三四五六七八九十两][成年月个名家人万倍项次件届位天户亿千百条处所]/u.test(words)) return -9
  if (/[省市县区镇乡村街路局厅院校厂站所队组店网券费税款率馆室寺庙奖赛杯]$/u.test(words)) return -9
  if (postAt(text, start + 1) > 0 && postAt(text, start + 1) + start + 1 <= end) return -9
  const long = end - start >= 3
  let score = (surnameAt(text, start) === 2 ? 0.8 : isSeldomSurname(words[0]!) ? -0.6 : isDoubtfulSurname(words[0]!) ? 0 : 0.4) - (long && opensVerb.test(words) && !/^(?:[、，。；：）”\n]|$)/u.test(text.slice(end, end + 1)) ? 1.2 : 0)
  if (!cuts.known) return score + (long ? 0.3 : 0)
  if (whole) score += /^(?:nr|nrt|nrfg|x)$/u.test(token.tag) ? 0.8 : 0
  if (cuts.isPlainWord(start, end)) score -= surely && /^(?:a|n|t|z|s|ad|an|nr)$/u.test(token!.tag) ? 0.4 : 1
  const last = long ? cuts.at(end - 1) : undefined
  if (last?.end === end && last.tag === 'v' && /起/u.test(text[end] ?? '')) score -= 1.2
  if (cuts.straddles(start, end)) score -= 0.9
  if (token && token.end > end) score -= token.tag === 'x' ? 0.2 : 1
  return score + (long ? 0.2 : 0)
}
