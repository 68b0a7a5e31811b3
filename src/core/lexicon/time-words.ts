const year = '(?:(?:19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3})\\s?年'
const relativeYear = '(?:今年|去年|明年|前年|本年度?|上年|上一年|当年|同年|次年)'
const day = '\\d{1,2}\\s?[日号](?:\\s?(?:至|到|—|-|～)\\s?(?:\\d{1,2}\\s?月\\s?)?\\d{1,2}\\s?[日号])?'
const month = `(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])\\s?月(?:份|底|初|末|中旬|上旬|下旬)?(?:\\s?${day})?(?:以来)?`
const months = '\\d{1,2}\\s?月?(?:—|–|-|～|~|至|到)\\s?\\d{1,2}\\s?月(?:份)?'
const partOfYear = `(?:[上下]半年|前三季度|前三个季度|第?[一二三四1-4]季度|${months}|${month}|前\\d{1,2}个月|全年(?!任务|目标|计划|工作)|年[底初末]|[春夏秋冬]季(?=[，以期]))`
const feast = '(?:[“‘"]?(?:春节|元旦|国庆|中秋|端午|清明|五一|十一|双节|两节|元宵|重阳)[”’"]?(?:节|假期|小长假|黄金周)?)(?:前夕|前后|[前后]|期间|以来)?|(?:暑假|寒假|暑期|汛期|汛前|秋收|春耕|供暖季|采暖季)(?:期间|以来|前|后)?|疫情(?:期间|以来|前|后)|[“‘"]?十[一二三四五]五[”’"]?(?:期间|时期|以来|末|初)'
const untilThen = `截[至止](?:目前|昨[日天]|今[日天]|当[日天]|上?月底|(?:${relativeYear}|${year})?(?:${partOfYear}|${day})?(?:\\d{1,2}[时:：]\\d{0,2}分?)?)`
const near = '目前|近日|日前|近期|连日来|近年来?|近[几两三四五六七八九十\\d]{1,2}年来?|[一两三四五六七八九十\\d]{1,3}年来|过去[一两三五\\d]{1,2}年|未来[一两三五\\d]{1,2}年|[昨今当明前][日天晚](?!然|前)|上周|本周|下周|上个?月|本月|下个?月|月底|月初|年底|年初|年内|年末|此前|活动当[天日]|上一年度|上年同期|同期|周末'
const each = '每(?:年|个?月|天|日|周|季度?)'

/** Words that say when, as Chinese copy writes them; longest and most specific first. */
export const timeWords = new RegExp([
  untilThen, `(?:${year}|${relativeYear})\\s?的?(?:${partOfYear}|${feast}|度(?!假)|以来|同期|底|初|末|期间|全年)?(?:以来)?`, feast, partOfYear, day, near, each, '(?<=[“《])(?:19|20)\\d{2}(?=[\\u4e00-\\u9fff])(?!年)',
].join('|'), 'gu')

const inMonth = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** The same as English copy writes them. */
export const englishTimeWords = new RegExp(`\\b(?:(?:in|since|by|during|for|until|of)\\s(?:the\\s)?)?(?:(?:first|second|third|fourth)\\s(?:half|quarter|three quarters|nine months|six months)(?:\\sof\\s(?:(?:19|20)\\d{2}|this year|last year|the year))?|${inMonth}(?:\\s\\d{1,2})?(?:,?\\s(?:19|20)\\d{2})?|\\d{1,2}\\s${inMonth}(?:\\s(?:19|20)\\d{2})?|(?:19|20)\\d{2}(?:\\s?[-–]\\s?\\d{2,4})?(?=[\\s.,;)]))|\\b(?:(?:last|this|next)\\s(?:year|month|week|quarter|spring|summer|autumn|fall|winter|${inMonth})|so far this year|yesterday|today|tomorrow|a year (?:earlier|ago)|the (?:past|last|next) (?:two|three|four|five|six|ten|\\d+) (?:years|months|weeks|days)|(?:last|this|next|on) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))\\b`, 'g')

/** The base of a comparison, not when the number holds: 比上年, 较去年同期. */
export const comparing = /(?:比|较|同比|相比|与|超过|高于|低于|than(?: in)?|from(?: the)?|against|compared with)\s?$/u
/** Words that point back to an event the story has told. */
export const eventAnaphor = /(?:此次|本次|这次|该次|此番|本届|这场|活动现场|活动中|活动共|活动当天|活动期间|会上|会议|现场|当[天日]|其间|培训班|大赛|比武|participants|the event|the meeting|first day|that day)/u
/** A sentence that opens so goes on with what the last one said. */
export const goesOn = /^(?:其中|同时|此外|另外|与此同时|期间|目前|这些?|该|此|同比|比上年|较|占|分[^，]{1,6}看|按[^，]{1,10}[分算看]|他|她|they|it|he|she|of (?:them|these))/iu
