/** Something that scrolls, with marks that stand for the same words in both. Everything in pixels from its top. */
export interface Scrolled {
  position(): number
  /** The furthest it scrolls. */
  end(): number
  markAt(index: number): number
  move(to: number): void
}

/** Moves `follower` to the words `leader` stands at; between two marks in proportion. */
export function follow(leader: Scrolled, follower: Scrolled, marks: number): void {
  const position = leader.position()
  const last = Math.max(leader.end(), 1)
  if (position >= last) {
    follower.move(follower.end())
    return
  }
  const next = firstAfter(leader, position, marks)
  const [from, to] = [next === 0 ? 0 : Math.min(leader.markAt(next - 1), last), next === marks ? last : Math.min(leader.markAt(next), last)]
  const [low, high] = [next === 0 ? 0 : follower.markAt(next - 1), next === marks ? follower.end() : follower.markAt(next)]
  const part = to > from ? (position - from) / (to - from) : 0
  follower.move(Math.min(Math.max(0, low + part * (high - low)), follower.end()))
}

function firstAfter(leader: Scrolled, position: number, marks: number): number {
  let low = 0
  let high = marks
  while (low < high) {
    const middle = (low + high) >> 1
    if (leader.markAt(middle) > position) high = middle
    else low = middle + 1
  }
  return low
}
