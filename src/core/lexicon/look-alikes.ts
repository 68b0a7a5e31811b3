/** Characters that are taken for one another by the eye, by a scanner or in 五笔: each group holds one another's doubles. */
export const lookAlikeGroups: readonly string[] = '己已巳 末未 日曰目 人入八 千干于 土士 侯候 拔拨 析折拆 晴睛清请情 免兔 徽微薇 鸟乌 徒徙 壁璧 戊戌戍 科料 今令 太大犬天夫 王玉主壬 吕宫官 巨臣匡 陈阵 杨扬汤场 李季孝 张弛 林材 郑邓 胡朝 秦泰奏 韦伟纬 玮炜 俊峻骏竣 辉晖挥 明朋 芳方 建健键 国囯园 军车 红江 华毕 海悔梅 波坡披 涛滔韬 峰锋烽蜂 玲铃 琳淋 娟涓捐 婷停亭 洁沽 亮高 森林 晶品 宇字守宁 宏宠宋宗 忠思恩 慧彗 智知 勇男 勤勒 敏教 文丈 斌武 昊吴旻 昌冒 春舂 景影 曦羲 朗郎 杉彬 柏拍 桂佳 栋拣 楠喃 榕蓉 樊攀 欣欢 永水 泽译择 洋详祥翔 浩活 润涧 源原 滨宾 瀚翰 然燃 牧收 珊删 珍诊 琪棋 琦倚 瑞端 瑶谣摇 璐露 田由甲申 甫浦 白百 石右 祖租 福富副 程呈 素索 绍昭 维唯 美姜 若苦 荣萤 莹萦 萱董 蓝篮 虎虚 蕾雷 裕浴 观现 诚城 谦嫌 豪毫 贤坚 贵责 超起 运远 金全 铭名 阳阴 雨两 雪雷 静净 鹏朋 鸿鸣 麟鳞 龙尤 昕听欣 炬巨距 涓娟 曼蔓 淼森 旋旌 彤丹 笛苗 雯雪 昱旻 烨晔 颖颍 娜那 琼凉 瑾谨 钰玉 钊钏 锦绵 楚焚 迪油 延廷 任仕 仁仨 何河 沈枕 吴吳 周同 赵越 黄横 徐涂 孙孑 马乌 罗岁 梁粱 谢射 韩朝 唐康 于干 萧肃 彭膨 曹曺 袁衰 吕呂 苏办 叶汁 贾贺 付传 丁于 薛薜 侯候 谭潭 廖寥 邹邱 熊态 孟盂 傅博 石古 崔催 邱邹 秦泰 江汪 尹伊 姚桃 汪江 范苑'.split(' ')

const doubles = new Map<string, Set<string>>()
for (const group of lookAlikeGroups) for (const one of group) for (const other of group) if (one !== other) doubles.set(one, (doubles.get(one) ?? new Set()).add(other))

/** Two characters the eye takes for one another. */
export function lookAlike(a: string, b: string): boolean {
  return doubles.get(a)?.has(b) ?? false
}
