/** Keeps what was made of one object, also where that is nothing, so that it is made once for all that ask. */
export function remember<T extends object, V>(make: (from: T) => V): (from: T) => V {
  const made = new WeakMap<T, V>()
  return (from) => {
    const known = made.get(from)
    if (known !== undefined || made.has(from)) return known as V
    const value = make(from)
    made.set(from, value)
    return value
  }
}
