/** How copy says what part of what. */
const generic = '总?(?:数|量|额|人数|户数|面积|人口|投资|收入|支出|产量|里程)|全[部体]|其中|总[\\u4e00-\\u9fff]{0,6}|全部[\\u4e00-\\u9fff]{0,4}'

/** 占总数的; 占比; 占856辆的. Group 1: what it is a part of, where that is named. */
export const shareCue = /占(?:比|到|了|据)?(?:例|重)?([^，。；、占]{0,18}?)(?:的)?(?:比重|比例|份额)?(?:为|达到?|约|近|超|是|到|了|将近|超过)*$/u
export const rateCue = /([\u4e00-\u9fff]{1,8})(?:率|面)(?:为|达到?|约|近|超|是|至|到|了|均|已|高|仅|只有|、|：|:|\s)*$/u
const genericBase = new RegExp(`^(?:(?:${generic})(?:的)?)?$`, 'u')

/** Whether the words after 占 name no whole but the one printed before. */
export function isGenericBase(words: string): boolean {
  return genericBase.test(words.trim())
}

/** Rates whose name is not the verb of their part: 合格 98 of 100 makes 合格率, 收入 makes no 收入率. */
export const noStem = /^(?:下降|利用|收益|回报|利润|死亡|出生|失业|贡献|自给|周转|毛利|净利|换手|资产|负债|机械|城镇|森林|绿化|上升|提高|平均|入学|同比|比例)/u

/** Rates that are done against a plan. */
export const completionCue = /(?:完成|占|达|实现|为|相当于)[^，。；、]{0,4}?((?:全年|年度|本年|总|年初|既定|原定|目标|计划|任务|年|当年|月度|季度|预算)*(?:计划|任务|目标|投资|预算|总数|总量|数|指标|额)(?:任务|目标|数|总?投资额?|总量)?)的\s*(?:约|近|超过?)?$|(?:完成|完工|投资完成|任务完成|计划完成|目标完成|执行|达成|落实|到位)(?:率|比例|度)(?:为|达到?|约|近|超|是|\s)*$/u
export const planWords = /计划|目标|任务|应|预算|概算|总投资|指标|拟|需|下达|安排/u
export const doneWords = /完成|已|实际|累计|实现|落实|到位|建成|植|支出|达|投入/u
