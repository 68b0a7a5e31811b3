/** One way to write a unit. Units of one dimension compare after `scale`; a counting word is its own dimension. */
export interface Unit {
  readonly unit: string
  readonly dimension: string
  /** Factor to the dimension's base unit. */
  readonly scale: string
}

/** dimension: base unit first, then others with their factor; aliases of one unit stand together with "/". */
const measures: Record<string, readonly string[]> = {
  length: ['米', '公里/千米 1000', '里 500', '厘米 0.01', '毫米 0.001', '海里 1852', '英里 1609', '延米 1'],
  area: ['平方米/㎡', '平方公里/平方千米 1000000', '公顷 10000', '亩 666.67'],
  volume: ['立方米', '升 0.001', '毫升 0.000001', '立方 1'],
  mass: ['公斤/千克', '吨 1000', '斤 0.5', '克 0.001', '担 50'],
  energy: ['千瓦时', '度 1', '兆瓦时 1000'],
  power: ['千瓦', '兆瓦 1000', '瓦 0.001'],
  temperature: ['℃', '摄氏度 1'],
  speed: ['公里/小时', '米/秒 3.6'],
}

/** Words that count, with the one unit they stand for. Longer ones are tried first. */
const counting: Record<string, string> = {
  人次: '人次', '人(次)': '人次', '人（次）': '人次', 场次: '场次', '场(次)': '场次', '场（次）': '场次', 场: '场次', 架次: '架次', 车次: '车次', 批次: '批次', 户次: '户次',
  人: '人', 名: '人', 位: '人', 户: '户', 家: '家', 个: '个', 项: '项', 件: '件', 起: '件', 部: '部', 台: '台', 套: '套', 辆: '辆', 艘: '艘', 架: '架', 张: '张', 份: '份', 册: '册', '册（份）': '册', '册(份)': '册', 本: '本', 篇: '篇', 首: '首', 幅: '幅', 条: '条', 座: '座', 栋: '栋', 幢: '幢', 间: '间', 所: '所', 处: '处', 宗: '宗', 笔: '笔', 批: '批', 次: '次', 期: '期', 届: '届', 轮: '轮', 种: '种', 类: '类', 大类: '类', 级: '级', 对: '对', 组: '组', 支: '支', 头: '头', 只: '只', 匹: '匹', 棵: '棵', 株: '株', 盏: '盏', 枚: '枚', 块: '块', 面: '面', 把: '把', 根: '根', 粒: '粒', 箱: '箱', 袋: '袋', 瓶: '瓶', 盒: '盒', 桶: '桶', 节: '节', 课时: '课时', 学时: '学时', 字: '字', 页: '页', 票: '票', 分: '分', 环: '环', 步: '步', 层: '层', 楼: '楼', 排: '排', 车: '车', 趟: '趟', 班: '班', 班次: '班次', 站: '站', 线: '线', 门: '门', 科: '科', 例: '例', 剂: '剂', 床: '床', 张床位: '床', 标段: '标段', 大: '大', 倍: '倍', 番: '番', 口: '口', 眼: '眼', 尾: '尾', 羽: '羽', 封: '封', 道: '道', 圈: '圈', 村: '村', 镇: '镇',
}

const currencies: Record<string, string> = { 元: '元', 块钱: '元', 美元: '美元', 欧元: '欧元', 港元: '港元', 日元: '日元', 英镑: '英镑', 人民币: '元', $: 'dollar', '£': 'pound', '€': 'euro', '¥': '元', '￥': '元' }

const durations: Record<string, readonly [string, string]> = {
  年: ['年', '365'], 周年: ['年', '365'], 个月: ['月', '30'], 月: ['月', '30'], 周: ['周', '7'], 个星期: ['周', '7'], 天: ['天', '1'], 日: ['天', '1'], 小时: ['小时', '0.041666667'], 个小时: ['小时', '0.041666667'], 分钟: ['分钟', '0.000694444'], 秒: ['秒', '0.000011574'], 秒钟: ['秒', '0.000011574'], 个工作日: ['工作日', '1'], 世纪: ['世纪', '36500'], 学年: ['学年', '365'],
}

const table = new Map<string, Unit>()
for (const [dimension, rows] of Object.entries(measures)) {
  rows.forEach((row, at) => {
    const [names, scale] = row === '公里/小时' || row.startsWith('米/秒') ? [row.split(' ')[0]!, row.split(' ')[1]] : row.split(' ')
    for (const name of dimension === 'speed' ? [names!] : names!.split('/')) table.set(name, { unit: at === 0 ? rows[0]!.split('/')[0]! : names!.split('/')[0]!, dimension, scale: scale ?? '1' })
  })
}
for (const [name, unit] of Object.entries(counting)) table.set(name, { unit, dimension: unit, scale: '1' })
export const units: ReadonlyMap<string, Unit> = table
export const money: ReadonlyMap<string, Unit> = new Map(Object.entries(currencies).map(([name, unit]) => [name, { unit, dimension: `money:${unit}`, scale: '1' }]))
export const spans: ReadonlyMap<string, Unit> = new Map(Object.entries(durations).map(([name, [unit, scale]]) => [name, { unit, dimension: 'time', scale }]))

/** What a unit as a person writes it stands for; a word of no table counts itself. */
export function countedBy(name: string): Unit & { readonly kind: 'percent' | 'percentage-point' | 'money' | 'duration' | 'age' | 'quantity' } {
  if (name === '%' || name === '％') return { kind: 'percent', unit: '%', dimension: 'percent', scale: '1' }
  if (name === '个百分点' || name === '百分点') return { kind: 'percentage-point', unit: '个百分点', dimension: 'percentage-point', scale: '1' }
  if (name === '岁') return { kind: 'age', unit: '岁', dimension: 'age', scale: '1' }
  const [sum, span] = [money.get(name), spans.get(name)]
  if (sum) return { kind: 'money', ...sum }
  return span ? { kind: 'duration', ...span } : { kind: 'quantity', ...(units.get(name) ?? { unit: name, dimension: name, scale: '1' }) }
}

/** An alternation of the table's names, longest first, safe inside a regular expression. */
export function oneOf(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')
}
