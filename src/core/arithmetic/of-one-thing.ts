import { residueOf } from '../lexicon/changes.ts'
import { bears as bearsAsPrinted, type Figure, lastClause } from './figure.ts'
import type { Frame } from './frame.ts'

/** Whether a level, a base and a result speak of one thing, by the names they bear. */
export function ofOneThing(now: Figure, base: Figure, result: Figure, { thing, name }: Frame): boolean {
  if (thing.length >= 2 && !bears(now, thing)) return false
  const own = residueOf(lastClause(base.lead))
  const more = base.start > result.end ? residueOf(/^[^，。；（）]*/u.exec(base.tail)![0]) : ''
  if (more.length >= 2 && !bears(now, more)) return false
  return name !== undefined || own.length < 2 || bears(now, own) || perWhat(base) === perWhat(result) || (now.start > base.start && residueOf(lastClause(now.lead)).length < 2)
}

/** Whether the words of a figure share two characters with a name, as printed or without what names nothing: 暑期档, 暑档. */
export function bears(figure: Figure, name: string): boolean {
  return bearsAsPrinted(figure, name) || bearsAsPrinted({ ...figure, lead: residueOf(lastClause(figure.lead)), tail: '' }, name)
}

/** 每斤: what the amount is for one of. */
function perWhat(figure: Figure): string | number {
  return /每[\u4e00-\u9fff]/u.exec(lastClause(figure.lead))?.[0] ?? figure.start
}

export function wordsOf({ lead, tail }: Figure): string {
  return lead.slice(-24) + /^[^，。；]{0,10}/u.exec(tail)![0]
}

/** The length of the longest run of characters two phrases share. */
export function shared(words: string, name: string): number {
  for (let length = name.length; length > 0; length--) {
    for (let at = 0; at + length <= name.length; at++) if (words.includes(name.slice(at, at + length))) return length
  }
  return 0
}
