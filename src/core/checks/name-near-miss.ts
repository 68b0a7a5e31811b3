import { speech } from '../lexicon/posts.ts'
import { surnameAt } from '../lexicon/surnames.ts'
import { easilyMixed } from '../matching/likeness.ts'
import { nearPairs } from '../matching/near-keys.ts'
import { type Near, nearNames, standsAs, togetherIn, wordsIn } from '../matching/near-names.ts'
import { groupBy, headings, peopleSeen, place, type Seen } from '../matching/people.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Reading, Role, Severity, Span, Words } from '../model.ts'

/** One person written two ways, a character apart. Says which form is rare, never which is right. */
export const nameNearMiss: Check = {
  id: 'name-near-miss',
  title: { zh: '人名一字之差', en: 'A name one character apart' },
  why: { zh: '标题、署名、图说里的人名错一个字，就是事故。', en: 'One wrong character of a name in a headline, byline or caption is an accident report.' },
  category: 'name',
  severity: 'warning',
  weight: 1,
  edition: true,
  flagged: [
    { texts: ['展朋飞刷新赛会纪录\n高三学生展鹏飞在决赛中跑出13秒92。\n展鹏飞的教练说，成绩在意料之中。'], why: { zh: '标题与正文差一字', en: 'Headline and body differ' }, finds: ['展朋飞'] },
    { texts: ['岑望三看望慰问养路工人\n本报讯 11月6日，市总工会主席岑望山来到养路站。\n岑望山说，大家辛苦了。'], why: { zh: '标题与正文差一字', en: 'Headline and body differ' }, finds: ['岑望三'] },
    { texts: ['村党支部书记翟家旺天不亮就上了山。\n“路是一锹一锹修出来的。”翟家望说。\n如今翟家旺又带着大家种茶。'], why: { zh: '后文同音字', en: 'A homophone later on' }, finds: ['翟家望'] },
    { texts: ['□ 本报记者　卢海川\n渡口重新开通，村民出行方便多了。\n图为渡船靠岸。卢海用 摄'], why: { zh: '署名与图说差一字', en: 'Byline and caption differ' }, finds: ['卢海用'] },
    { texts: ['县委书记姬鸿飞调研春耕。\n3月12日，县委书记娅鸿飞到石门镇。\n姬鸿飞强调，要把种子备足。'], why: { zh: '姓成了不是姓的字', en: 'The family name is none' }, finds: ['娅鸿飞'] },
    { texts: ['牧民才仁多杰家的羊病了。\n才仁夕杰松了一口气。'], why: { zh: '四字的名字只差一字', en: 'A long name a character apart' }, finds: ['才仁夕杰'] },
    { texts: ['路人闫小芳报了警，闫晓芳说，水很急。'], why: { zh: '一句之中，后一处没有介绍', en: 'In one sentence, the second not introduced' }, finds: ['闫晓芳'] },
    { texts: ['县水利局局长郑思远介绍了水情。', '县水利局局长郑思源到堤上巡查。'], why: { zh: '两稿同一职务，姓名差一个同音字', en: 'One post in two stories, a homophone in the name' }, finds: ['郑思源'] },
  ],
  clean: [
    { texts: ['县水利局局长郑思远介绍了水情。', '市教育局局长郑思源到校调研。'], why: { zh: '两稿不同职务', en: 'Two posts in two stories' } },
    { texts: ['村民郑思远种茶。', '村民郑思源养蜂。'], why: { zh: '没有机构的身份说不明是一人', en: 'Villagers are many' } },
    { texts: ['赵梦桃小组成立多年。\n学梦桃、做梦桃，小组里人人争先。赵梦桃的名字一直在。'], why: { zh: '名字前面是动词', en: 'A verb before the given name' } },
    { texts: ['双胞胎兄弟王一鸣和王一铭同日入伍。\n王一鸣去了海军，王一铭去了陆军。王一铭说，到了部队就写信。'], why: { zh: '双胞胎', en: 'Twins' } },
    { texts: ['首发名单：3号韦小虎，5号石大江，7号石大海，10号杨胜利，11号杨胜力。\n杨胜利打进一球。杨胜力送出助攻。'], why: { zh: '比赛名单', en: 'A line-up' } },
    { texts: ['实验小学校长安国强说，明年还要办。\n家长代表安国梁也来了。'], why: { zh: '两个人各有身份', en: 'Two people, two posts' } },
    { texts: ['哥哥葛建国、弟弟葛建军同一天入伍。\n葛建国说，要对得起这身军装。葛建军也点头。'], why: { zh: '兄弟二人，同句出现', en: 'Brothers, named together' } },
    { texts: ['市总工会主席岑望山来到养路站。\n岑望山说，大家辛苦了。'], why: { zh: '前后一致', en: 'The same throughout' } },
    { texts: ['选手褚卫东获得冠军。\n裁判长褚卫国说，比赛很精彩。褚卫国当裁判已有十年。\n褚卫东去年名列第三。'], why: { zh: '两人各有身份，各出现两次', en: 'Two people, each with a post of their own' } },
    { texts: ['村民高明亮种了三亩茶。\n高明亮说，高明的办法是抱团。'], why: { zh: '一般词语与人名有两字相同', en: 'A plain word shares two characters' } },
    { texts: ['朱先生找到法官佟一鸣。佟一鸣说，吴某应当还钱。吴某没有上诉。'], why: { zh: '称某的人', en: 'Someone called by surname only' } },
  ],
  *run({ readings, words, budget }) {
    const articles = readings.filter((reading) => reading.document.role === 'article')
    const people = peopleSeen(articles).filter((one) => isWhole(one.words))
    const groups = new Map<string, Seen[]>()
    for (const one of people) {
      const key = `${one.reading.document.id} ${one.story}`
      groups.set(key, [...(groups.get(key) ?? []), one])
    }
    for (const story of groups.values()) {
      if (!budget.spend(story.length * 100)) return
      yield* inStory(story, words)
    }
    yield* acrossStories(people)
    for (const reading of articles) yield* unnamed(reading)
  },
}

