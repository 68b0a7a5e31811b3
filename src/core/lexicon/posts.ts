/** Posts that stand right before a name: whoever follows is almost surely a person. */
const postWords = `
主席 副主席 书记 副书记 总书记 第一书记 党组书记 党委书记 支部书记 村支书 支书 主任 副主任 部长 副部长 局长 副局长 厅长 副厅长 处长 副处长 科长 副科长 股长 省长 副省长 市长 副市长 县长 副县长 区长 副区长 镇长 副镇长 乡长 副乡长
州长 盟长 旗长 村主任 村长 组长 副组长 队长 副队长 班长 副班长 团长 营长 连长 排长 政委 站长 副站长 所长 副所长 院长 副院长 校长 副校长 园长 馆长 副馆长 台长 社长 副社长 行长 副行长 厂长 副厂长 矿长 店长 船长 机长 车长 列车长 护士长 庭长 检察长 会长 副会长 理事长 秘书长 副秘书长 董事长 副董事长 总经理 副总经理 经理 副经理 总裁 副总裁 总监
书记员 博士生 硕士生 研究生 收购商 经销商 供应商 大队长 支队长 中队长 总队长 总工程师 工程师 高级工程师 教授 副教授 研究员 副研究员 院士 博士 讲师 导师 专家 学者 医生 医师 主治医师 主任医师 副主任医师 大夫 护士 法官 审判员 审判长 检察官 检察员 律师 民警 交警 辅警 辅导员 教师 老师 教练 主教练 评论员 特约评论员 主编 副主编 总编辑 副总编辑 编辑 记者 本报记者 见习记者 实习记者 特约记者 通讯员 特约通讯员 摄影 摄影记者 实习生
主持人 导演 编剧 作家 诗人 画家 书法家 歌手 演员 设计师 厨师 技师 高级技师 司机 驾驶员 飞行员 指导员 网格员 调解员 仲裁员 保洁员 保安员 快递员 外卖员 骑手 宣讲员 讲解员 质检员 安全员 技术员 操作工 电焊工 钳工 焊工 车工 电工 农民工 环卫工 环卫工人 工友 负责人 带头人 发言人 新闻发言人 代言人 创始人 合伙人 传承人 代表性传承人 法定代表人 继承人 当事人 申请人 被告人 嫌疑人 犯罪嫌疑人 承办人 经办人 联系人 投资人 大户 种粮大户 养殖大户 种植大户 选手 冠军 亚军 季军
委员 常委 代表 人大代表 政协委员 党员 劳模 劳动模范 工匠 标兵 先进工作者 战士 消防员 指战员 司令员 总统 副总统 总理 副总理 首相 国王 大臣 外长 防长 财长 大使 公使 参赞 议长 议员 国务卿 主教 秘书 助理 顾问 干事 专员 巡视员 调研员 理事 监事 董事 股东 主管 领班 段长 值班长 工段长 车间主任 科员 办事员 社工 志愿者 村医 乡医 园丁 花农 果农 菜农 茶农 牧民 渔民 船员 学员 校友 队员 球员 院友 业主 房东 租户 店主 老板 老板娘 摊主 车主 户主 机主 乘客 旅客 游客 读者 观众 听众 网友 顾客 消费者 患者 家长 母亲 父亲 妻子 丈夫 儿子 女儿 孙女 孙子 哥哥 姐姐 弟弟 妹妹 爷爷 奶奶 徒弟 师傅 同事 同学 邻居 老乡 乡亲 歌唱家 艺术家 企业家 科学家 教育家 美术家 摄影家 理论家 经济学家 历史学家
巡查员 护理员 护林员 饲养员 放映员 安检员 收银员 理货员 检测员 试验员 化验员 统计员 调度员 引航员 潜水员 信号员 值班员 巡线员 养护员 保育员 辅警 协管员 邮递员 快递小哥 教导员 运动员 裁判员 售票员 列车员 乘务员 炊事员 卫生员 驻村干部 支教老师 制琴师 摄影师 造型师 美容师 理发师 咨询师 规划师 园艺师 农技师 农艺师 兽医师 药剂师 麻醉师 鼓手 歌手 射手 门将 前锋 后卫 中场 主攻手 副攻手 二传 自由人 队长 场长 班主任 木匠 石匠 铁匠 瓦匠 裁缝 船长 轮机长 搭档 路人 场记 领队 组委会主任 制片人 出品人 策展人 经纪人 主理人 发起人 召集人 见证人 知情人 目击者 举报人 受访者 讲述人 监护人 委托人 代理人 辩护人 公诉人 自诉人 原告 被告 被害人 证人 房东 店长 老板 月嫂 保姆 司机师傅 老党员 老战士 老支书 老书记 老校长 老班长 老场长 老教师 老中医 老师傅 老顾客
`
/** Nouns for people that are mostly followed by something else (职工生活): a name after them needs more. */
const plainNouns = '职工 员工 工人 居民 村民 市民 农民 干部 群众 学生 大学生 女工 军人 老人 青年 会员 用户 客户 同志 医护人员 工作人员 队友 战友 朋友 好友 老兵 退役军人 个体户 贫困户 脱贫户 农户 社员 商户 先生 女士 会计 出纳 前台 领导 成员'

