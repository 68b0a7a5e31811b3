/** How copy says what part of what. */
const generic = '总?(?:数|量|额|人数|户数|面积|人口|投资|收入|支出|产量|里程)|全[部体]|其中|总[\\u4e00-\\u9fff]{0,6}|全部[\\u4e00-\\u9fff]{0,4}'

/** 占总数的; 占比; 占856辆的. Group 1: what it is a part of, where that is named. */
export const shareCue = /占(?:比|到|了|据)?(?:例|重)?([^，。；、占]{0,18}?)(?:的)?(?:比重|比例|份额)?(?:为|达到?|约|近|超|是|到|了|将近|超过)*$/u
/** 比重为, 占比达到: the share by its name alone. */
export const shareName = /(?:比重|比例|份额|占比)(?:已|也|均|仅|就|都|高)?(?:为|是|达到?|约|近|超|了|将近)*$/u
/** 相当于总量的, 恰好是金牌总数的, 已履行放流金额的. Group 1: the whole. */
export const ofWholeCue = /(?:相当于|等于|履行|归还|偿还|缴纳|支付|兑现|拨付|用[去掉完了]|花[去掉了]|[是为达])(?:了)?([^，。；、是为达的]{2,12})的(?:约|近|超|将近|差不多|大约|整整)*$/u
/** Two figures of a company or a body that make a rate, by their names: the part, the whole. */
export const rateOfTwo: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/(?:净利|利润)率/u, /净利润?|利润/u, /营收|收入|销售额/u], [/毛利率/u, /毛利润?(?!率)/u, /营收|收入|销售额/u], [/负债率/u, /负债(?!率)/u, /资产/u], [/(?:入住|上座|使用)率/u, /入住|观众|住着|使用/u, /床位|客房|座位|席位|车位|房间/u], [/投票率/u, /投票(?!率)/u, /选民|登记/u],
]

export const rateCue = /([\u4e00-\u9fff]{1,8})(?:率|面)(?:为|达到?|约|近|超|是|至|到|了|均|已|高|仅|只有|、|：|:|\s)*$/u
const genericBase = new RegExp(`^(?:(?:${generic})(?:的)?)?$`, 'u')

/** Whether the words after 占 name no whole but the one printed before. */
export function isGenericBase(words: string): boolean {
  return genericBase.test(words.trim())
}

/** Rates whose name is not the verb of their part: 合格 98 of 100 makes 合格率, 收入 makes no 收入率. */
export const noStem = /^(?:下降|利用|收益|回报|利润|死亡|出生|失业|贡献|自给|周转|毛利|净利|换手|资产|负债|机械|城镇|森林|绿化|上升|提高|平均|入学|同比|比例)/u

/** Rates of what people think: of those asked, whom nobody counts. */
export const otherOpinion = /满意|知晓|知悉|好评|支持|赞成|赞同|认可|信任|安全感|利用|使用|占用|负担/u

/** What the part of a rate is called where it does not bear the name: 回收率 is of what was 收回. Keys are the two characters before 率. */
export const rateParts: Readonly<Record<string, RegExp>> = {
  出勤: /实到|出勤|到岗/u, 到会: /实到|出席|到会/u, 参选: /投票|参加|参选/u, 投票: /投票|参加/u, 回收: /收回|回收/u, 检出: /检出|查出|发现/u, 阳性: /阳性|检出/u,
  覆盖: /覆盖|建成|设立|设有|建有|建立|通/u, 录取: /录取|被录/u, 报到: /报到/u, 上座: /售出|卖出|观众/u, 入住: /入住|住进/u, 开工: /开工|动工/u, 完工: /完工|竣工|建成/u,
  竣工: /竣工|完工|建成/u, 办结: /办结|办理完毕/u, 结案: /审结|结案|办结/u, 破案: /侦破|破案|破获/u, 成活: /成活|活了/u, 就业: /就业|上岗/u, 参保: /参保|投保/u, 参与: /参与|参加/u,
  达标: /达标|达到/u, 优良: /优良|优、良/u, 普及: /普及/u, 就诊: /就诊/u, 随访: /随访/u, 治愈: /治愈|康复/u, 入园: /入园|在园/u, 升学: /升入|考入|升学/u, 整改: /整改|改完/u,
}

/** Rates that are done against a plan. */
export const completionCue = /(?:完成|占|达|实现|为|相当于)[^，。；、]{0,4}?((?:全年|年度|本年|总|年初|既定|原定|目标|计划|任务|年|当年|月度|季度|预算)*(?:计划|任务|目标|投资|预算|总数|总量|数|指标|额)(?:任务|目标|数|总?投资额?|总量)?)的\s*(?:约|近|超过?)?$|(?:完成|完工|投资完成|任务完成|计划完成|目标完成|执行|达成|落实|到位)(?:率|比例|度)(?:为|达到?|约|近|超|是|\s)*$/u
export const planWords = /计划|目标|任务|应|预算|概算|总投资|指标|拟|需|下达|安排/u
export const doneWords = /完成|完工|竣工|动工|开工|已|实际|累计|实现|落实|到位|建成|植|支出|达|投入/u