/** A full name: not 吴某, not 朱先生, not a single part. */
function isWhole(words: string): boolean {
  return words.length >= 2 && !/[某×ⅹXx]/u.test(words) && !/(?:先生|女士|同志)$/u.test(words)
}

/** Everything in a story that is one character from a name it gives. */
function* inStory(story: readonly Seen[], given: Words | undefined): Generator<Finds> {
  const { reading } = story[0]!
  const byName = groupBy(story, (one) => one.words)
  const told = new Set<string>()
  for (const [name, seen] of byName) {
    if (name.length < 2 || told.has(name)) continue
    for (const [words, places] of groupBy(nearNames(seen[0]!, byName), (one) => one.words)) {
      const named = byName.get(words)
      const together = togetherIn(reading, seen.map((one) => one.name), places)
      if (told.has(`${words} ${name}`) || together === 'listed' || (named?.length ?? places.length) > seen.length) continue
      told.add(`${name} ${words}`)
      const rarest = places.find((one) => headings.has(one.role)) ?? places[0]!
      const certain = sureness(name, seen, words, places, named, given?.frequency(name.slice(1)) ?? 1)
      const doubted = together !== undefined || (!headings.has(rarest.role) && isKin(reading, [rarest, seen[0]!.name]))
      const severity = doubted && certain ? asked(reading, name, seen, rarest, together !== undefined) : certain
      if (severity) yield finds(reading, rarest, name, seen[0]!, seen.length, places.length, severity)
    }
  }
}

const kin = /[兄弟姐妹父爸妈哥嫂叔伯侄]|母亲|儿子|女儿|孙[子女]|妻子|丈夫|[长次]子|双胞胎|师徒|徒弟|同学/u

/** What ties one person to another stands right beside one of the names. */
function isKin({ document: { text } }: Reading, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => kin.test(/[^\n。！？“”]*$/u.exec(text.slice(Math.max(0, start - 8), start))![0]) || kin.test(/^[^\n，。！？“”]*/u.exec(text.slice(end, end + 5))![0]))
}

