/** Parts that between them are the whole; a part may have more words around its name. */
const complements: readonly (readonly string[])[] = [
  ['男', '女'], ['城镇', '农村'], ['城镇', '乡村'], ['城市', '农村'], ['城区', '乡镇'], ['一产', '二产', '三产'], ['第一产业', '第二产业', '第三产业'], ['小学', '初中', '高中'], ['小学', '中学'], ['省', '市', '县'], ['赞成', '反对', '弃权'], ['上涨', '下跌', '持平'], ['上升', '下降', '持平'], ['改善', '恶化', '持平'], ['增长', '下降', '持平'], ['同意', '反对', '弃权'], ['赞成', '反对'], ['同意', '不同意'],
  ['金', '银', '铜'], ['胜', '平', '负'], ['在职', '退休'], ['在岗', '退休'], ['一等奖', '二等奖', '三等奖'], ['特等奖', '一等奖', '二等奖'], ['上半年', '下半年'], ['一季度', '二季度', '三季度'], ['水田', '旱地'], ['水浇地', '旱地'], ['国内', '境外'], ['国内', '国外'], ['线上', '线下'], ['出口', '进口'],
  ['公办', '民办'], ['大型', '中型', '小型'], ['成人', '儿童'], ['初级', '中级', '高级'], ['优秀', '良好', '合格'], ['新建', '续建'], ['新建', '改建'], ['新建', '改扩建'], ['城镇', '乡村'], ['正式', '预备'], ['本科', '专科'], ['住宅', '商业'], ['个人', '单位'], ['个人', '集体'], ['快车', '慢车'], ['日间', '夜间'], ['省内', '省外'], ['市内', '市外'], ['县内', '县外'], ['境内', '境外'], ['公益', '商业'], ['新建', '改造'], ['加工', '销售'], ['申请', '自筹'], ['补助', '自筹'], ['补贴', '自筹'], ['财政', '自筹'], ['户内', '户外'], ['白天', '夜间'], ['有效', '无效'], ['全日制', '非全日制'], ['教师', '学生'], ['室内', '室外'],
  ['城区', '农村'], ['合格', '不合格'], ['左线', '右线'], ['左洞', '右洞'], ['左幅', '右幅'], ['学生', '教职'], ['达标', '不达标'], ['民商事', '刑事', '行政'], ['民事', '刑事', '行政'], ['上午', '下午'], ['第一批', '第二批'], ['水路', '公路', '铁路'], ['地上', '地下'], ['早稻', '中稻', '晚稻'], ['夏粮', '早稻', '秋粮'], ['专职', '兼职'], ['全职', '兼职'], ['正式', '劳务派遣'], ['固定', '流动'], ['中央', '地方'], ['线上', '线下', '电话'], ['水电', '火电', '风电', '光伏'],
  ['men', 'women'], ['boys', 'girls'], ['male', 'female'], ['for', 'against'], ['gold', 'silver', 'bronze'], ['adults', 'children'], ['wins', 'draws', 'losses'], ['won', 'drawn', 'lost'], ['won', 'drew', 'lost'], ['full-time', 'part-time'], ['primary', 'secondary'], ['urban', 'rural'], ['domestic', 'foreign'], ['teachers', 'pupils'],
  ['yes', 'no'], ['in favour', 'against'], ['in favor', 'against'], ['for', 'against', 'abstained'], ['for', 'against', 'spoiled'], ['parts', 'labour'], ['parts', 'labor'], ['passed', 'failed'], ['morning', 'afternoon'], ['on-site', 'online'], ['in person', 'online'], ['public', 'private'], ['singles', 'doubles'], ['hardback', 'paperback'], ['diesel', 'electric'], ['indoor', 'outdoor'], ['permanent', 'temporary'],
]

/** Who pays: each a part of one bill. */
const payers = /中央|国家|省|市|县|区|镇|乡|村|政府|财政|医保|保险|社会|企业|公司|单位|个人|自己|本人|居民|住户|业主|老人|学生|家庭|群众|农户|银行|贷款|债券|专项|补贴|补助|资助|配套|自筹|自付|自费|报销|让利|减免|捐|众筹|集资|\b(?:state|federal|county|city|town|council|government|lottery|grants?|donations?|loans?|insurance|charit\w+|foundation|developer|residents?|owners?|fares?|taxes)\b/giu
const paying = /补贴|补助|资助|配套|自筹|自付|自费|报销|让利|减免|承担|负担|支付|出资|拨付|拨款|投入|贷款|融资|捐|众筹|集资|财政|资金|\b(?:pays?|paid|pays|gave|met|contribut\w+|donat\w+|grants?|loans?)\b/iu

/** 中央补助, 省级配套, 市县自筹: every part of a sum of money names another who pays. */
export function arePayers(labels: readonly string[]): boolean {
  const named = labels.map((label) => (paying.test(label) ? label.match(payers)?.[0]?.toLowerCase() : undefined))
  return labels.length >= 2 && named.every((name) => name !== undefined) && new Set(named).size === named.length
}

