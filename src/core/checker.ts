import type { Analysis, Failure } from './analysis.ts'
import { countdown, stepsFor } from './budget.ts'
import { checks as catalogue } from './checks/index.ts'
import { chosen, lowered } from './choice.ts'
import { findingOf, ordered } from './identify.ts'
import { byRoleAndId } from './matching/filing.ts'
import { type ClaimIndex, claimIndex } from './matching/index.ts'
import { passageIndex } from './matching/passages.ts'
import type { Across, Budget, Check, CheckSettings, Facts, Finding, Finds, Reading, Words } from './model.ts'
import { packed } from './text/packed.ts'
import { speaks } from './text/quiet.ts'

/** Steps taken, of how many. */
export interface Done { readonly done: number; readonly of: number }

/**
 * Holds readings against each other and the fact book, and keeps what it found: what did not change is not gone through again.
 * What is found does not depend on the order of `put` and `remove`. Documents of the archive are compared with, and draw no findings.
 */
export interface Checker {
  readonly readings: ReadonlyMap<string, Reading>
  /** The claims of all readings. */
  readonly claims: ClaimIndex
  /** Takes a reading in, and goes through what concerns it alone; one of the same document is replaced. What is kept of it is packed. */
  put(reading: Reading): void
  remove(document: string): void
  use(given: { readonly facts?: Facts; readonly settings?: CheckSettings }): void
  /** What concerns these documents. Cancelled, it says what was found so far, `partial`. */
  check(asked: Iterable<string>, given?: { readonly progress?: (done: Done) => void; readonly cancelled?: () => boolean }): Analysis
  /** The same in small steps, for a caller that has other things to do between them. What it puts meanwhile is for the next time. */
  checking(asked: Iterable<string>): Generator<Done, Analysis>
}

/** What one check gave for one document, or for the edition. */
interface Outcome { readonly check: Check; readonly findings: readonly Finding[]; readonly failure?: Failure; readonly partial: boolean }

interface Held {
  readonly reading: Reading
  /** Which checks that look at one document at a time have run, and what those say that say something. */
  ran: ReadonlySet<Check>
  alone: readonly Outcome[]
  /** With the number of the change it was found after. */
  readonly across: Map<Check, Outcome & { readonly after: number }>
}

const none: ReadonlySet<Check> = new Set()

