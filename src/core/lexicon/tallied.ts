import { readEnglish, readHan } from './numerals.ts'

/** How many parts are added up, said right before their total: 三部片子共, 三年加起来, 两天下来. */
const ahead = /(?:^|[，；。：])(?:这|以上|前|上述|[\u4e00-\u9fff]{0,6}(?=[两二三四五六七八九](?:个|项|类|种|批|部分)))?([两二三四五六七八九])(?!成|分之|折|倍|番)[\u4e00-\u9fff]{1,9}?(?:一?共|合计|总计|累计|总共|加起来|加在一起|加总|合起来|相加|合并|下来|总)[\u4e00-\u9fff]{0,8}$/u
/** The same, where the words of the total say nothing of adding: 两天卖了, 三镇产茶. */
const bare = /(?:^|[，；。：])(?:这)?([两二三四五六七八九])(?:[天日年月周季场批期次轮镇村乡县市区校厂家户人队班组馆站项类种样处条块者方地省国店线门科季]|个[\u4e00-\u9fff]{1,4})(?!过?后|[之以]?[后前])[\u4e00-\u9fff]{0,6}$/u
/** How many there are of what the total is of, before it: 三天里，进馆观众; 沪深两市全天成交; 三家单位共有. */
const over = /(?:^|[，；。：、])[\u4e00-\u9fff“”]{0,8}?(?<![前第近])([两二三四五六七八九])(?![成折倍番]|分之|等奖|级|年级|线城|[甲级]医)(?:[天日年月周季场批期次轮镇村乡县市区校厂家户人队班组馆站项类种样处条块者方地省国店线门科](?!过?后|[之以]?[后前])|大(?=[\u4e00-\u9fff])|个|支|座|所|名|位|部|趟|艘|间|栋|层|段)[\u4e00-\u9fff“”]{0,10}[，：]?[\u4e00-\u9fff“”]{0,12}$/u
const numbers = 'two|three|four|five|six|seven|eight|nine'
const english = new RegExp(`\\b(${numbers})\\s(?!(?:times|thirds|quarters|percent|in|of|out|and|or|to)\\b)(?:[a-z'’-]+\\s){1,6}$`, 'iu')
const together = new RegExp(`(?:^|[,.;]\\s)(?:(?:the|all|these|those|for the|over the)\\s)*(${numbers})\\s(?:[a-z'’-]+\\s){0,3}(?:together|combined|in all|altogether|between them|made|makes?|total(?:led|ed|s)?|add(?:s|ed)? up to|came to|come to)\\s(?:[a-z]+\\s){0,2}$`, 'iu')

/** How many parts the words before a total say it has; `after`: they stand before it. */
export function talliedBefore(words: string, han: boolean): { readonly count: number; readonly added: boolean } | undefined {
  const strict = (han ? ahead : together).exec(words)
  const found = strict ?? (han ? bare.exec(words) : null)
  const count = found && countOf(found[1]!, han)
  return count ? { count, added: strict !== null } : undefined
}

/** How many parts the words before a total say it has, where they follow it. */
export function talliedOver(words: string, han: boolean): number | undefined {
  const found = (han ? over : english).exec(words)
  return found && !/分别|依次|各|[至到—-][两三四五六七八九]/u.test(words) ? countOf(found[1]!, han) : undefined
}

function countOf(word: string, han: boolean): number | undefined {
  const value = han ? readHan(word) : readEnglish(word)
  return value && Number(value.toFixed())
}
