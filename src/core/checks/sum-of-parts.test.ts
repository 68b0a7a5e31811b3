import { expect, test } from 'vitest'
import { findingsOf } from '../testing.ts'
import { balanceMismatch } from './balance-mismatch.ts'
import { sumOfParts } from './sum-of-parts.ts'

/** Wordings of one relation between a whole and its parts; each marked figure in turn is printed wrong: its point or zero one place off, or its first digit another. */
const stated = [
  '全县共有公办幼儿园[64]所，其中城区[18]所、乡镇[46]所。',
  '此次体检共查出慢性病患者[318]人。其中，高血压[176]人，糖尿病[94]人，冠心病[48]人。',
  '图书馆馆藏图书[42.6]万册，其中文学类[15.8]万册、社科类[13.5]万册、自然科学类[13.3]万册。',
  '水库除险加固工程总投资[8600]万元。资金来源中，中央财政[5200]万元，省级财政[2100]万元，县级自筹[1300]万元。',
  '一台助听器售价[3600]元，医保报销[1900]元，残联补贴[1200]元，个人只需支付[500]元。',
  '村里原有路灯[126]盏，今年又装了[58]盏，现在一共有[184]盏。',
  '去年该镇已建大棚[340]座。今年新建[165]座，目前大棚总数达到[505]座。',
  '上午签约[37]家，下午签约[46]家，全天共签约[83]家。',
  '第一批培训[215]人，第二批培训[182]人，两批合计[397]人。',
  '活动收到稿件[1360]篇，从体裁看，诗歌[520]篇，散文[610]篇，小说[230]篇。',
  '全市现有出租车[2870]辆。按动力类型分，纯电动车[1940]辆，油气混合车[930]辆。',
  '全乡[1286]户村民中，已通自来水的[1174]户，其余[112]户年底前接通。',
  '法院当天执结案件[46]件，其中金钱给付类[29]件，其他类[17]件。',
  '县医院新大楼设床位[620]张：内科[240]张、外科[210]张、妇儿科[170]张。',
  '合唱团由[58]人组成，女声[34]人，男声[24]人。',
  '今年捐款[86.4]万元，个人捐款[31.9]万元，企业捐款[54.5]万元。',
  '赛事共产生金牌[42]枚，其中田径[17]枚，游泳[14]枚，乒乓球[11]枚。',
  '两个村共有果园[2350]亩，其中上河村[1420]亩，下河村[930]亩。',
  '会议应到代表[245]名，实到[238]名，因事因病请假[7]名。',
  '这笔钱一部分用于修路，计[68]万元；一部分用于打井，计[27]万元；合计[95]万元。',
  '全区登记志愿者[5.2]万人，其中党员志愿者[1.9]万人，群众志愿者[3.3]万人。',
  '问卷共发放[2600]份，收回有效问卷[2418]份，无效问卷[182]份。',
  '表决结果：赞成[187]票，反对[9]票，弃权[4]票，共[200]票。',
  '这个小区有[18]栋楼，多层[12]栋，小高层[6]栋。',
  '今年以来，全市法院受理案件[36520]件，其中民商事[24180]件，刑事[3260]件，行政[1480]件，执行[7600]件。',
  '全程[42]公里，已铺轨[29]公里，剩余[13]公里计划明年完成。',
  '该校在校生[3180]人，教职工[236]人，师生共计[3416]人。',
  '博览会展位[860]个，国内展位[705]个，境外展位[155]个。',
  '截至目前，[360]户危房已改造[297]户，还有[63]户正在施工。',
  'The library lent [48,200] books last year: [31,700] to adults and [16,500] to children.',
  'Of the [640] people surveyed, [415] said yes, [178] said no and [47] had no view.',
  'The fund has [$2,400,000]. It will spend [$1,500,000] on roads and the remaining [$900,000] on bridges.',
  'The bill comes to [£845], made up of [£620] for parts and [£225] for labour.',
  'The company employs [1,380] people, of whom [940] work in the factory and [440] in offices.',
  'The choir has [84] singers, [49] women and [35] men.',
  'Police made [37] arrests on Friday and [52] on Saturday, [89] in all.',
  'The town collected [612] tons of glass and [488] tons of paper, a total of [1,100] tons.',
  'The school had [415] pupils. Another [68] joined in September, bringing the total to [483].',
  'The grant of [$360,000] will be divided into [$210,000] for the clinic and [$150,000] for the school.',
  'Ticket sales raised [£18,400] and donations [£7,650], making [£26,050] altogether.',
  'The committee received [96] letters. [71] were in favour and [25] against.',
  'The route is [118] miles long, including [73] miles of gravel and [45] miles of tarmac.',
  'Crews have cleared [214] of the [260] blocked drains; the other [46] will be done by Friday.',
  'The museum owns [5,320] prints and [1,870] drawings, [7,190] works on paper in total.',
  'Voters cast [8,940] ballots: [5,215] for the bond, [3,610] against, and [115] spoiled.',
  'Rents brought in [$1.7] million and fees [$0.9] million, for a combined [$2.6] million.',
  'The new depot holds [56] buses, [38] diesel and [18] electric.',
  '全体[58]名学员分成四组，一组[15]名，二组[14]名，三组[15]名，四组[14]名。',
  '三年间，老李先后资助了[26]名学生，其中大学生[11]名，高中生[15]名。',
  '今年全区新增停车泊位[3480]个，其中公共停车场[1260]个，道路泊位[850]个，单位共享泊位[1370]个。',
  '工程概算[4.82]亿元，其中土建[2.96]亿元，设备[1.35]亿元，其他费用[0.51]亿元。',
  '全县[217]个行政村中，已有[189]个建成农家书屋，剩下[28]个今年建成。',
  '案涉欠款[72]万元，被告当庭支付[30]万元，余款[42]万元分六期付清。'
]