/** `checks` given by name run as they are; else the catalogue as `settings` have it. `keep`: what is held on to of a reading, where not all of it will be asked for again. */
export function checker(given: { readonly words?: Words; readonly facts?: Facts; readonly settings?: CheckSettings; readonly checks?: readonly Check[]; readonly keep?: (reading: Reading) => Reading } = {}): Checker {
  const words = given.words ? { words: given.words } : {}
  const all = given.checks ?? catalogue
  const claims = claimIndex(given.words)
  const passages = passageIndex()
  const indexes = all.flatMap((check): [Check, Across][] => (check.across ? [[check, check.across({ claims, passages, ...words })]] : []))
  const held = new Map<string, Held>()
  const readings = new Map<string, Reading>()
  const ofEdition = new Map<Check, Outcome>()
  let { facts = {}, settings = {} } = given
  let running: ReadonlySet<Check> = new Set(given.checks ?? chosen(all, settings))

  function outcome(check: Check, documents: number, run: (budget: Budget) => Iterable<Finds>): Outcome {
    const findings: Finding[] = []
    let partial = false
    const budget = countdown(stepsFor(documents), () => { partial = true })
    try {
      for (const finds of run(budget)) {
        const reading = readings.get(finds.place.document)
        if (reading?.document.role !== 'archive' && speaks(reading, check.category, finds.place)) findings.push(findingOf(check, finds, (id) => readings.get(id)?.document.text ?? ''))
      }
    } catch (error) {
      return { check, findings, partial, failure: { check: check.id, message: error instanceof Error ? error.message : String(error) } }
    }
    return { check, findings, partial }
  }

  function run(check: Check, own: readonly Reading[]): Outcome {
    return outcome(check, own.length, (budget) => check.run?.({ readings: own, facts, budget, ...words }) ?? [])
  }

  /** Runs what looks at one document at a time, where it has not run. */
  function runAlone(one: Held, reading: Reading): void {
    const fresh = [...running].filter((check) => !check.edition && !one.ran.has(check)).map((check) => run(check, [reading]))
    one.alone = [...one.alone.filter(({ check }) => running.has(check)), ...fresh.filter(says)]
    one.ran = running
  }

  function bringUpToDate(one: Held): void {
    if (one.ran !== running) runAlone(one, { ...one.reading })
    for (const [check, index] of indexes) {
      if (!running.has(check)) continue
      const after = index.changed(one.reading.document.id)
      if (one.across.get(check)?.after !== after) one.across.set(check, { ...outcome(check, 1, (budget) => index.finds(one.reading.document.id, budget)), after })
    }
  }

  function edition(): Held[] {
    return [...held.values()].filter(({ reading }) => reading.document.role !== 'archive').sort((a, b) => byRoleAndId(a.reading, b.reading))
  }

  function* checking(asked: Iterable<string>): Generator<Done, Analysis> {
    const own = edition()
    const whole = own.map(({ reading }) => reading)
    const open = [...running].filter((check) => check.edition && !ofEdition.has(check))
    const of = own.length + open.length
    let done = 0
    for (const one of own) {
      bringUpToDate(one)
      yield { done: ++done, of }
    }
    for (const check of open) {
      ofEdition.set(check, run(check, whole))
      yield { done: ++done, of }
    }
    return found(own, asked)
  }

  function found(own: readonly Held[], ids: Iterable<string>): Analysis {
    const asked = new Set(ids)
    const outcomes = [...own.flatMap(({ alone, across }) => [...alone, ...across.values()]), ...ofEdition.values()].filter(({ check }) => running.has(check))
    const failed = new Map(outcomes.flatMap(({ failure }) => (failure ? [[failure.check, failure]] : [])))
    return {
      readings: [...asked].sort().flatMap((id) => readings.get(id) ?? []),
      findings: ordered(outcomes.flatMap(({ findings }) => findings.map((finding) => lowered(finding, settings)))).filter(({ place, related }) => asked.has(place.document) || related.some(({ document }) => asked.has(document))),
      failures: all.flatMap(({ id }) => failed.get(id) ?? []),
      partial: outcomes.some(({ partial }) => partial),
    }
  }

  /** The edition is another when one of its documents comes, goes or changes. */
  function touch(document: string): void {
    const role = readings.get(document)?.document.role
    if (role !== undefined && role !== 'archive') ofEdition.clear()
  }

  return {
    readings, claims, checking,
    put(reading) {
      const { id } = reading.document
      const kept = packed(given.keep?.(reading) ?? reading)
      const one: Held = { reading: kept, ran: none, alone: [], across: new Map() }
      touch(id)
      readings.set(id, kept)
      touch(id)
      held.set(id, one)
      for (const [, index] of indexes) index.put(reading, kept)
      if (reading.document.role !== 'archive') runAlone(one, reading)
    },
    remove(id) {
      touch(id)
      readings.delete(id)
      held.delete(id)
      for (const [, index] of indexes) index.remove(id)
    },
    use(other) {
      if (other.settings && other.settings !== settings) {
        settings = other.settings
        running = new Set(given.checks ?? chosen(all, settings))
      }
      if (!other.facts || other.facts === facts) return
      facts = other.facts
      ofEdition.clear()
      for (const one of held.values()) [one.ran, one.alone] = [none, []]
    },
    check(asked, { progress, cancelled } = {}) {
      for (const steps = checking(asked); ; ) {
        const step = steps.next()
        if (step.done) return step.value
        progress?.(step.value)
        if (cancelled?.()) return { ...found(edition(), asked), partial: true }
      }
    },
  }
}

function says({ findings, failure, partial }: Outcome): boolean {
  return findings.length > 0 || failure !== undefined || partial
}
