import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { isHidden, isTag, type Page, plain, shownIn, type Tag, tagsIn, type Words, wordsIn } from './html-tree.ts'

/** The article of a page: which words belong to it, and the tag that is its headline. */
export interface Article {
  readonly keys: ReadonlySet<number>
  readonly headline: Tag | undefined
}

/** Where common publishing systems put the body of an article: WeChat, newspapers' web editions, government sites. */
const bodies: readonly ((tag: Tag) => boolean)[] = [
  ({ attributes }) => attributes.id === 'js_content', ({ attributes }) => attributes.itemprop === 'articleBody', ({ name }) => name === 'founder-content',
  ({ attributes }) => /^(?:ozoom|UCAP-CONTENT|articleContent|article-content|js_article_content)$/u.test(attributes.id ?? ''), ({ attributes }) => /(?:^|\s)TRS_Editor(?:\s|$)/u.test(attributes.class ?? ''),
]
const noise = /^(?:分享|打印|收藏|点赞|评论|【?字[号体]|大\s*中\s*小|A[+-]|点击|扫码|扫一扫|长按|关注我们|阅读(?:原文|\s*\d)|浏览|举报|返回|上一[篇版]|下一[篇版]|在小说阅读器|去阅读|轻触|赞|在看|朗读|收听|微信|微博|QQ空间|复制链接|Share|Print|Tweet|Advertisement|Subscribe|Sign in|Log in|Listen)/iu
/** A page with no more shown words than this is an article as a whole. */
const short = 200
/** A page of more words or pieces is no article: it is read as a whole. */
const long = 300_000
const most = 40_000
/** Tags nested deeper than any page is set are left out of the search. */
const deepest = 80

export function articleOf(page: Page): Article {
  const shown = [...shownIn(page.root)]
  const { meant } = page
  if (meant) {
    const inside = shown.filter((piece) => piece.from >= meant.start && piece.from < meant.end)
    if (inside.some((piece) => piece.text.trim() !== '')) return withHead(page, shown, inside)
  }
  const known = bodies.map((is) => [...tagsIn(page.root)].find((tag) => is(tag) && plain(tag).length > 30)).find((tag) => tag !== undefined)
  if (known) return withHead(page, shown, [...shownIn(known)])
  const isPage = [...tagsIn(page.root)].some((tag) => ['nav', 'header', 'footer', 'script', 'article', 'main', 'title'].includes(tag.name))
  if (!isPage || length(shown) <= short || shown.length > most || length(shown) > long) return withHead(page, shown, shown)
  const found = readable(page, shown)
  return withHead(page, shown, found.length > 0 ? found : shown)
}

function length(words: readonly Words[]): number {
  return words.reduce((sum, piece) => sum + piece.text.trim().length, 0)
}

/** What Readability takes for the article. It sees the shown words only, each under its number. */
function readable(page: Page, shown: readonly Words[]): Words[] {
  const { document } = parseHTML(`<!doctype html><html><head><title>${escaped(titleOf(page))}</title></head><body>${markup(page.root)}</body></html>`)
  const read = new Readability<globalThis.Element>(document as unknown as Document, { charThreshold: 120, keepClasses: true, serializer: (node) => node as globalThis.Element }).parse()
  const keys = new Set<number>()
  let [first, last] = [Number.POSITIVE_INFINITY, -1]
  for (const one of read?.content?.querySelectorAll('[data-k]') ?? []) {
    const [from, to] = one.getAttribute('data-k')!.split('-').map(Number)
    for (let key = from!; key <= to!; key++) keys.add(key)
    ;[first, last] = [Math.min(first, from!), Math.max(last, to!)]
  }
  const isOwn = remembered((paragraph) => linked(paragraph) < 0.3 && !noise.test(plain(paragraph)))
  return shown.filter((piece) => keys.has(piece.key) || (piece.key > first && piece.key < last && (piece.text.trim() === '' || isParagraph(piece, isOwn))))
}

/** Asked once of each tag, however many words are in it. */
function remembered<Told>(tell: (tag: Tag) => Told): (tag: Tag) => Told {
  const known = new Map<Tag, Told>()
  return (tag) => {
    if (!known.has(tag)) known.set(tag, tell(tag))
    return known.get(tag)!
  }
}

/** A paragraph in the middle of the article that was left out is taken back, unless it is links. */
function isParagraph(piece: Words, isOwn: (paragraph: Tag) => boolean): boolean {
  const paragraph = above(piece.parent, (tag) => ['p', 'h2', 'h3', 'h4', 'blockquote', 'figcaption', 'td', 'th'].includes(tag.name))
  return paragraph !== undefined && isOwn(paragraph)
}

function above(tag: Tag | undefined, is: (tag: Tag) => boolean): Tag | undefined {
  return tag === undefined || is(tag) ? tag : above(tag.parent, is)
}

/** How much of a tag's text is links. */
function linked(tag: Tag): number {
  const all = plain(tag).length
  return all === 0 ? 0 : [...tagsIn(tag)].filter((one) => one.name === 'a').reduce((sum, one) => sum + plain(one).length, 0) / all
}

