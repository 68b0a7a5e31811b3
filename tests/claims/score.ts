import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Gold { readonly text: string; readonly start: number; readonly end: number; readonly kind: string; readonly value: number | null; readonly unit: string; readonly approx?: string; readonly subject?: string; readonly period?: string; readonly scope?: string }
export interface Read { readonly start: number; readonly end: number; readonly kind: string; readonly value: number | null; readonly unit: string; readonly approx: string | null; readonly subject: string; readonly period: string; readonly scope: string }
export interface Page { readonly name: string; readonly text: string; readonly gold: readonly Gold[] }

/** Pages of our own with what a person says each numeral claims, in the order of the text. */
export function pages(): Page[] {
  return readdirSync(import.meta.dirname).filter((name) => name.endsWith('.jsonl')).map((name) => {
    const text = readFileSync(join(import.meta.dirname, name.replace('.jsonl', '.txt')), 'utf8')
    let from = 0
    const gold = readFileSync(join(import.meta.dirname, name), 'utf8').split('\n').filter(Boolean).map((line) => {
      const one = JSON.parse(line) as Omit<Gold, 'start' | 'end'>
      const start = text.indexOf(one.text, from)
      if (start < 0) throw new Error(`${name}: ${one.text} does not stand where it should`)
      from = start + one.text.length
      return { ...one, start, end: from }
    })
    return { name, text, gold }
  })
}

/** Shares that are right, by the rules of the guideline: spans that share half, phrases alike by half of their pairs of characters. */
export function score(sets: readonly { readonly gold: readonly Gold[]; readonly read: readonly Read[] }[]) {
  const n = { gold: 0, read: 0, found: 0, value: 0, valued: 0, unit: 0, kind: 0, approx: 0, loose: 0, subject: 0, period: 0, scope: 0, counted: 0 }
  const wrong: string[] = []
  for (const { gold, read } of sets) {
    n.gold += gold.length
    n.read += read.length
    const taken = new Set<Read>()
    for (const one of gold) {
      const other = read.find((candidate) => !taken.has(candidate) && Math.min(candidate.end, one.end) - Math.max(candidate.start, one.start) >= 0.5 * Math.max(candidate.end - candidate.start, one.end - one.start))
      if (!other) { wrong.push(`lost ${one.text}`); continue }
      taken.add(other)
      n.found++
      const tell = (part: string, right: boolean, was: unknown, should: unknown) => { if (!right) wrong.push(`${one.text} ${part}: ${String(was)} for ${String(should)}`); return right ? 1 : 0 }
      n.kind += tell('kind', other.kind === one.kind, other.kind, one.kind)
      if (one.value !== null) { n.valued++; n.value += tell('value', other.value === one.value, other.value, one.value) }
      n.unit += tell('unit', other.unit === one.unit, other.unit, one.unit)
      if (one.approx) { n.loose++; n.approx += tell('approx', other.approx === one.approx, other.approx, one.approx) }
      if (one.subject === undefined) continue
      n.counted++
      n.subject += tell('subject', like(other.subject, one.subject) >= 0.5, other.subject, one.subject)
      n.period += tell('period', alike(other.period, one.period!), other.period, one.period)
      n.scope += tell('scope', alike(other.scope, one.scope!), other.scope, one.scope)
    }
    for (const other of read) if (!taken.has(other)) wrong.push(`extra ${other.kind} ${other.start}`)
  }
  const [precision, recall] = [n.found / n.read, n.found / n.gold]
  return { f1: (2 * precision * recall) / (precision + recall || 1), value: n.value / n.valued, unit: n.unit / n.found, kind: n.kind / n.found, approx: n.approx / n.loose, subject: n.subject / n.counted, period: n.period / n.counted, scope: n.scope / n.counted, wrong }
}

function like(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)]
  return one.size && other.size ? (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size) : 0
}

function pairs(words: string): Set<string> {
  return new Set([...words].map((one, at, all) => one + (all[at + 1] ?? '')).slice(0, Math.max(1, words.length - 1)))
}

function alike(a: string, b: string): boolean {
  return !a === !b && (!b || like(a, b) >= 0.5)
}