/** Two of a family, or named in two clauses of one sentence: asked about where the characters are alike or the first is introduced and the second speaks (路人闫小芳报了警，闫小芬说). */
function asked(reading: Reading, name: string, seen: readonly Seen[], { start, end, at, words }: Near, inSentence: boolean): Severity | undefined {
  if (name.length < 3) return undefined
  const alike = easilyMixed(name[at]!, words[at]!)
  if (!inSentence) return alike ? 'query' : undefined
  const first = seen.find((one) => one.name.end < start)
  const { text } = reading.document
  return first && (first.name.value.post || /的$/u.test(text.slice(0, first.name.start))) && (alike ? standsAs(reading, { start, end }) > 1 : speech.test(text.slice(end, end + 24))) ? 'query' : undefined
}

/** Where two names of one length differ, if they do in one character only. */
function differing(a: string, b: string): number | undefined {
  let place: number | undefined
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at]) continue
    if (place !== undefined) return undefined
    place = at
  }
  return place
}

function sureness(name: string, seen: readonly Seen[], words: string, places: readonly Near[], named: readonly Seen[] | undefined, given: number): Severity | undefined {
  const at = places[0]!.at
  const alike = easilyMixed(name[at]!, words[at]!)
  const posts = (some: readonly Seen[]) => some.map((one) => one.name.value.post?.text).filter((post) => post !== undefined)
  const [own, other] = [posts(seen), posts(named ?? [])]
  const samePost = own.some((post) => other.some((two) => post.endsWith(two) || two.endsWith(post)))
  const once = places.length === 1
  const known = seen.length > 1 || own.length > 0
  // Two who each have a post of their own, or speak more than once, are two people.
  if (own.length > 0 && other.length > 0 && !samePost) return alike && once && name.length > 2 ? 'query' : undefined
  const rolesOf = (some: readonly { readonly role: Role }[]) => new Set(some.map((one) => (headings.has(one.role) ? 'heading' : one.role === 'byline' || one.role === 'caption' || one.role === 'credit' ? one.role : 'body')))
  const apart = ![...rolesOf(places)].some((role) => rolesOf(seen).has(role))
  if (name.length === 2) return (alike && (samePost || apart)) || (apart && samePost) ? 'warning' : once && known && (alike || samePost || (apart && !named)) ? 'query' : undefined
  // No brother has two characters of a long name and another one, nor is there a family of that name.
  if (once && ((name.length > 3 && surnameAt(name, 0) !== 2) || (at === 0 && surnameAt(words, 0, true) === 0))) return 'warning'
  if (apart) return 'warning'
  if (!once && seen.length === places.length && !alike) return undefined
  if (alike || samePost) return known || samePost || !named ? 'warning' : 'query'
  return once && known && (at > 0 || given === 0 || !named) ? 'query' : undefined
}

function finds(reading: Reading, rare: Span & { readonly words: string }, name: string, first: Seen, common: number, times: number, severity: Severity): Finds {
  return {
    place: place(reading, rare),
    related: [{ ...place(first.reading, first.name), role: 'first-occurrence' }],
    severity,
    weight: weightAt(reading, rare, 2),
    message: common > times
      ? { zh: `“${rare.words}”出现${times}次，“${name}”出现${common}次，只差一个字：请核对是不是同一人。`, en: `“${rare.words}” stands ${times} times and “${name}” ${common} times, one character apart: is it the same person?` }
      : { zh: `“${rare.words}”与“${name}”只差一个字：请核对是不是同一人。`, en: `“${rare.words}” and “${name}” are one character apart: is it the same person?` },
  }
}

