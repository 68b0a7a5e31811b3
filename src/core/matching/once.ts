const most = 20_000

/** One thing for all that are alike, so that many places may hold it: the first of each key, as `made`. So many at a time. */
export function once<T>(keyOf: (thing: T) => string, made: (thing: T) => T): (thing: T) => T {
  const known = new Map<string, T>()
  return (thing) => {
    const key = keyOf(thing)
    const before = known.get(key)
    if (before) return before
    if (known.size >= most) known.clear()
    const one = made(thing)
    known.set(key, one)
    return one
  }
}
