/** One way to write a unit. Units of one dimension compare after `scale`; a counting word is its own dimension. */
export interface Unit {
  readonly unit: string
  readonly dimension: string
  /** Factor to the dimension's base unit. */
  readonly scale: string
}

/** dimension: units with their factor to the base; spellings of one unit stand together with "|", the canonical one first. */
const measures: Readonly<Record<string, string>> = {
  length: '米|m 1,公里|千米|km 1000,里 500,华里 500,厘米|公分|cm 0.01,毫米|mm 0.001,微米 0.000001,纳米 0.000000001,海里 1852,英里 1609.344,英尺 0.3048,英寸 0.0254,延米 1,丈 3.333,尺 0.3333,寸 0.03333',
  area: '平方米|平米|㎡|m²|m2 1,平方公里|平方千米|km² 1000000,公顷 10000,亩 666.67,平方厘米 0.0001,平方英里 2589988,英亩 4046.86',
  volume: '立方米|m³|立方|方 1,升|L 0.001,毫升|ml 0.000001,加仑 0.003785',
  mass: '公斤|千克|kg 1,吨 1000,斤|市斤 0.5,克 0.001,毫克 0.000001,两重 0.05,担 50,公担 100',
  energy: '千瓦时|度电|千瓦小时 1,兆瓦时 1000,吨标准煤|吨标煤 8141',
  power: '千瓦|kW 1,兆瓦|MW 1000,吉瓦|GW 1000000,瓦 0.001,马力 0.7355',
  temperature: '℃|摄氏度|°C 1',
  speed: '公里/小时|公里每小时|km/h 1,米/秒|米每秒 3.6',
  flow: '立方米/秒|立方米每秒|m³/s 1',
  density: '微克/立方米 1,毫克/立方米 1000',
  yield: '公斤/亩 1,斤/亩 0.5',
  voltage: '千伏 1000,伏 1',
  noise: '分贝 1',
  data: 'MB 1,GB 1024,TB 1048576,兆 1',
  container: '标箱|TEU|标准箱 1',
}

/** Words that count, each its own unit; a word before "=" stands for the one behind it. */
const counting = `人次 人(次)=人次 人（次）=人次 场次 场(次)=场次 场（次）=场次 场=场次 架次 车次 批次 户次 家次 例次 辆次 艘次 台次 航次 列次 频次 件次 期次 班次 班列 课次 点次
人 名=人 位=人 户 家 个 项 件 起 宗=宗 部 台 套 辆 艘 架 列 张 份 册 册（份）=册 册(份)=册 本 篇 首 幅 条 座 栋 幢 间 所 处 笔 批 次 期 届 轮 种 类 大类=类 级 对 组 支 头 只 匹 棵 株 盏 枚 块 面 把 根 粒 箱 袋 瓶 盒 桶 节 课时 学时 字 页 票 分 环 步 层 排 趟 班 站 门 科 例 剂 剂次 床 张床位=床 个床位=床 标段 大 倍 番 口 眼 尾 羽 封 道 圈 村 镇 股 滴 碗 杯 盘 桌 席 家次 门次 峰 颗 顶 扇 件套 卷 集 季 版 款 品 味 段 截 串 束 朵 捆 车 船 筐 通 声 遍 回 拍 代 辈 行 列次 组次 团 队 派 员 成员=成员 连 排次 营 旅 孔 井 垄 畦 丛 片 滩 汪 管 针 针次 枪 弹 发 杆 柄 具 尊 樽 株次 盆 缸 罐 壶 锅 笼 窝 胎 轮次 人天 工时 工日 机位 车位=个 席位=个 铺 床次 门店=家 级次 档 挡 维 重 线 站次 里程 码 双 副 打 堂 场景 词 句 首次 字节 像素 县 市 区 省 乡 国 度 届次 万次 路 路次 棒 局 盘次 码头 杠 点`.split(/\s+/)

const currencies: Readonly<Record<string, string>> = {
  元: '元', 块钱: '元', 圆: '元', 元人民币: '元', 人民币: '元', 元钱: '元', 美元: '美元', 美金: '美元', 欧元: '欧元', 港元: '港元', 港币: '港元', 日元: '日元', 英镑: '英镑', 澳元: '澳元', 加元: '加元', 韩元: '韩元', 新台币: '新台币', 台币: '新台币', 新加坡元: '新加坡元', 新元: '新加坡元', 瑞士法郎: '瑞士法郎', 卢布: '卢布', 卢比: '卢比', 泰铢: '泰铢', 雷亚尔: '雷亚尔', 林吉特: '林吉特', 澳门元: '澳门元', 角: '角', 分钱: '分',
  $: 'dollar', US$: '美元', HK$: '港元', A$: '澳元', C$: '加元', NT$: '新台币', S$: '新加坡元', '£': '英镑', '€': '欧元', '¥': '元', '￥': '元', RMB: '元', CNY: '元', USD: '美元',
}

const durations: Readonly<Record<string, readonly [string, string]>> = {
  年: ['年', '365'], 周年: ['周年', '365'], 个月: ['月', '30'], 月: ['月', '30'], 周: ['周', '7'], 个星期: ['周', '7'], 星期: ['周', '7'], 个周: ['周', '7'], 天: ['天', '1'], 日: ['天', '1'], 昼夜: ['天', '1'], 个昼夜: ['天', '1'], 小时: ['小时', '0.041666667'], 个小时: ['小时', '0.041666667'], 个钟头: ['小时', '0.041666667'], 分钟: ['分钟', '0.000694444'], 秒: ['秒', '0.000011574'], 秒钟: ['秒', '0.000011574'], 个工作日: ['工作日', '1'], 工作日: ['工作日', '1'], 世纪: ['世纪', '36500'], 个世纪: ['世纪', '36500'], 学年: ['学年', '365'], 个学年: ['学年', '365'], 个年头: ['年', '365'], 年时间: ['年', '365'], 个学期: ['学期', '180'], 个季度: ['季度', '91'], 刻钟: ['刻钟', '0.010416667'], 载: ['年', '365'], 个春秋: ['年', '365'], 寒暑: ['年', '365'],
}

export const units: ReadonlyMap<string, Unit> = new Map([...measuring(), ...counting.map((word): [string, Unit] => {
  const [name, unit] = word.split('=') as [string, string?]
  return [name, { unit: unit ?? name, dimension: unit ?? name, scale: '1' }]
})])
export const money: ReadonlyMap<string, Unit> = new Map(Object.entries(currencies).map(([name, unit]) => [name, unit === '角' || unit === '分' ? { unit, dimension: 'money:元', scale: unit === '角' ? '0.1' : '0.01' } : { unit, dimension: `money:${unit}`, scale: '1' }]))
export const spans: ReadonlyMap<string, Unit> = new Map(Object.entries(durations).map(([name, [unit, scale]]) => [name, { unit, dimension: 'time', scale }]))

function measuring(): [string, Unit][] {
  return Object.entries(measures).flatMap(([dimension, row]) => row.split(',').flatMap((one): [string, Unit][] => {
    const [names, scale] = one.split(' ') as [string, string]
    const [unit, ...others] = names.split('|') as [string, ...string[]]
    return [unit, ...others].map((name) => [name, { unit, dimension, scale }])
  }))
}

/** Dimensions whose numbers are measured, not counted: a printed whole number may lie half a unit off. */
export function isMeasured(dimension: string): boolean {
  return dimension in measures || dimension === 'percent' || dimension === 'permille' || dimension === 'percentage-point'
}

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
