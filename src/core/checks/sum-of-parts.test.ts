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
  '案涉欠款[72]万元，被告当庭支付[30]万元，余款[42]万元分六期付清。',
  '全县现有养老机构[73]家，其中公办[28]家，民办[45]家，床位共6200张。',
  '中心血站今年采集全血[48600]单位，比去年多2300单位。\n其中街头采血[31200]单位，团体采血[17400]单位。',
  '记者从财政局获悉，救灾资金[1350]万元已下达：省级[820]万元，市级[350]万元，县级[180]万元。',
  '产业园去年引进企业[64]家，总投资128亿元。\n从产业看，装备制造[27]家，新材料[19]家，电子信息[18]家。',
  '全村[458]户，种烟的[216]户，种药材的[153]户，外出务工的[89]户。',
  '昨日全市新增确诊病例[38]例，其中城东区[16]例，河西区[13]例，高新区[9]例。',
  '这条隧道全长[8640]米，左线[4310]米，右线[4330]米。',
  '考古队清理灰坑[127]个、房址[34]座、墓葬[56]座，共发现遗迹[217]处。',
  '本次共收到有效投诉[920]件，已办结[867]件，正在办理[53]件。',
  '图书馆新馆投用后，阅览座位由[1200]个增加[850]个，达到[2050]个。',
  '全校师生员工[4120]人，学生[3760]人，教职员工[360]人。',
  '投票结果显示，同意[1264]票，反对[87]票，弃权[19]票，总票数[1370]票。',
  '今年种植水稻[26.5]万亩，早稻[11.2]万亩，晚稻[15.3]万亩。',
  '他一共获得[17]枚奖牌，其中金牌[8]枚，银牌[6]枚，铜牌[3]枚。',
  '去年末全县户籍人口[52.8]万人，其中城镇人口[21.6]万人，乡村人口[31.2]万人。',
  '全市[94]个乡镇中，[71]个完成撤并，其余[23]个保持不变。',
  '培训班招收学员[120]人，实际结业[113]人，[7]人因故未结业。',
  '仓库存粮[5600]吨，小麦[3200]吨，玉米[2400]吨。',
  '该案涉案金额[286]万元，追回[194]万元，尚有[92]万元未追回。',
  '第一天卖了[126]斤，第二天卖了[158]斤，两天卖了[284]斤。',
  '水厂供水能力由每日[12]万吨，加上二期[8]万吨，总能力达[20]万吨。',
  'The orchestra has [92] players: [58] strings, [22] wind and [12] brass and percussion.',
  'The council spent [$14.2] million on roads, [$6.8] million on parks and [$3.1] million on libraries, [$24.1] million in all.',
  'There were [318] entries, [204] from schools and [114] from clubs.',
  'The estate will have [540] homes, [380] of them houses and [160] flats.',
  'Firefighters saved [27] of the [31] horses in the barn. The other [4] died.',
  'Rail carried [2,450] passengers a day and buses [6,180], for a total of [8,630].',
  'The hospital has [410] beds. Of these, [265] are on medical wards and [145] on surgical wards.',
  'The trust owns [1,750] acres, including [1,120] acres of woodland and [630] acres of meadow.',
  'She left [£96,000]: [£60,000] to the church, [£24,000] to her nephew and [£12,000] to the library.',
  'The farm keeps [640] animals, [410] sheep and [230] goats.',
  'Three grants, of [$45,000], [$30,000] and [$25,000], make up the [$100,000].',
  'Of its [72] buses, [27] are electric; the remaining [45] run on diesel.',
  'The town has [8] schools, [5] primary and [3] secondary.',
  '三年来累计投入[9.3]亿元，实施治污、清淤、还湿三大工程，其中治污[5.1]亿元，清淤[1.8]亿元，还湿[2.4]亿元。',
  '案发后，家属代为支付[46]万元，法院拍卖一辆轿车得款[28]万元，拖欠的[74]万元工资已全部发还。',
  '7路公交日均发班[96]个。自下周起，每晚增加[14]个班次，调整后，日均发班达到[110]个。',
  '三所学校共新增专业[18]个。\n其中，师范学院新增物流管理等[7]个专业，医学院新增[5]个，工学院新增[6]个。',
  'The firm was fined $[84,000]. It must also pay costs of $[12,400], bringing the total to $[96,400].',
  'Trains will call at [46] of the line’s [60] stations. [14] stations will stay shut.',
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
  '小学生每天需要睡10小时，初中生9小时，高中生8小时。',
  '去年末全县户籍人口52.8万人，常住人口48.6万人，流动人口4.3万人。',
  '今年招收小学生386人，初中生214人，高中生178人。',
  '全乡有党员1268名，预备党员46名，入党积极分子112名。',
  '县医院有病床860张，护士412名，医生238名。',
  '一等座票价186元，二等座112元，无座78元。',
  '全县生产小麦36.8万吨，玉米24.2万吨，大豆3.1万吨。',
  '去年财政收入12.8亿元，支出21.4亿元，其中民生支出16.7亿元。',
  '特等奖3000元，一等奖2000元，二等奖1000元。',
  '她3月卖了1260斤，4月卖了980斤，5月卖了1420斤。',
  '张村有420户，李村386户，王村275户。',
  '会场有座位1200个，停车位460个，电梯8部。',
  '项目占地2600亩，总建筑面积48万平方米，一期用地1200亩，二期800亩。',
  '公司去年营业收入86.2亿元，净利润7.9亿元，研发投入4.3亿元。',
  '检查企业420家，发现隐患612处，已整改587处，正在整改25处。',
  '全市医院86家，病床2.3万张，其中三甲医院4家、二甲医院18家。',
  '上午接诊126人，下午接诊98人，其中儿童41人。',
  '老城区改造286户，新城区安置312户，腾出土地46亩。',
  'The team has 25 players, 12 coaches and 3 doctors.',
  'The shop sold 640 lamps, 410 chairs and 230 tables last year.',
  'The paper has 1,240 readers, 86 of them abroad, and 14 staff.',
  'He scored 46 goals in 58 games, 12 of them from the spot.',
  'The village has 310 houses, 2 shops and 1 church.',
  'The city lost 4,200 jobs in 2024 and 3,100 in 2025, and gained 2,600 in tourism.',
  'Rents rose to $1,450 from $1,200, with deposits of $900 and fees of $250.',
  '县里投入1.2亿元建校，投入8600万元修路，投入3400万元治水，三项工程都已完工。',
  '全年发放低保金3260万元，救助金1480万元，惠及1.2万人。',
  '学校食堂有师傅26人，每天采购蔬菜320公斤，肉110公斤，米210公斤。',
  '原有车位280个，如今扩建，设电动车位60个，现有充电桩46个。',
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