const posts = new Set(postWords.trim().split(/\s+/))
const nouns = new Set(plainNouns.split(' '))
const longest = Math.max(...[...posts, ...nouns].map((word) => word.length))

const lasts = new Set([...posts, ...nouns].map((word) => word.at(-1)!))
const firsts = new Set([...posts].map((word) => word[0]!))

/** The post or noun for a person that ends at `end`, the longest there is. */
export function postBefore(text: string, end: number): { readonly start: number; readonly sure: boolean } | undefined {
  if (!lasts.has(text[end - 1] ?? '')) return undefined
  for (let length = Math.min(longest, end); length >= 2; length--) {
    const word = text.slice(end - length, end)
    if (posts.has(word)) return { start: end - length, sure: true }
    if (nouns.has(word)) return { start: end - length, sure: false }
  }
  return undefined
}

/** The post that starts at `at`: 张强书记. */
export function postAt(text: string, at: number): number {
  if (!firsts.has(text[at] ?? '')) return 0
  for (let length = longest; length >= 2; length--) if (posts.has(text.slice(at, at + length))) return length
  return 0
}

/** What a person does with words; after a name it says where the name ends. */
export const speech = /^(?:笑着|激动地|高兴地|感慨地|自豪地|动情地|坦率地|接着|随后|还|也|又|曾|都|则|便|就|再|一边|在[^，。：“]{2,12}[中时上后])?(?:对(?:记者|大家|笔者)|向记者|给记者)?(?:笑着|激动地)?(?:说|表示|介绍|指出|强调|认为|告诉|坦言|回忆|感慨|透露|解释|提醒|建议|称(?![赞颂号])|谈到|谈及|讲述|直言|补充|呼吁|回答|答道|问道|感叹|点评|分析|总结|宣布|要求|希望|坦承|回应|反映|讲道|笑道|喊道|提出|致辞|评价|说道|告诫|叮嘱|嘱咐|赞叹|倡议|道[：，])/u

/** Words and marks that may follow a name as it stands in a sentence. */
export const follows = /^(?:[、，。；：）（！？“”\n\s/／]|$|等|(?:和(?!谐|平)|与|及|以及|或)(?=\p{Script=Han})|同志|先生|女士|教授|院士|出席|参加|主持|致辞|讲话|作(?![为用])|带队|带领|率|前往|来到|走进|深入|到|在|从|对|向|就|为(?!民)|将|把|被|给|让|由|是|的|也|还|又|正(?![平义国])|已|曾|便|都|只|没|不|会|能(?!力)|要|有|用|以(?!及)|走|看|拿|抬|站|坐|一边|一行|一家|一同|一起|夫妇|夫妻|家|获|荣获|当选|担任|任|代表|陪同|介绍|拍摄|摄|饰|分别|今年|去年|当天|随后|先后|每|带着|背着|领着|忙|负责|委托|揭|启动|为|接|做|收|开|买|卖|打|住|经|因|自|来|去|跑|赶|蹲|进|出|放|捧|举|写|读|讲|听|想|觉得|知道|发现|成|实|所|其|这|那|他|她|再|刚刚|找|等|倒|却|种|养|盖|修|当|搬|正在|始终|一直|已经|通过|利用|围绕|结合|根据|按照|带|拉|挥|笑|哭)/u