/** What looks like a whole and its parts and is none. */
const apart = [
  '全村有耕地2350亩、山林1420亩、水面830亩。',
  '学校有教师86人、学生1240人，去年新招教师12人。',
  '全市实施项目86个，其中交通12个、水利9个、教育7个。',
  '公司有员工320人，其中党员86人，大专以上学历214人。',
  '活动吸引游客3.6万人，其中省外游客1.2万人。',
  '去年全县建房420套，今年建房385套，目前在建260套。',
  '全县有图书馆1个、文化站18个，农家书屋217个。',
  '他有3个女儿，2个在外地，老大今年32岁。',
  '前三季度出口86.4亿元，增长5.2%；进口31.9亿元，下降1.4%。',
  '村里种茶2300亩，其中采摘园1200亩；办起茶厂14家，其中规模以上3家。',
  '从行业看，制造业投资增长8.2%，建筑业下降3.1%，其余行业持平。',
  '原有职工126人，今年招聘18人，退休9人，目前共有135人。',
  '水厂日供水3.2万吨，其中城区2.4万吨，乡镇0.8万吨。',
  'The library lent 48,200 books, including 16,500 to children.',
  'The team has 25 players, 12 coaches and 3 doctors.',
  'Of the 640 people surveyed, 415 had a car and 390 had a bicycle.',
  'The firm has 1,380 staff, of whom 940 are women and 610 are under 40.',
  'Sales rose to $2.4 million from $1.9 million, and costs reached $1.6 million.',
]

test.each(stated)('%s', (words) => {
  expect(loud(words.replace(/[[\]]/g, ''))).toEqual([])
  for (const mark of words.matchAll(/\[(\$?£?)([\d.,]+)\]/g)) {
    const planted = words.slice(0, mark.index) + mark[1] + slipped(mark[2]!) + words.slice(mark.index + mark[0].length)
    expect(loud(planted.replace(/[[\]]/g, '')), planted).not.toEqual([])
  }
})

test.each(apart)('%s', (words) => {
  expect(loud(words)).toEqual([])
})

function loud(text: string): readonly string[] {
  return findingsOf([sumOfParts, balanceMismatch], { texts: [text] }).filter(({ severity }) => severity !== 'query').map(({ message }) => message.zh)
}

function slipped(digits: string): string {
  const [whole, part] = digits.split('.') as [string, string?]
  if (part !== undefined) return part.length === 1 ? `${whole}${part}` : `${whole}${part[0]}.${part.slice(1)}`
  return digits.includes(',') ? `${(Number(digits[0]) % 9) + 1}${digits.slice(1)}` : `${digits}0`
}
