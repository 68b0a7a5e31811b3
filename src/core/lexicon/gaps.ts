import { form } from './forms.ts'

const still = '(?:还有|尚有|还差|尚差|仅差|只差|差|相差|仅有?|只有|只剩|还剩|仅剩|还缺|尚缺|还需|尚需|不足)'
const beyond = '(?:超过?出?|超了|高[过出于]|低于|逾|突破|越过|跌破|不及|少于|多于|大于|小于|短于|长于|领先|落后)'
const just = '(?:了|达|约|近|整整|足足|仅|只|还|就|有)*'

/** A number, and by how much it is off a mark that stands beside it: d from b. */
export const offMark: readonly RegExp[] = [
  form(`(?:距离?|离)_16{b}_10，?${still}_3{d}`),
  form(`${beyond}_14[（(]{b}[）)]，?${just}{d}`),
  form(`${beyond}_14{b}${just}{d}`),
  form(`{d}(?:\\s[a-z]+){0,5}\\s(?:above|below|over|under|short of|beyond|ahead of|behind|(?:more|fewer|less|better|worse|higher|lower|longer|shorter) than)\\s(?:(?:the|its|their|his|her|last|this|an?)\\b[a-z'’\\s-]{0,30})?{b}`),
  form(`\\b(?:up|down|rise of|fall of|drop of|increase of)\\s{d}(?:\\s[a-z]+){0,2}\\sfrom\\s[a-z\\s]{0,30}{b}`),
]
export const offMarkCue = /距|离|超|[高低少多大小短长]于|高[过出]|逾|破|不及|越过|领先|落后|\b(?:above|below|over|under|short|beyond|ahead|behind|than|from)\b/iu

/** What lies between two numbers told beside it. */
export const apartCue = /(?:(?<![误时])差(?:[距额价]?)|悬殊|落差|[温高分价票]差)(?:了|出|有|为|达|仅|只|约|近|是|将近)*$/u
export const netCue = /净(?:[增减落赚收亏得入出赢胜]|流[入出])(?:[了出入加少约达为额长利润]|到手)*$/u
export const savedCue = /(?:节省|节约|省下?|节支)(?:了|出|开支|费用|资金|成本)*$/u
export const leftCue = /(?:[剩余](?:下|余|了|有)*的?|结余|[还尚仍]有|留下的?|花剩)(?:约|仅|只|近)*$/u
/** Words behind 还有: those that are not yet done. */
export const undone = /^[^，。；、]{0,8}(?:没|未|待|不曾|仍在|尚在|在[建修施])/u
export const apartEnglish = /\b(?:gap|difference|margin|spread|surplus|deficit|shortfall|gain|loss|excess|lead) of\s(?:just |only |some |about )?$/i
export const savedEnglish = /\b(?:sav(?:es?|ed|ing)|by a margin of|net (?:gain|loss|profit) of|leav(?:es|ing))\s(?:(?:it|them|him|her|the [a-z]+|just|only|some|about|another|a)\s)*$/i
export const netEnglish = /\b(?:gained|lost|grew by|shrank by|net of)\s(?:just |only |some |about )?$/i
/** 9,462 votes to 9,144: who won, and by how much it was said before. */
export const tally = form('{a}(?:\\s[a-z]+){0,2}\\s(?:to|against)\\s{b}')
export const tallyCue = /\b(?:to|against)\b/
export const wonBy = /\b(?:w[io]ns?|won|winning|beat|beats|defeat(?:s|ed)?|victory|re-elected|led|leads?|lost|loses|ahead|majority|margin)\b[^.;]{0,48}\b(?:by|of)\s(?:just |only |a |some )?$/i
/** The largest and the smallest are told apart. */
export const extremes = /最[多高大长重贵远快早晚].{0,80}最[少低小短轻便近慢晚早]|最[少低小短轻近慢].{0,80}最[多高大长重贵远快]|首尾/u

/** Names of the two a balance comes from. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/出口/u, /进口/u], [/成本/u, /售价|单价|价格/u], [/\b(?:spending|expenditure|costs?)\b/i, /\bincome|revenue|receipts\b/i], [/收入|营收|营业额|总收|毛收/u, /支出|成本|开支|花费/u], [/概算|预算|总投资|投资|需|计划|应|目标|任务|共|总|原|全|编制|核定|控制价|招标/u, /落实|到位|筹|完成|实际|已|建成|实到|出席|到会|办结|整改|改造|发放|中标|成交|用|售|参加|在编|签约|开工/u], [/新[设增开建购入]|迁入|出生|流入|入职|招录/u, /注销|退出|迁出|死亡|流出|离职|退休|撤[销并]|停[航运办]|关[闭停]|剔除|报废|减少/u], [/得|取胜|胜|：/u, /./u],
  [/\bexports?\b/i, /\bimports?\b/i], [/\bbirths?\b/i, /\bdeaths?\b/i], [/\b(?:income|revenue|receipts|takings|raised)\b/i, /\b(?:spending|expenditure|costs?|expenses|spent|outgoings)\b/i], [/\b(?:budget|needs?|needed|requires?|target|planned|cost|invited|seats|registered|of the)\b/i, /\b(?:raised|secured|spent|completed|so far|attended|sold|collected|already|present)\b/i],
]

/** Whether words around two numbers name such a pair: 出口 and 进口, 预算 and 支出. */
export function areSides(a: string, b: string): boolean {
  return pairs.some(([one, other]) => (one.test(a) && other.test(b)) || (other.test(a) && one.test(b)))
}
