import type { Span } from '../model.ts'

/** Characters that write foreign sounds; a name with · holds little else. */
const sounds = new Set('阿埃艾爱安昂奥澳巴白柏拜班邦鲍贝本比彼毕别宾波博伯卜布采蔡查察楚茨达大戴丹当道德登邓狄迪蒂丁杜顿多俄厄恩尔法凡范方菲费芬丰冯夫弗伏福富盖甘冈高戈哥格葛根古瓜圭郭哈海汉豪赫黑亨洪胡华霍基吉季加贾简江杰金京久居卡凯坎康考柯科可克肯孔库夸奎拉莱赖兰朗劳勒雷蕾黎礼里理利莉丽立连廉列林琳龙隆娄卢鲁露路伦罗洛吕玛马麦迈曼芒毛茅梅门蒙孟米密明缪摩莫墨默姆穆那娜纳乃南瑙内尼涅宁纽努诺欧帕派潘庞佩彭蓬皮平坡珀普齐其奇恰乔切琴丘让热日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚舍申圣施什史士斯司丝松苏索塔泰坦汤唐陶特腾提田铁汀通图土托瓦万旺威韦维魏温文翁沃乌武西希锡夏香肖谢辛欣兴休雄许逊雅亚延扬耶叶伊依因英雍尤于约赞泽詹章张珍芝治朱祖佐丕娅妮茜珊婷薇汗'.split(''))

/** Foreign names as newspapers write them: 艾哈迈德·萨利姆. */
export function foreignOf(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(/(\p{Script=Han}{1,8})((?:[·•‧・]\p{Script=Han}{1,8})+)/gu)) {
    let start = match.index + match[1]!.length
    while (start > match.index && sounds.has(text[start - 1]!)) start--
    let end = match.index + match[1]!.length + 1
    for (; end < match.index + match[0].length; end++) if (!sounds.has(text[end]!) && !/[·•‧・]/u.test(text[end]!)) break
    while (/[·•‧・]/u.test(text[end - 1]!)) end--
    const parts = text.slice(start, end).split(/[·•‧・]/u)
    if (parts.length > 1 && parts.every((part) => part.length > 0) && parts.join('').length >= 4) found.push({ start, end })
  }
  return found
}
