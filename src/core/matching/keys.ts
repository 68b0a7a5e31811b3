import { fiveStrokes } from '../lexicon/five-strokes.ts'

let codes: ReadonlyMap<string, string> | undefined

/** Two characters whose 五笔 keys are the same, or three keys and more with one another one or two exchanged. */
export function keyedAlike(a: string, b: string): boolean {
  codes ??= new Map([...fiveStrokes.matchAll(/([a-z]+)(\p{Script=Han})/gu)].map((match) => [match[2]!, match[1]!]))
  const [one, other] = [codes.get(a), codes.get(b)]
  if (!one || !other || one.length !== other.length) return false
  if (one === other) return true
  const apart = [...one].flatMap((key, at) => (key === other[at] ? [] : [at]))
  if (one.length < 3 || apart.length > 2) return false
  return apart.length === 1 || (apart[1] === apart[0]! + 1 && one[apart[0]!] === other[apart[1]] && one[apart[1]] === other[apart[0]!])
}
