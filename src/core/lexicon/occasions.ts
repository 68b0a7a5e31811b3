/** What begins, ends or happens on one day, with the words that say so. */
export const occasions: Readonly<Record<string, string>> = {
  opening: '开幕|启幕|揭幕|opens|opened', closing: '闭幕|落幕|闭会|closes|closed', start: '开工|动工|奠基|破土', completion: '竣工|完工|建成|合龙|封顶', traffic: '通车|开通|通航',
  service: '投用|启用|投入使用|投入运营|投产|开业|开馆|开园|开张|揭牌', match: '开赛|开打|鸣枪', show: '首演|首映|上映|首发|开播', signing: '签约|签署', launch: '启动|发射|点火|并网',
  holding: '举行|举办|召开|开讲', death: '去世|逝世|病逝|离世', birth: '出生', disaster: '起火|坍塌|爆炸|沉没|相撞',
}

/** What is numbered by the time it is held: 第八届柑橘文化节. */
export const held = '(?:节|会|展|赛|杯|奖|论坛|峰会|活动)'
