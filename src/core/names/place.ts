import { knownPlaces } from '../lexicon/places.ts'
import type { Span, Token } from '../model.ts'

const notPlace = /^(?:[城地社小灾郊市景园校厂山库矿牧林险]区|城镇|重镇|示范县|城市|超市|夜市|股市|都市|上市|全[省市县区镇乡村州]|各[省市县区镇乡村]|.*(?:乡镇|小区|城区|市区|社区|农村|乡村|城乡|地区|工业区|危险区|功能区|主产区|棚户区|试验区|无电区|行政区|保护区|辖区|特区|自治区|行政村|城市|分区|战区|灾区|片区|商圈区|园区|重灾区|开发区|中国|人民|华人|中华民族|县市|区县|省市|新村|本村|我村|示范[村区县])|[我本该][省市县区镇乡村州]|[一二三四五六七八九十两几多每]+[个]?[省市县区镇乡村])$/u
const kinds = /^(?:贫困|脱贫|个别|个|示范|重点|试点|文明|先进|特色|产业|农业|工业|美丽|中心|行政|自然|部分|有关|相关|周边|邻近|偏远|全部|所有|多个|沿线|沿江|沿海|资源|旅游|历史|文化|开放|创新|核心|居住|生活|服务|办公|作业|施工|试验|保护|风景|功能|高新|经济|革命|大型|直辖|地级|副省级|中小|特大|一线|二线|省会|古|空心|帮扶|对口|库|城中|行政|当地|老城|新城|山|全|各)$/u
const ending = /^\p{Script=Han}{1,6}(?:省|市|县|自治区|区|自治州|州|盟|旗|镇|乡|街道|村)$/u

/** Places the segmenter knows, or that say what they are (云溪市, 桃叶镇). */
export function placesOf(text: string, tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  tokens.forEach((token, index) => {
    const word = text.slice(token.start, token.end)
    if (word.length < 2 || notPlace.test(word)) return
    const next = tokens[index + 1]
    const level = next !== undefined && next.start === token.end && /^(?:省|市|县|区|镇|乡|村|街道)$/u.test(text.slice(next.start, next.end))
    if (level && word.length <= 3 && /^(?:n|ns|nr|nrt|nz|x|zg|t)$/u.test(token.tag) && !kinds.test(word) && !notPlace.test(word + text[next.start]!)) {
      found.push({ start: token.start, end: next.end })
      return
    }
    const named = knownPlaces.has(word) || (/^(?:x|ns|nr)$/u.test(token.tag) && ending.test(word) && word.length >= 3 && !/^[市县区省镇]/u.test(word))
    if (!named) return
    found.push({ start: token.start, end: token.end })
  })
  return found
}
