/** Keeps what was made of one object, so that it is made once for all texts it is held against. */
export function remember<T extends object, V>(make: (from: T) => V): (from: T) => V {
  const made = new WeakMap<T, V>()
  return (from) => {
    const known = made.get(from)
    if (known !== undefined) return known
    const value = make(from)
    made.set(from, value)
    return value
  }
}
