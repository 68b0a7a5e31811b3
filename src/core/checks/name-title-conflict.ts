import { groupBy, headings, peopleSeen, place, type Seen } from '../matching/people.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'

const past = /(?:时任|原|曾任|前任?|拟任|候任|代理?|名誉|第一)$/u
const rank = /(?:副|常务副)?(主席|书记|主任|部长|局长|厅长|处长|科长|省长|市长|县长|区长|镇长|乡长|州长|院长|校长|会长|所长|站长|队长|组长|馆长|台长|社长|行长|厂长|董事长|总经理|经理|总裁|秘书长|理事长|检察长|大队长|支队长|教授|研究员|主编|总编辑)$/u

/** One person with two posts that do not go together: deputy here, head there. */
export const nameTitleConflict: Check = {
  id: 'name-title-conflict',
  title: { zh: '同一人职务不一', en: 'One person, two posts' },
  why: { zh: '前面是副县长，后面成了县长：职务错与姓名错一样是事故。', en: 'A deputy here and the head there: a wrong post is as grave as a wrong name.' },
  category: 'name',
  severity: 'warning',
  weight: 2,
  edition: true,
  flagged: [
    { texts: ['副县长戚文若出席会议。\n县长戚文若强调，要抓好落实。'], why: { zh: '副职与正职', en: 'Deputy and head' }, finds: ['县长戚文若'] },
    { texts: ['市教育局副局长尹晓棠介绍了情况。', '市教育局局长尹晓棠到校调研。'], why: { zh: '两稿职务不一', en: 'Two stories differ' }, finds: ['市教育局局长尹晓棠'] },
  ],
  clean: [
    { texts: ['县委副书记、县长戚文若出席会议。\n县长戚文若强调，要抓好落实。'], why: { zh: '身兼两职', en: 'Two posts held at once' } },
    { texts: ['时任副县长戚文若主持修建了水库。\n如今，县长戚文若又回到坝上。'], why: { zh: '说的是从前的职务', en: 'A former post, said to be so' } },
    { texts: ['市人大常委会副主任、市总工会主席岑望山出席。\n市总工会主席岑望山讲话。'], why: { zh: '兼职写全与写一个', en: 'All posts and one of them' } },
    { texts: ['副县长戚文若出席会议。\n县长屈正平主持会议。'], why: { zh: '两个人', en: 'Two people' } },
    { texts: ['镇党委副书记柏永年带队走访。\n村党支部书记覃德贵一同前往。'], why: { zh: '两个人各有职务', en: 'Two people, two posts' } },
  ],
  *run({ readings }) {
    const posted = peopleSeen(readings.filter((one) => one.document.role === 'article')).filter((one) => one.name.value.post?.place !== undefined)
    for (const seen of groupBy(posted, (one) => one.words).values()) {
      const [first] = seen
      const other = seen.find((one) => clash(first!, one))
      if (other) yield conflict(first!, other)
    }
  },
}

function postsOf({ name, reading }: Seen): readonly string[] {
  const { text, place: at } = name.value.post!
  const before = reading.document.text.slice(Math.max(0, at!.start - 3), at!.start)
  return past.test(before) || /时任|原|曾任/u.test(text) ? [] : text.split(/[、兼]/u)
}

/** The same office, with and without 副. */
function clash(a: Seen, b: Seen): boolean {
  const [one, other] = [postsOf(a), postsOf(b)]
  return one.some((post) => other.some((two) => {
    const [base, basis] = [rank.exec(post)?.[1], rank.exec(two)?.[1]]
    if (base === undefined || base !== basis || isDeputy(post) === isDeputy(two)) return false
    if (one.some((own) => rank.exec(own)?.[1] === base && isDeputy(own) === isDeputy(two)) || other.some((own) => rank.exec(own)?.[1] === base && isDeputy(own) === isDeputy(post))) return false
    const [body, office] = [officeOf(post), officeOf(two)]
    return body === '' || office === '' || body.endsWith(office) || office.endsWith(body)
  }))
}

function isDeputy(post: string): boolean {
  return /副(?:主席|书记|主任|部长|局长|厅长|处长|科长|省长|市长|县长|区长|镇长|乡长|州长|院长|校长|会长|所长|站长|队长|组长|馆长|台长|社长|行长|厂长|董事长|总经理|经理|总裁|秘书长|理事长|检察长|大队长|支队长|教授|研究员|主编|总编辑)$/u.test(post)
}

/** The office a post belongs to, as printed before it. */
function officeOf(post: string): string {
  return post.replace(rank, '')
}

function conflict(a: Seen, b: Seen): Finds {
  const whole = ({ reading, name }: Seen) => place(reading, { start: name.value.post!.place!.start, end: name.end })
  const words = ({ reading, name }: Seen) => reading.document.text.slice(name.value.post!.place!.start, name.end)
  return {
    place: whole(b),
    related: [{ ...whole(a), role: 'other-value' }],
    weight: weightAt(b.reading, b.name, headings.has(b.role) ? 2 : 2),
    message: { zh: `此处是“${words(b)}”，另一处是“${words(a)}”：职务不一，请核实。`, en: `“${words(b)}” here, “${words(a)}” elsewhere: the posts differ.` },
  }
}
