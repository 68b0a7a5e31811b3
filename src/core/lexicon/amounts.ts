/** What an amount of money is of; two amounts of different kinds are no rate and its total. */
const kinds: Readonly<Record<string, RegExp>> = {
  income: /产值|销售|营[业收]|卖|售|出手|收入|进账|价|票款|门票|\b(?:sold|sales|revenue|takings|tickets?|prices?|fares?)\b/iu,
  cost: /成本|费用|支出|花费|花|投资|投入|价|\b(?:costs?|costing|spent|bill|prices?|fares?|tickets?)\b/iu,
  aid: /补[助贴偿]|奖[补励金]|救助|资助|慰问|发放|助学|\b(?:grants?|aid|subsid(?:y|ies)|bonus(?:es)?)\b/iu,
  rent: /流转费|租金|租赁|承包费|\b(?:rent|rents|lease)\b/iu,
  wage: /工资|月薪|年薪|薪酬|务工|\b(?:wages?|salar(?:y|ies)|pay)\b/iu,
  profit: /利润|纯收|净收|净利|盈利|净赚|纯赚|增收|节[约省]|\b(?:profits?|net|saved|saving)\b/iu,
  dividend: /分红|红利|\b(?:dividends?)\b/iu,
}

/** Whether the words of two amounts allow one to be the sum of the other: true where either says nothing. */
export function mayBeOneKind(a: string, b: string): boolean {
  const [one, other] = [kindsOf(a), kindsOf(b)]
  return one.length === 0 || other.length === 0 || one.some((kind) => other.includes(kind))
}

function kindsOf(words: string): string[] {
  const own = words.replace(/(?:除去|扣除|除掉|刨去|不含|去掉)[^，]{0,8}?(?:成本|费用|开支|投入)/gu, '')
  return Object.keys(kinds).filter((kind) => kinds[kind]!.test(own))
}