/** Parts that are often the whole, and may leave out a third. */
const counterparts: readonly (readonly string[])[] = [
  ['以前', '后'], ['之前', '之后'], ['国产', '进口'], ['前者', '后者'], ['多层', '高层'], ['党员', '群众'], ['国内', '国际'], ['境内', '国外'], ['国内', '境外'], ['文科', '理科'], ['物理', '历史'], ['白班', '夜班'], ['首批', '第二批'], ['一期', '二期'], ['收寄', '投递'], ['客运', '货运'], ['客车', '货车'], ['户籍', '外来'], ['本地', '外地'], ['本地', '外来'], ['国有', '民营'], ['早稻', '晚稻'], ['夏粮', '秋粮'], ['市区', '县'], ['城区', '县'], ['材料', '人工'], ['中学', '小学', '幼儿园'], ['幼儿园', '小学', '初中'], ['大学', '高中'], ['教职工', '学生'], ['个人', '企业'], ['全血', '血小板'], ['全血', '成分血'], ['支持', '反对'], ['中央', '省', '市'], ['刑事', '民事'], ['水电', '火电'], ['风电', '光伏'], ['风力', '太阳能'], ['纯电动', '混合动力'],
  ['cars', 'lorries'], ['cars', 'trucks'], ['food', 'drink'], ['federal', 'state'], ['local', 'foreign'], ['old', 'new'], ['tickets', 'donations'], ['solar', 'wind'],
]

const done = /已|了|完成|办结|合格|结业|毕业|通过|到位|实到|追回|收回|\b(?:completed|finished|passed|repaired|returned|sold|settled)\b/iu
const notDone = /(?<![^，。；]{6})(?:正在|还在|尚未|未(?!来)|待|仍在|仍未|在建|在办|还没|没有)|\b(?:failed|unfinished|pending|unsold|outstanding|not|still|yet)\b/iu

/** 已办结, 正在办理; passed, failed: what is done and what is not. `words`: the name of each part and the words behind its number. */
export function areDoneAndNot(words: readonly string[]): boolean {
  return words.length === 2 && words.some((one) => notDone.test(one)) && words.some((one) => done.test(one) && !notDone.test(one))
}

/** Names that are often two halves, or three thirds, of one thing. */
export function areCounterparts(labels: readonly string[]): boolean {
  return matches(counterparts, labels)
}

export function areComplementary(labels: readonly string[]): boolean {
  return matches(complements, labels)
}

function matches(sets: readonly (readonly string[])[], labels: readonly string[]): boolean {
  return sets.some((set) => set.length === labels.length && set.every((name) => labels.filter((label) => has(label, name)).length >= 1) && new Set(set.map((name) => labels.findIndex((label) => has(label, name)))).size === set.length)
}

function has(label: string, name: string): boolean {
  return /^[a-z]/.test(name) ? new RegExp(`\\b${name}\\b`, 'i').test(label) : label.includes(name) && !(name === '学生' && label.includes('大学生'))
}

/** 县级, 乡镇级, 村级; 东区, 西区; 一号线, 二号线: names of one kind do not overlap. */
export function areParallel(labels: readonly string[]): boolean {
  if (labels.some((label) => label === '') || new Set(labels).size !== labels.length) return false
  const end = labels[0]!.at(-1)!
  const start = labels[0]![0]!
  return (/[\u4e00-\u9fff]/u.test(end) && labels.every((label) => label.length > 1 && label.at(-1) === end)) || (/[\u4e00-\u9fff]/u.test(start) && labels.every((label) => label.length > 1 && label[0] === start))
}

