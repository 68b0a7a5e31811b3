/** Parts that between them are the whole; a part may have more words around its name. */
const complements: readonly (readonly string[])[] = [
  ['男', '女'], ['城镇', '农村'], ['城镇', '乡村'], ['城市', '农村'], ['城区', '乡镇'], ['一产', '二产', '三产'], ['第一产业', '第二产业', '第三产业'], ['小学', '初中', '高中'], ['小学', '中学'], ['省', '市', '县'], ['赞成', '反对', '弃权'], ['同意', '反对', '弃权'], ['赞成', '反对'], ['同意', '不同意'],
  ['金', '银', '铜'], ['胜', '平', '负'], ['在职', '退休'], ['在岗', '退休'], ['一等奖', '二等奖', '三等奖'], ['特等奖', '一等奖', '二等奖'], ['上半年', '下半年'], ['一季度', '二季度', '三季度'], ['水田', '旱地'], ['水浇地', '旱地'], ['国内', '境外'], ['国内', '国外'], ['线上', '线下'], ['出口', '进口'],
  ['公办', '民办'], ['大型', '中型', '小型'], ['成人', '儿童'], ['初级', '中级', '高级'], ['优秀', '良好', '合格'], ['新建', '续建'], ['新建', '改建'], ['新建', '改扩建'], ['城镇', '乡村'], ['正式', '预备'], ['本科', '专科'], ['住宅', '商业'], ['个人', '单位'], ['个人', '集体'], ['快车', '慢车'], ['日间', '夜间'], ['省内', '省外'], ['市内', '市外'], ['县内', '县外'], ['境内', '境外'], ['公益', '商业'], ['新建', '改造'], ['加工', '销售'], ['申请', '自筹'], ['补助', '自筹'], ['补贴', '自筹'], ['财政', '自筹'], ['户内', '户外'], ['白天', '夜间'], ['有效', '无效'], ['全日制', '非全日制'], ['教师', '学生'], ['室内', '室外'],
  ['men', 'women'], ['boys', 'girls'], ['male', 'female'], ['for', 'against'], ['gold', 'silver', 'bronze'], ['adults', 'children'], ['wins', 'draws', 'losses'], ['won', 'drawn', 'lost'], ['full-time', 'part-time'], ['primary', 'secondary'], ['urban', 'rural'], ['domestic', 'foreign'], ['teachers', 'pupils'],
]

export function areComplementary(labels: readonly string[]): boolean {
  return complements.some((set) => set.length === labels.length && set.every((name) => labels.filter((label) => has(label, name)).length >= 1) && new Set(set.map((name) => labels.findIndex((label) => has(label, name)))).size === set.length)
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
export const fullCue = /分别(?:为|是|有|达)?|分[为成](?!\s*$)|由(?=[^。；]{2,80}(?:组成|构成))|构成|\b(?:made up of|comprising|consisting of|divided into|split (?:between|into)|broken down (?:into|as)|composed of)\b/i
/** Behind these it may be. */
export const openCue = /其中|(?<=^|[\u4e00-\u9fff])[中里内][，,]|包括|含有?|涵盖|当中|[：—:]|[（(](?![^（()）]*[)）])|即|\b(?:including|of (?:them|whom|which|these|those)|among them|(?<!compared |along )with)\b/i
/** Words that open another matter: not a part of the total before. */
export const another = /累计|合计|共计|总计|总共|一共|共|历年|历史|以来|同比|环比|增长|增加|下降|减少|提高|比上年|较上年|比去年|总数|总量|使|平均|人均|户均|均|每|占|惠及|带动|覆盖|(?<=^|[，、；可已共])服务|吸引|涉及|预计|计划|目标|超过?计划|年收入|另有|此外|顺差|逆差|结余|缺口|差额|余额|净额|还剩|剩余|最[高低大小多少]|原有|上年|去年|同期|\b(?:total|since|up from|rose|average|each|per|every|compared|another|plus|additional|(?:up|down) from|last year)\b/i
/** The list names only some. */
export const someOnly = /主要|比如|例如|如(?!今)|等|重点|特别是|尤其|仅|最[多大高]|前[三五十]|\b(?:such as|mainly|mostly|largely|notably|among others|at least|alone)\b/i
/** A total behind its parts. */
export const closingCue = /合计|共计|总计|总共|一共|共(?!同|产|建|享)|累计|总[量数额](?:为|达到?)?|合起来|加起来|\b(?:in total|a total of|altogether|in all|bringing the total to|making|combined|together|for a total of|total(?:l?ing|s|led)?)\b/i
