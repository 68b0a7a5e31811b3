import { nameOf } from '../../core/matching/revision.ts'
import type { Kept } from '../../store/schema.ts'
import type { Change } from './kinds.ts'

/** The versions of each copy, oldest first, in the order the newest came in. */
export function chainsOf(kept: readonly Kept[]): readonly (readonly Kept[])[] {
  const known = new Map(kept.map((one) => [one.id, one]))
  const revised = new Set(kept.flatMap(({ document }) => document.revises ?? []))
  const taken = new Set<Kept>()
  const chainTo = (newest: Kept) => {
    const chain: Kept[] = []
    for (let one: Kept | undefined = newest; one && !taken.has(one); one = one.document.revises === undefined ? undefined : known.get(one.document.revises)) {
      taken.add(one)
      chain.unshift(one)
    }
    return chain
  }
  const chains = kept.filter(({ id }) => !revised.has(id)).map(chainTo)
  return [...chains, ...kept.filter((one) => !taken.has(one)).map(chainTo).filter((chain) => chain.length > 0)]
}

/** Two chains as one: `older` below the other's end, where the names of the proofs say so at its place among them. */
export function together(chain: readonly Kept[], other: readonly Kept[], older: boolean): readonly Kept[] {
  if (!older) return [...chain, ...other]
  const proof = nameOf(other.at(-1)?.document.name ?? '').proof
  const at = chain.findIndex(({ document }) => proof !== undefined && (nameOf(document.name).proof ?? -1) > proof)
  const place = at < 0 ? chain.length - 1 : at
  return [...chain.slice(0, place), ...other, ...chain.slice(place)]
}

/** What changes so that each names the one before it. */
export function inOrder(chain: readonly Kept[]): Change<Kept> {
  const changed = chain.flatMap((one, at) => {
    const revises = chain[at - 1]?.id
    if (one.document.revises === revises) return []
    const { revises: _, ...document } = one.document
    return [{ before: one, after: { ...one, document: { ...document, ...(revises === undefined ? {} : { revises }) } } }]
  })
  return { before: changed.map(({ before }) => before), after: changed.map(({ after }) => after) }
}