/** The tree again as HTML, for Readability: words that touch (an entity is a piece of its own) under one number each. */
function markup(tag: Tag, depth = 0): string {
  return tag.children.map((child, at) => {
    if (!isTag(child)) {
      if (at > 0 && !isTag(tag.children[at - 1]!)) return ''
      let end = at
      while (end + 1 < tag.children.length && !isTag(tag.children[end + 1]!)) end++
      const pieces = tag.children.slice(at, end + 1) as Words[]
      const text = pieces.map((piece) => piece.text).join('')
      return text.trim() === '' ? ' ' : `<span data-k="${child.key}-${pieces.at(-1)!.key}">${escaped(text)}</span>`
    }
    if (depth > deepest && !isHidden(child)) return markup(child, depth)
    if (isHidden(child) || child.name === 'html' || child.name === 'body') return isHidden(child) ? '' : markup(child, depth)
    if (child.name === 'br' || child.name === 'hr' || child.name === 'img') return `<${child.name}>`
    const kept = ['class', 'id', 'role', 'itemprop', 'href', 'colspan', 'rowspan'].flatMap((name) => (child.attributes[name] === undefined ? [] : [` ${name}="${escaped(child.attributes[name]!)}"`]))
    return /^[a-z][a-z0-9]*$/u.test(child.name) ? `<${child.name}${kept.join('')}>${markup(child, depth + 1)}</${child.name}>` : markup(child, depth)
  }).join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function titleOf(page: Page): string {
  return [...tagsIn(page.root)].filter((tag) => tag.name === 'title').map(plain)[0] ?? ''
}

/** Adds the headline and the short lines between it and the body: kicker, deck, byline, date. */
function withHead(page: Page, shown: readonly Words[], body: readonly Words[]): Article {
  const keys = new Set(body.map((piece) => piece.key))
  const first = body.find((piece) => piece.text.trim() !== '')?.key ?? 0
  const headline = headlineOf(page, first)
  if (!headline) return { keys, headline: body.length === shown.length ? undefined : titleTag(page, keys) }
  const own = [...wordsIn(headline)]
  const end = own.at(-1)?.key ?? 0
  for (const piece of own) keys.add(piece.key)
  let taken = 0
  const isHead = remembered((block) => plain(block).length <= 80 && linked(block) < 0.8 && !noise.test(plain(block)))
  for (const piece of shown) {
    if (piece.key <= end || piece.key >= first || keys.has(piece.key)) continue
    const block = above(piece.parent, (tag) => /^(?:p|div|h[1-6]|span|li|em|section|td|a)$/u.test(tag.name)) ?? piece.parent
    if (piece.text.trim() === '' || (taken < 160 && isHead(block) && !noise.test(piece.text.trim()))) {
      keys.add(piece.key)
      taken += piece.text.trim().length
    }
  }
  return { keys, headline }
}

/** The heading before the body, or first in it, that the page's own title repeats; else the last first-rank heading. */
function headlineOf(page: Page, first: number): Tag | undefined {
  const title = bare(titleOf(page))
  const candidates = [...tagsIn(page.root)].filter((tag) => {
    const named = /^h[1-6]$/u.test(tag.name) || /title|headline|biaoti|(?:^|[\s_-])bt(?:$|[\s_-])|activity-name/iu.test(`${tag.attributes.class ?? ''} ${tag.attributes.id ?? ''} ${tag.attributes.itemprop ?? ''}`)
    const words = named ? plain(tag) : ''
    const key = [...wordsIn(tag)].find((piece) => piece.text.trim() !== '')?.key
    return words.length >= 4 && words.length <= 100 && key !== undefined && key <= first && !isInvisible(tag)
  })
  const repeated = candidates.filter((tag) => title !== '' && title.includes(bare(plain(tag)))).sort((a, b) => bare(plain(b)).length - bare(plain(a)).length)
  return innermost(repeated[0] ?? candidates.filter((tag) => tag.name === 'h1').at(-1))
}

function innermost(tag: Tag | undefined): Tag | undefined {
  const only = tag?.children.filter((child) => isTag(child) || child.text.trim() !== '')
  return only?.length === 1 && isTag(only[0]!) && /^(?:h[1-6]|div|p)$/u.test(only[0].name) ? innermost(only[0]) : tag
}

function isInvisible(tag: Tag | undefined): boolean {
  return tag !== undefined && (isHidden(tag) || isInvisible(tag.parent))
}

/** Where no heading stands on the page: its title without the names of paper and section. */
function titleTag(page: Page, keys: Set<number>): Tag | undefined {
  const title = [...tagsIn(page.root)].find((tag) => tag.name === 'title')
  const [piece] = title ? [...wordsIn(title)] : []
  if (!title || !piece || /[-_|—–－]/u.test(piece.text) || plain(title).length < 4) return undefined
  keys.add(piece.key)
  return title
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0]/gu, '')
}
