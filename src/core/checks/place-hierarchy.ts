import { place } from '../matching/people.ts'
import { remember } from '../matching/remember.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Facts, PlaceFact, Span } from '../model.ts'

const upper = /(?:省|自治区|自治州|州|盟|市)$/u
const longest = 14
/** Names so common that they say nothing: 城区, 新区. */
const bare = /^(?:城区|郊区|矿区|新区|东区|西区|南区|北区|市区|开发区|高新区)$/u

/** A place under a superior it does not belong to. */
export const placeHierarchy: Check = {
  id: 'place-hierarchy',
  title: { zh: '行政隶属不符', en: 'Wrong superior of a place' },
  why: { zh: '市县写在了别的省市名下。', en: 'A city or county put under another province or city.' },
  category: 'name',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['来自江苏省湖州市的客商签了合同。'], facts: places([['江苏省', ''], ['浙江省', ''], ['湖州市', '浙江省'], ['苏州市', '江苏省']]), why: { zh: '市在别的省', en: 'The city is in another province' }, finds: ['江苏省湖州市'] },
    { texts: ['湖州市、昆山市两地的代表参加。', '货车从湖州市昆山市方向驶来。'], facts: places([['江苏省', ''], ['浙江省', ''], ['湖州市', '浙江省'], ['苏州市', '江苏省'], ['昆山市', '苏州市']]), why: { zh: '县级市在别的市', en: 'The county-level city is in another city' }, finds: ['湖州市昆山市'] },
  ],
  clean: [
    { texts: ['来自浙江省湖州市的客商签了合同。'], facts: places([['浙江省', ''], ['湖州市', '浙江省']]), why: { zh: '隶属正确', en: 'The right superior' } },
    { texts: ['来自江苏省昆山市的客商签了合同。'], facts: places([['江苏省', ''], ['苏州市', '江苏省'], ['昆山市', '苏州市']]), why: { zh: '省直接带县级市', en: 'A province and a county-level city below it' } },
    { texts: ['江苏省、湖州市的代表参加。'], facts: places([['江苏省', ''], ['湖州市', '浙江省']]), why: { zh: '两地并列', en: 'Two places in a list' } },
    { texts: ['吉林省朝阳区与北京市朝阳区结对。'], facts: places([['吉林省', ''], ['北京市', ''], ['长春市', '吉林省'], ['朝阳区', '长春市'], ['朝阳区', '北京市']]), why: { zh: '同名的区', en: 'Districts of one name' } },
    { texts: ['青石省湖州市是小说里的地方。'], facts: places([['浙江省', ''], ['湖州市', '浙江省']]), why: { zh: '表中没有的上级', en: 'A superior the table does not have' } },
    { texts: ['来自江苏省湖州市的客商签了合同。'], why: { zh: '没有地名表', en: 'No table' } },
  ],
  *run({ readings, facts }) {
    const superiors = superiorsOf(facts)
    if (superiors.size === 0) return
    for (const reading of readings.filter((one) => one.document.role === 'article')) {
      const { text } = reading.document
      for (let at = 0; at < text.length; at++) {
        if (!/[省市区州盟]/u.test(text[at]!)) continue
        const above = endingAt(text, at + 1, superiors)
        const below = above && startingAt(text, at + 1, superiors)
        if (!above || !below || !upper.test(text.slice(above.start, above.end))) continue
        const [one, two] = [text.slice(above.start, above.end), text.slice(below.start, below.end)]
        if (two.length < 3 || bare.test(two) || isUnder(two, one, superiors, 0)) continue
        const right = [...superiors.get(two)!].filter(Boolean)
        const span = { start: above.start, end: below.end }
        yield {
          place: place(reading, span),
          ...(right.length > 1 || right.length === 0 ? { severity: 'query' as const } : {}),
          weight: weightAt(reading, span, 1),
          message: { zh: `地名表中，${two}属${right.join('、') || '别处'}，不属${one}。`, en: `By the table of places ${two} belongs to ${right.join(', ') || 'elsewhere'}, not to ${one}.` },
        }
      }
    }
  },
}

const superiorsOf = remember(({ places: rows }: Facts) => {
  const superiors = new Map<string, Set<string>>()
  for (const { name, superior } of rows ?? []) superiors.set(name, (superiors.get(name) ?? new Set()).add(superior))
  return superiors
})

function endingAt(text: string, end: number, names: ReadonlyMap<string, unknown>): Span | undefined {
  for (let length = Math.min(longest, end); length >= 2; length--) if (names.has(text.slice(end - length, end))) return { start: end - length, end }
  return undefined
}

function startingAt(text: string, start: number, names: ReadonlyMap<string, unknown>): Span | undefined {
  for (let length = longest; length >= 2; length--) if (names.has(text.slice(start, start + length))) return { start, end: start + length }
  return undefined
}

function isUnder(name: string, above: string, superiors: ReadonlyMap<string, ReadonlySet<string>>, depth: number): boolean {
  if (depth > 4) return false
  for (const superior of superiors.get(name) ?? []) if (superior === above || isUnder(superior, above, superiors, depth + 1)) return true
  return false
}

function places(rows: readonly (readonly [string, string])[]): { places: readonly PlaceFact[] } {
  return { places: rows.map(([name, superior]) => ({ name, superior })) }
}
