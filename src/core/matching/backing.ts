import type { Budget, Place } from '../model.ts'
import type { ClaimIndex } from './index.ts'
import type { Thing } from './thing.ts'

/** What a reference says of one claim of an article. */
export interface Backing {
  readonly claim: Place
  readonly state: 'contradicts' | 'asks' | 'supports'
  readonly reference: Place
  /** What the reference has, as printed. */
  readonly text: string
}

const gravest = ['contradicts', 'asks', 'supports'] as const

/** All that the references say of an article's claims; of one claim what contradicts it first. */
export function backingOf(claims: ClaimIndex, document: string, budget: Budget): Backing[] {
  const found: Backing[] = []
  for (const { a, b, held } of claims.matches(document, budget)) {
    if (b.reading.document.role !== 'reference' || held.state === 'silent') continue
    const state = held.state === 'agree' ? 'supports' : held.state === 'conflict' && held.sure === 'certain' ? 'contradicts' : 'asks'
    found.push({ claim: placeOf(a), state, reference: placeOf(b), text: b.reading.document.text.slice(b.start, b.end) })
  }
  return found.sort((one, other) => gravest.indexOf(one.state) - gravest.indexOf(other.state))
}

function placeOf({ reading, start, end }: Thing): Place {
  return { document: reading.document.id, start, end }
}
