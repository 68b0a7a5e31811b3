/** Single surnames after 百家姓 and the common surnames of the day. Those that are everyday words too stand in `doubtful` and `seldom`. */
const common = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严金魏陶姜戚谢邹喻柏窦章潘葛奚范彭郎鲁韦马苗俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬乐傅皮卞齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛禹狄贝明臧戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱骆蔡樊胡凌霍虞万柯昝管卢莫房裘缪应宗丁宣贲邓郁杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜井段巫焦巴牧山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂咸籍赖卓蔺屠蒙池乔阴胥苍闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿边扈燕冀郏浦尚温庄晏柴瞿阎充慕连茹习宦艾鱼容古易慎戈廖庾终暨居衡步耿满弘匡文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶曾毋沙乜养鞠须丰巢关蒯查荆红游竺权逯盖益桓仉岳帅缑亢况郈琴晋楚闫法汝鄢涂钦商牟佘佴佟伯赏墨哈谯笪肖覃仝普苟付邸苏初冼潭阿洛褟楼竹母粟卜邝揭占木仵萨玛平方田夏花高安常向时于元成施华昌凤酆伏滑乌弓隗暴钭索郤迟隋展栗苑雒蒿戢綦郄禚揣矫寻谌冶禤俸蹇檀逢旷佀奉鹿漆茆荔郯郸邺郅税麦畅楮槐肇尧撒帖沐佐宛尉芦芷英焉闪甯庹丛轩辉兀忻珂澹郇邛缴亓呙爰迮笃琚麴逮'
const doubtful = '解平方时于元成向高安常全明文关应任终居步满广东利越师连管万包石路车山谷商初占普花田夏木母竹法钱金白水黄红房党齐丰乐温养须印边充易简查游权益哈阿咸籍池景封井段秋班牧项席尚习单康曾那云米计强支危干松富双农战原折银刀玉线官信礼虎海阳兴才国'
/** Surnames that are mostly something else: a name needs all the words around it. */
const seldom = '和经能从都空相后公督有归年爱言福续保召拜岩字茶者排早番恩门资依生要真雪位敬回起自但过户介来化火青黑操区代候皇仓宝巨老'

/** Compound surnames; the name after them has one or two characters. */
const compound = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐', '长孙', '宇文', '夏侯', '轩辕', '端木', '独孤', '南宫', '西门', '第五', '呼延', '百里', '东郭', '澹台', '公冶', '宗政', '濮阳', '淳于', '单于', '太叔', '申屠', '仲孙', '钟离', '鲜于', '闾丘', '司空', '亓官', '赫连', '万俟', '闻人', '完颜', '纳兰', '那拉', '爱新觉罗', '拓跋', '夹谷', '相里', '左丘', '梁丘', '东门', '南门', '谷梁', '漆雕', '乐正', '壤驷', '公良', '拓拔', '巫马', '公西', '颛孙', '仲长', '子书', '子桑', '即墨', '达奚', '褚师', '贺兰', '贺若', '耶律', '叱干', '哥舒', '段干', '东里', '南荣', '归海', '羊舌', '微生', '太史', '范姜', '张廖', '司寇', '子车']

const singles = new Set(common + doubtful)
const everyday = new Set(doubtful)
const rare = new Set(seldom)
const compounds = new Set(compound)

/** Length of the surname that starts at `at`; 0 where none does. Those that are mostly something else only where asked for. */
export function surnameAt(text: string, at: number, alsoSeldom = false): number {
  if (compounds.has(text.slice(at, at + 2))) return 2
  return singles.has(text[at]!) || (alsoSeldom && rare.has(text[at]!)) ? 1 : 0
}

/** The surname is an everyday word too (于, 高, 关): more must speak for a name. */
export function isDoubtfulSurname(one: string): boolean {
  return everyday.has(one)
}

/** The surname is mostly something else (和, 经, 有): all the words around must speak for a name. */
export function isSeldomSurname(one: string): boolean {
  return rare.has(one)
}
