import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Mention, Reading } from '../model.ts'

const filler = '(?:约|达|为|共|共计|总计|近|超|超过|有|逾|仅|只有|达到|扩大到|增至|新增|增加|是|在|：)*'
const area = new RegExp(`(?:面积|占地)${filler}\\s*$`, 'u')
const length = new RegExp(`(?:全长|总长|总长度|长度|里程|海拔|深度|水深|高度|宽度|跨度|身高|路程)${filler}\\s*$`, 'u')
const volume = new RegExp(`(?:库容|蓄水量|土石方量?|土方量?|用水量|供水量|取水量|容积|需水量)${filler}\\s*$`, 'u')
/** After the number: it measures a line after all. */
const line = /^(?:见方|[×xX*＊]|(?:多|余)?(?:长|宽|高|深|厚|远|外|处|内|以|左右的?[长宽高]|范围|半径|直径|跑|的?距离|栏|跨|的?(?:道路|街道|步道|管道|管网|长廊|水渠|围墙|跑道|隧道|桥)))/u
const built = /(?:建成|新建|建设|建起|改造|装修|打造|设立|开设|扩建|改建|搭建|租下|启用)(?:成|为)?(?:了|起|出)?(?:一座|一个|一处|一家)?(?:共|约|近|总共)?\s*$/u
const room = /^(?:的)?[\u4e00-\u9fff、“”]{0,18}?(?:书屋|书店|展厅|展馆|展区|厂房|车间|活动中心|服务中心|活动室|阅览室|图书馆|文化馆|博物馆|体育馆|广场|食堂|餐厅|仓库|冷库|公园|绿地|大棚|礼堂|会议室|教室|宿舍|公寓|市场|超市|停车场|校舍|办公楼|办公区|病房|门诊楼|场馆|加工坊|作坊|基地|驿站|俱乐部|健身房|实训室)(?=[，。；、！）和与及并供用,;]|$)/u

/** What is long lies between: 800米步道、广场. */
const linear = /[道路桥渠管墙栏廊线堤沟坝街网带链]/u

/** A floor measured in metres, a road in square metres. */
export const lostArea: Check = {
  id: 'lost-area',
  title: { zh: '平方丢失，长度面积混用', en: 'Length for area' },
  why: { zh: '面积写成了米，长度写成了平方米：少了或多了“平方”二字。', en: 'An area in metres or a length in square metres: 平方 was lost or put in.' },
  category: 'unit',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['新校舍总建筑面积12000米。'], why: { zh: '面积用了米', en: 'An area in metres' }, finds: ['12000米'], becomes: '新校舍总建筑面积12000平方米。' },
    { texts: ['这条路全长3.5平方公里。'], why: { zh: '长度用了平方公里', en: 'A length in square kilometres' }, finds: ['3.5平方公里'], becomes: '这条路全长3.5公里。' },
    { texts: ['厂里腾出旧仓库，建成800米明亮宽敞的职工食堂。'], why: { zh: '食堂不以米计', en: 'A canteen is not measured in metres' }, finds: ['800米'], becomes: '厂里腾出旧仓库，建成800平方米明亮宽敞的职工食堂。' },
    { texts: ['水库总库容2600万平方米。'], why: { zh: '库容以立方米计', en: 'A volume in square metres' }, finds: ['2600万平方米'], becomes: '水库总库容2600万立方米。' },
  ],
  clean: [
    { texts: ['新校舍总建筑面积12000平方米，占地30亩。'], why: { zh: '面积单位正确', en: 'Areas in their units' } },
    { texts: ['场地占地长120米、宽80米。'], why: { zh: '分说长宽', en: 'Length and width' } },
    { texts: ['建成800米长的文化长廊，新建1500米步道通到公园。'], why: { zh: '线状的东西', en: 'Things that are long' } },
    { texts: ['新建800米登山步道、休闲广场，方便居民健身。'], why: { zh: '米属于步道', en: 'The metres are those of the path' } },
    { texts: ['在村口建成200米外就能看见的停车场。'], why: { zh: '米是距离', en: 'A distance' } },
    { texts: ['这条路全长3.5公里，铺装面积2.1万平方米。'], why: { zh: '各用其单位', en: 'Each in its unit' } },
    { texts: ['水库库容2600万立方米，水面面积3平方公里。'], why: { zh: '体积与面积', en: 'A volume and an area' } },
    { texts: ['改造1200米老旧围墙，新建停车场。'], why: { zh: '围墙以米计', en: 'A wall in metres' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const { text } = reading.document
      for (const mention of reading.mentions) {
        if (mention.value.type !== 'number' || mention.kind === 'range') continue
        const { dimension, unit } = mention.value
        const before = text.slice(Math.max(0, mention.start - 24), mention.start)
        const after = text.slice(mention.end, mention.end + 40)
        if (dimension === 'length' && (unit === '米' || unit === '公里') && !line.test(after)) {
          if (area.test(before)) yield found(reading, mention, unit, `平方${unit}`, 'error')
          else if (unit === '米' && built.test(before) && room.test(after) && !linear.test(room.exec(after)![0])) yield found(reading, mention, unit, '平方米', 'warning')
        } else if (/^平方(?:米|公里)$/u.test(unit) && length.test(before)) yield found(reading, mention, unit, unit.slice(2), 'error')
        else if (unit === '平方米' && volume.test(before)) yield found(reading, mention, unit, '立方米', 'error')
        else if (unit === '立方米' && area.test(before)) yield found(reading, mention, unit, '平方米', 'error')
      }
    }
  },
}

function found(reading: Reading, mention: Mention, unit: string, right: string, severity: 'error' | 'warning'): Finds {
  const place = { document: reading.document.id, start: mention.start, end: mention.end }
  const words = reading.document.text.slice(mention.start, mention.end)
  const printed = words.includes(unit) ? unit : unit === '公里' ? '千米' : unit
  return { place, severity, weight: weightAt(reading, place, 1), message: { zh: `此处应以${right}计。`, en: `This is measured in ${right}.` }, ...(words.includes(printed) ? { replacement: words.replace(printed, right) } : {}) }
}
