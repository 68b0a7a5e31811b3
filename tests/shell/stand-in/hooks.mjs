/** Resolves `electron` to the stand-in; all else as it is. */
export async function resolve(name, context, next) {
  return name === 'electron' ? { url: new URL('./electron.mjs', import.meta.url).href, shortCircuit: true } : next(name, context)
}