/** Behind these the list is the whole. */
export const fullCue = /(?:分别|依次)(?:为|是|有|达)?|分[为成](?!\s*$)|由(?=[^。；]{2,80}(?:组成|构成))|构成|\b(?:made up of|comprising|consisting of|divided into|split (?:between|into)|broken down (?:into|as)|composed of)\b/i
/** Behind these it may be. */
export const openCue = /其中|(?<=^|[\u4e00-\u9fff])[中里内][，,]|包括|含有?|涵盖|当中|[：—:]|[（(](?![^（()）]*[)）])|(?<=^|[，；、（(])即(?![将可使便刻日时])|\b(?:including|of (?:them|whom|which|these|those)|among them|(?<!compared |along )with)\b/i
/** Words that open another matter: not a part of the total before. */
export const another = /累计|合计|共计|总计|总共|一共|加起来|合起来|加在一起|相加|(?<!公)共(?![产同享建用])|历年|历史|以来|同比|环比|增长|增加(?!值)|净增|相比|下降|减少|提高|[比较](?![例重])[^，。；、]{1,10}[多少高低]|比上年|较上年|比去年|总数|总量|使(?!用|馆)|平均|人均|户均|均|每|占|惠及|带动|覆盖|(?<=^|[，、；可已共])服务|吸引|涉及|预计|计划|目标|超过?计划|年收入|另有|此外|顺差|逆差|结余|缺口|差额|余额|净额|还剩|剩余|最[高低大小多少]|原有|上年|去年|同期|\b(?:total|since|up from|rose|average|each|per|every|compared|another|plus|additional|(?:up|down) from|last year)\b/i
/** Groups one may belong to beside others: their members are counted twice. */
export const overlapping = /党员|女(?!声|装)|妇女|民族|团员|学历|职称|以上|以下|退役|困难|低保|残疾|独生|归侨|留守|农民工|先进|优秀|骨干|劳模|海归|持证|\b(?:women|female|under|over|aged|disabled|veterans|foreign-born)\b/iu
/** The list names only some. */
export const someOnly = /主要|比如|例如|如(?!今)|等(?!$)|重点|特别是|尤其|仅|最[多大高]|前[三五十]|\b(?:such as|mainly|mostly|largely|notably|among others|at least|alone)\b/i
/** 按动力类型分, 从环节看: the parts of one division. */
export const classifying = /(?:从|按照?)[^，。；、\d]{1,10}(?:来?看|划?分|分类|统计|计算)，/u
/** What is left of the whole: the last of its parts. */
export const restCue = /(?:^|[，；、。])(?:其余|余下|剩下|剩余|其他|其它)(?:的|[\u4e00-\u9fff]{0,4}?)(?:为|是|有|共|约)?$|\bthe (?:remaining|other|rest)\s+$/iu
/** A total behind its parts. */
export const closingCue = /合计|总[\u4e00-\u9fff]{1,2}数|(?<=^，)总(?:投资|收入|支出|产值|成交|销量|金额|面积|里程|产量|票房)$|(?:^|，)(?:一|全|半)[年季天月趟程]?(?:算)?下来|(?<=^，)(?:一年|全年|一季|当年|一天|当天)(?:进账|收入|入账)|共计|总计|总共|一共|(?<!公)共(?!同|产|建|享)|累计|总[量数额](?:为|达到?)?|合起来|加起来|凑[足齐]|\b(?:in total|(?:makes?|making) up (?:the|a|its|their)|add(?:s|ing)? up to|amount(?:s|ing)? to|out of|of (?:its|their|the|his|her)\s*$|a total of|altogether|in all|(?:bringing|taking) (?:the|its|their) (?:[a-z]+ ){0,2}to|making|combined|together|for a total of|total(?:l?ing|s|led)?|all told)\b/iu
/** Words right before a total that say it was added up. */
export const summing = /(?:[两二三四五六七八九十几](?:[者项批类笔次]|个[\u4e00-\u9fff]{1,3})?(?:相加|合计|加起来)|合计|总计|共计|加起来|合起来|相加|凑[足齐])[^，。；]{0,6}$|\b(?:a total of|(?:makes?|making) up (?:the|a|its|their)|add(?:s|ing)? up to|amount(?:s|ing)? to|for a (?:combined )?total of|for a combined|(?:bringing|taking) (?:the|its|their) (?:[a-z]+ ){0,2}to|making|together|totall?ing|combined,?)\s*(?:just |about |some )?$|^\s*(?:In all|In total|All told|Altogether|Together|Combined),?\s(?:they |the [a-z]+ )?(?:[a-z]+\s){0,3}$/iu
/** Words right behind a total that say so. */
export const closingTail = /^(?:\s[a-z]+){0,4}\s(?:in all|altogether|in total|all told|between them|combined|overall)\b|^[^，。；、]{0,8}(?:已经?|均已|现已)?(?:全部|全额|悉数|足额|如数)(?:[发返归退]?还|付清|还清|结清|兑付|到位|支付|发放)/iu
/** What there was before. */
export const openingCue = /原有|原来(?:只?有|是)?|原先|本来有|此前(?:已?有|共有|累计)|以前(?:只?有|是)|之前(?:只?有|已有)|年初|月初|期初|现[配有][\u4e00-\u9fff]{0,8}$|^(?:去年|上年|此前)?[^，]{0,6}已(?:有|建成?|建有|发展|登记)|[由从](?:原来的|原有的?|原)?$/u
/** What came to it. */
export const additionCue = /新[增设建添装招购开植辟]|[又再](?:建|增|装|添|招|来|买|种|开|设|新|安装|购置|引进|发展)|增[加设添建开配](?!值)|扩[招建]|加(?:装|设|开|配|种)|增加了?$|购[进置]|补充|迁入|转入|入库|设[\u4e00-\u9fff]{1,4}$/u
/** What there is now. */
export const presentCue = /(?:如今|现在|目前|眼下|至此|这样一来|调整后|扩建后|改造后|建成后|完工后|现)[^，]{0,10}(?:共有?|总数|总量|达到?|有|增至|增加到|为)$|^[^，]{0,8}(?:总数|总量|总共|一共|共)?(?:达到|增至|增加到)$|^[^，]{0,10}(?:总数|总量)(?:达到?|为)$|(?:现在|如今|目前|眼下)一共有?$/u
/** What went of it. */
export const lossCue = /(?<!拍)卖|售|出栏|减少|转出|迁出|死亡|退[出休伍]|离[职开]|出库|注销|拆|报废|用[去掉了]|支出|淘汰|关停|撤/u
/** What came before and what was added make it. */
export const toTotal = /\b(?:bringing|taking) (?:the|its|their) (?:[a-z]+ ){0,2}to\s$/iu
