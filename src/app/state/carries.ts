import { type Annotation, type Carried, carry } from '../../core/annotation.ts'
import type { Kept } from '../../store/schema.ts'
import { byDocument } from './sheets.ts'

interface Made { readonly versions: readonly Kept['document'][]; readonly decided: readonly Annotation[]; readonly carried: readonly Carried[] }

/** What became of the decisions of older versions, worked out again only where something of that copy changed: a keystroke costs one copy. */
export class Carries {
  #made = new Map<string, Made>()

  /** `chains`: the versions of each copy, oldest first. By the id of the newest. */
  of(chains: readonly (readonly Kept[])[], annotations: readonly Annotation[]): ReadonlyMap<string, readonly Carried[]> {
    const own = byDocument(annotations)
    const made = new Map<string, Made>()
    for (const chain of chains) {
      if (chain.length < 2) continue
      const newest = chain.at(-1)!.id
      const [versions, decided] = [chain.map(({ document }) => document), chain.flatMap(({ id }) => own.get(id) ?? [])]
      const before = this.#made.get(newest)
      made.set(newest, before && alike(before.versions, versions) && alike(before.decided, decided) ? before : { versions, decided, carried: carry(versions, decided) })
    }
    this.#made = made
    return new Map([...made].map(([id, { carried }]) => [id, carried]))
  }
}

function alike<T>(a: readonly T[], b: readonly T[]): boolean { return a.length === b.length && a.every((one, at) => one === b[at]) }