/** A heading's name nobody marks as one: its body has it with another character of like sound or shape. */
function* unnamed(reading: Reading): Generator<Finds> {
  const { text, blocks, stories } = reading.document
  for (const block of blocks) {
    if (!headings.has(block.role) || block.story === undefined) continue
    const story = stories[block.story]!
    const body = text.slice(Math.max(block.end, story.start), story.end)
    for (let at = block.start; at + 3 <= block.end; at++) {
      const words = text.slice(at, at + 3)
      if (surnameAt(text, at) !== 1 || !/^\p{Script=Han}{3}$/u.test(words) || body.includes(words) || !edge.test(text.slice(Math.max(block.start, at - 1), at)) || wordsIn(reading, at, at + 3).length > 0) continue
      if (reading.names.some((name) => name.kind === 'person' && name.start < at + 3 && at < name.end)) continue
      const found = [1, 2].map((place) => likeIn(body, words, place)).find((one) => one !== undefined)
      if (!found) continue
      const start = Math.max(block.end, story.start) + found
      if (wordsIn(reading, start, start + 3).length > 0 || reading.names.some((name) => name.kind === 'person' && name.start < start + 3 && start < name.end)) continue
      const name = text.slice(start, start + 3)
      yield {
        place: place(reading, { start: at, end: at + 3 }),
        related: [{ ...place(reading, { start, end: start + 3 }), role: 'first-occurrence' }],
        weight: weightAt(reading, { start: at, end: at + 3 }, 2),
        message: { zh: `标题作“${words}”，正文作“${name}”，只差一个字：请核对。`, en: `The heading has “${words}”, the body “${name}”: one character apart.` },
      }
    }
  }
}

const edge = /^(?:|[\s，、：！？“”—])$/u

/** Where a text has these three characters with one of them easily mixed for another. */
function likeIn(body: string, words: string, place: number): number | undefined {
  const [head, tail] = [words.slice(0, place), words.slice(place + 1)]
  for (let at = body.indexOf(head); at >= 0; at = body.indexOf(head, at + 1)) {
    const other = body[at + place]
    if (other !== undefined && other !== words[place] && body.startsWith(tail, at + place + 1) && /\p{Script=Han}/u.test(other) && easilyMixed(other, words[place]!)) return at
  }
  return undefined
}

/** Reporters of one edition, and holders of one post of one organisation in two stories, whose names are a like character apart. */
function* acrossStories(people: readonly Seen[]): Generator<Finds> {
  const reporters = people.filter((one) => /记者|通讯员|摄影/u.test(one.name.value.post?.text ?? '') || one.role === 'byline' || one.role === 'credit')
  yield* likeNames(reporters, (name) => (name.length > 2 ? 'warning' : 'query'))
  const holders = people.filter((one) => one.words.length > 2 && officeOf(one) !== undefined)
  for (const own of groupBy(holders, officeOf).values()) yield* likeNames(own, () => 'query')
}

/** The post as printed, where an organisation or a place stands in it: 石桥县水利局局长, 石桥县县长. */
function officeOf({ name, reading }: Seen): string | undefined {
  const post = name.value.post
  const at = post?.place?.start
  const named = at !== undefined && reading.names.some((one) => one.kind === 'organisation' && one.start === at && one.end <= name.start)
  return named || /^\p{Script=Han}{1,3}[省市县区州镇乡村]./u.test(post?.text ?? '') ? post!.text : undefined
}

function* likeNames(own: readonly Seen[], severityOf: (name: string) => Severity): Generator<Finds> {
  const byName = groupBy(own, (one) => one.words)
  const names = [...byName.keys()]
  for (const [name, other] of nearPairs(names, (one) => one, 1, 2)) {
    const at = name.length === other.length ? differing(name, other) : undefined
    if (at === undefined || at === 0 || !easilyMixed(name[at]!, other[at]!)) continue
    const [many, few] = byName.get(name)!.length >= byName.get(other)!.length ? [name, other] : [other, name]
    const rare = byName.get(few)![0]!
    const common = byName.get(many)![0]!
    if (rare.reading === common.reading && rare.story === common.story) continue
    yield finds(rare.reading, { ...rare.name, words: few }, many, common, byName.get(many)!.length, byName.get(few)!.length, severityOf(name))
  }
}
