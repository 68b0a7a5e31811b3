/** Things that belong together, directly or by way of others (union–find). */
export interface United<T> {
  unite(one: T, other: T): void
  /** The same for all that belong together. */
  leaderOf(one: T): T
}

export function united<T>(): United<T> {
  const leader = new Map<T, T>()
  const leaderOf = (one: T): T => {
    let found = one
    while (leader.has(found)) found = leader.get(found)!
    if (found !== one) leader.set(one, found)
    return found
  }
  return {
    leaderOf,
    unite(one, other) {
      const [a, b] = [leaderOf(one), leaderOf(other)]
      if (a !== b) leader.set(a, b)
    },
  }
}
