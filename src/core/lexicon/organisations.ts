/** Word ends that make an organisation of what stands before them. */
const endings = `
总工会 工会 工会联合会 工会委员会 联合会 协会 学会 商会 基金会 慈善总会 慈善会 红十字会 委员会 管委会 居委会 村委会 常委会 人大常委会 人民代表大会常务委员会 理事会 董事会 妇联 残联 文联 科协 侨联 工商联 团委 党委 党工委 党组 纪委 监委 纪委监委 政法委 组织部 宣传部 统战部 武装部 教育部 财政部 民政部 司法部 商务部 交通运输部 农业农村部 生态环境部 自然资源部 水利部 外交部 国防部 公安部 科技部 人社部 住建部 指挥部 办公厅 办公室 人民政府 政府 政协 人大
教育厅 财政厅 民政厅 司法厅 公安厅 水利厅 商务厅 交通运输厅 农业农村厅 生态环境厅 自然资源厅 人社厅 人力资源和社会保障厅 住建厅 住房和城乡建设厅 科技厅 文旅厅 文化和旅游厅
总局 分局 管理局 保障局 教育局 财政局 民政局 司法局 公安局 水利局 商务局 统计局 审计局 税务局 气象局 林业局 文旅局 体育局 卫健局 人社局 住建局 城管局 发改局 环保局 交通局 工信局 科技局 农业局 农业农村局 邮政局 邮政管理局 公路局 铁路局 供电局 医保局 旅游局 建设局 规划局 改革局 健康局 环境局 资源局 事务局 监管局 监督局 信访局 档案局 水务局 粮食局 能源局 园林局 海关 卫健委 发改委 国资委 住建委 医院 人民医院 中医院 卫生院 保健院 敬老院 福利院 学院 法院 检察院 科学院 研究院 设计院 工程院 剧院 书院 干休所 派出所 研究所 司法所 事务所 管理所 供电所 财政所 救助站 卫生室 诊所
大学 中学 小学 学校 幼儿园 高中 高级中学 实验学校 职业学校 技校 公司 分公司 子公司 有限公司 集团 集团公司 控股公司 银行 分行 支行 信用社 合作社 供销社 出版社 报社 通讯社 杂志社 旅行社 日报 晚报 电视台 广播电台 广播电视台 总台 工厂 水电厂 电厂 药厂 纺织厂 造船厂 印刷厂 汽车厂 服装厂 食品厂 粮油厂 砖厂 瓷厂 酒厂 茶厂 纸厂 糖厂 面粉厂 水泥厂 制造厂 加工厂 钢铁厂 机械厂 化工厂 水厂 中心 服务中心 街道办 街道办事处 办事处 街办 博物馆 图书馆 文化馆 纪念馆 体育馆 档案馆 美术馆 展览馆 文化宫 剧团 乐团 支队 大队 总队 消防队 救援队 党支部 支部 养护中心 联盟 养老院 工业和信息化局 信息化局 大剧院
`
const ends = new Set(endings.trim().split(/\s+/))
const longest = Math.max(...[...ends].map((word) => word.length))

/** The organisation's ending that stops at `end`, the longest there is. */
export function endingBefore(text: string, end: number): number {
  for (let length = Math.min(longest, end); length >= 2; length--) if (ends.has(text.slice(end - length, end))) return length
  return 0
}

/** Last characters of the endings, to pass over most of a text at once. */
export const lastOfEnding: ReadonlySet<string> = new Set([...ends].map((word) => word.at(-1)!))

/** Which organisations a bare 该… or 本… may mean. */
export const heads: readonly (readonly [string, RegExp])[] = [
  ['总工会', /总工会$/u], ['工会', /工会$/u], ['公司', /公司|集团$/u], ['集团', /集团/u], ['校', /(?:大学|学院|学校|中学|小学|高中|校)$/u], ['学院', /学院$/u], ['医院', /医院$/u], ['院', /院$/u], ['局', /局$/u], ['厂', /厂$/u], ['中心', /中心$/u], ['协会', /协会$/u], ['合作社', /合作社$/u], ['支队', /支队$/u], ['大队', /大队$/u], ['行', /行$/u], ['馆', /馆$/u], ['所', /所$/u], ['委', /(?:委|委员会)$/u], ['厅', /厅$/u], ['办', /办(?:公室|事处)?$/u],
]

/** Well-known organisations that carry no such ending. */
export const wellKnown = /全国总工会|全总(?=[^\p{Script=Han}]|[机干部驻主副党兼书对第])|团中央|中共中央|党中央|国务院|中央军委|中央纪委|新华社|全国妇联|全国人大|全国政协|联合国|欧盟|世卫组织|中国科学院|中国工程院/gu

/** Numbers, directions, levels and ranks: two names with one of these for another are two organisations. */
export const tellsApart = /[\d一二三四五六七八九十东西南北中上下前后左右内外省市县区州镇乡村男女大小新老甲乙丙]/u
