import { Converter } from 'opencc-js/t2cn'

/** Standard in copy of the mainland too (乾坤, 瞭望, 慰藉, 哪吒, 束脩, 蒜薹), some of them in names only. */
const standard = new Set('乾徵於夥拚捱脩吒瞭藉著昇噁剋麽薹甯锺馀摺鮀魟麴勣箇蹠頫')
const simplify = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string | undefined>()

/** What a traditional or variant character is in simplified copy; undefined where it is standard there. */
export function simplifiedOf(character: string): string | undefined {
  if (!known.has(character)) {
    const simplified = standard.has(character) ? character : simplify(character)
    known.set(character, simplified === character ? undefined : simplified)
  }
  return known.get(character)
}
