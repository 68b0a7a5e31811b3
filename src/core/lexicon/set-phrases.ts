/** Fixed labels of sets that stand without quotation marks too, by what of them is a number: a value, or undefined where there are several. */
export const setPhrases: ReadonlyMap<string, readonly [number | undefined, string]> = new Map([
  ...named(4, '个', '四个意识 四个自信 四个全面 四个伟大 四个坚持 四个服务'), ...named(3, '个', '三个代表 三个务必 三个区分开来 三个离不开'), ...named(2, '个', '两个维护 两个确立 两个一百年 两个大局 两个结合 两个毫不动摇'), ...named(5, '个', '五个一工程 五个认同 五个到位'), ...named(6, '个', '六个必须 六个坚持'), ...named(10, '个', '十个明确'), ...named(14, '个', '十四个坚持'), ...named(7, '个', '七个有之'),
  ...named(8, '项', '八项规定 八项本领'), ...named(4, '项', '四项基本原则'), ...named(6, '项', '六项纪律'), ...named(10, '项', '十项措施'),
  ...named(8, '大', '八大群体 八大员群体 八大员'), ...named(3, '大', '三大攻坚战 三大球'), ...named(5, '大', '五大发展理念 五大安全 五大理念'), ...named(4, '大', '四大班子 四大文明 四大发明'), ...named(6, '大', '六大纪律'),
  ...named(3, '级', '小三级'), ...named(3, '', '三资企业 三夏 三秋 三公经费 三支一扶 三变改革 三权分置 三包一挂 三品一标'), ...named(4, '', '四风 四史 四好农村路 四不两直 四议两公开'), ...named(6, '', '六稳 六保'), ...named(2, '', '两新组织 两新党建 两山理论 两弹一星 两学一做 两不愁三保障 两免一补 两节'),
  ...named(2, '', '双提升 双丰收 双增长 双促进 双达标 双过半 双胜利 双下降 双覆盖 双增收 双拥 双减 双碳 双创 双一流 双随机一公开'),
  ...several('三会一课 三重一大 三严三实 三比三突出 三去一降一补 一岗双责 一体两翼 一带一路 一国两制 五位一体 五险一金 双随机、一公开 双随机一公开 四议两公开 两弹一星 两学一做 两不愁三保障 两免一补 三支一扶 四不两直 三清一改 三品一标 一村一品 三包一挂 一老一小 一县一业 一核两翼 三农两牧 双爱双评 四比一建'),
])

function named(value: number, unit: string, names: string): [string, readonly [number | undefined, string]][] {
  return names.split(' ').map((name) => [name, [value, unit]])
}

function several(names: string): [string, readonly [number | undefined, string]][] {
  return names.split(' ').map((name) => [name, [undefined, '']])
}
