import { form } from '../lexicon/forms.ts'
import { earlierLines, type Figure, type Line, sameMatter } from './figure.ts'
import type { Proportion } from './proportion.ts'
import { counts, figuresBefore, wholesBefore } from './share-base.ts'
import { matchesOf } from './skeleton.ts'

/** P people, s percent of the W; of the W, P, or s percent; P, a share of s percent. */
export function englishProportionOf(line: Line, at: number): Proportion | undefined {
  const { figures } = line
  const percent = figures[at]!
  const told = byForm(line, percent)
  if (told) return told
  const part = figures.slice(0, at).findLast((one) => !isAgeLimit(one))
  if (!part || !counts(part) || percent.lead.length > 70 || !/(?:,|\(|—|-)\s*(?:or|about|which is|which was|equal to|equivalent to|i\.e\.|that is|a share of|for a (?:turnout|rate|share|total) of|a (?:turnout|rate|proportion) of|making up|accounting for|representing)?\s*(?:just |nearly |some )?$/i.test(percent.lead)) return undefined
  if (/\b(?:more|fewer|less|higher|lower|than|up|down)\b/i.test(percent.tail.slice(0, 24))) return undefined
  return of(line, at, part) ?? outOf(figures, at) ?? named(line, part, percent) ?? asBefore(line, part, percent)
}

const measuring = '(?:(?:or|about|some|for|an?|turnout|share|rate|proportion|total|of|just|nearly|equal|equivalent|to|making|up|which|is|was|them)\\s){0,7}'
/** 48,000 ballots out of 76,800 voters, for a turnout of 62.5 percent; $420,000, or 70 percent of its $600,000 goal. */
const forms = [
  form(`{p}(?:\\s[a-z'’-]+){0,6},?\\s(?:out )?of\\s(?:(?:the|its|their|all|his|her|an?|some|those|these)\\s)?(?:[a-z'’]+\\s){0,2}{w}(?:\\s[a-z'’-]+){0,6}(?:,| —| \\()\\s?(?:[^,.;]{0,40}, )?${measuring}{s}`),
  form(`{p}(?:\\s[a-z'’-]+){0,4}, (?:or|about|some|which is)\\s{s}\\sof (?:the|its|their|an?|his|her)\\s(?:[a-z]+\\s){0,2}{w}`),
]

function byForm(line: Line, percent: Figure): Proportion | undefined {
  for (const pattern of forms) {
    for (const { p, w, s } of matchesOf(line, pattern)) {
      if (s === percent && p && w && [p, w].every(counts) && sameKind(p, w) && !/\b(?:more|fewer|less|higher|lower|up|down)\b/i.test(percent.lead + percent.tail.slice(0, 24))) return { part: p, wholes: [w], percent, kind: 'share', unsure: true }
    }
  }
  return undefined
}

function sameKind(part: Figure, whole: Figure): boolean {
  return part.kind === whole.kind && (part.dimension === whole.dimension || part.kind === 'quantity')
}

/** 312 were over 65: no count of people. */
function isAgeLimit({ text, lead, unit }: Figure): boolean {
  return unit === '' && /^(?:over|under)\b/i.test(text) && /\b(?:were|are|is|was|aged|those|people|women|men|residents|anyone)\s$/i.test(lead)
}

const ofWhole = /\bof\s+(?:the|its|their|all|those|a total of)\s+(?:[a-z]+\s){0,2}$/i
const ofThem = /\bof (?:them|these|whom|which|those)\b/i

/** Of the 640 surveyed, 480, or 75 percent; 1,200 were asked. Of those, 780, or 65 percent. */
function of(line: Line, at: number, part: Figure): Proportion | undefined {
  const percent = line.figures[at]!
  const wholes = wholesBefore(line.figures, line.figures.indexOf(part))
  const own = wholes.find((one) => ofWhole.test(one.lead))
  const meant = own ? [own] : !ofThem.test(part.lead + part.tail) ? [] : wholes.length > 0 ? wholes.slice(0, 1) : figuresBefore(line, 1).filter((one) => sameMatter(one, part) && counts(one))
  return meant.length > 0 ? { part, wholes: meant, percent, kind: 'share' } : undefined
}

/** P of the W applicants (s percent). */
function outOf(figures: readonly Figure[], at: number): Proportion | undefined {
  const [part, whole, percent] = [figures[at - 2], figures[at - 1]!, figures[at]!]
  return part && counts(part) && counts(whole) && sameMatter(part, whole) && /\b(?:out )?of (?:the |its |their |all )?$/i.test(whole.lead) && whole.lead.length < 24 ? { part, wholes: [whole], percent, kind: 'share' } : undefined
}

const dull = new Set(['total', 'number', 'whole', 'those', 'them', 'these', 'all', 'people', 'year', 'which', 'whom', 'vote', 'target', 'average'])

/** 40 percent of all spending: the figure of the story that bears the name, or with the total, the most it counts. */
function named(line: Line, part: Figure, percent: Figure): Proportion | undefined {
  const words = /^\s*of (?:all|the|its|their|total|that|this)\s+((?:[a-z]+\s?){1,3})/i.exec(percent.tail)?.[1]?.toLowerCase().split(' ').filter((word) => word.length > 3)
  if (!words) return undefined
  const before = [...line.figures.filter((one) => one.end <= part.start).reverse(), ...earlierLines(line, 6).flatMap(({ figures }) => [...figures].reverse())].filter((one) => counts(one) && sameMatter(one, part) && one.kind === part.kind)
  const told = words.filter((word) => !dull.has(word))
  const wholes = told.length > 0 ? before.filter((one) => told.some((word) => bears(one, word.replace(/(?:ing|s)$/, '')))) : before.sort((a, b) => b.value.cmp(a.value)).slice(0, 1)
  return wholes.length > 0 ? { part, wholes, percent, kind: 'share', unsure: true } : undefined
}

/** The clause before a number, and the words behind it. */
function bears({ lead, tail }: Figure, stem: string): boolean {
  return `${lead.replace(/^.*[.;,]/, '')} ${/^[^.;,]*/.exec(tail)![0].slice(0, 32)}`.toLowerCase().includes(stem)
}

/** 15,120 votes, a share of 36 percent: of the whole another part was taken of in the sentences before. */
function asBefore(line: Line, part: Figure, percent: Figure): Proportion | undefined {
  const sibling = line.figures.slice(0, line.figures.indexOf(part)).findLast((one) => one.kind === 'percent')
  if (sibling && /^,\s(?:or\s)?$/i.test(percent.lead.replace(/^(?:\s[a-z]+){0,3}/i, ''))) {
    const first = line.figures[line.figures.indexOf(sibling) - 1]
    const whole = first && counts(first) && earlierLines(line, 1).flatMap(({ figures }) => figures.filter((one) => counts(one) && sameKind(one, first) && !one.approximate))[0]
    if (whole) return { part, wholes: [whole], percent, kind: 'share', unsure: true }
  }
  if (!/\bshare of\s+$/i.test(percent.lead)) return undefined
  const whole = earlierLines(line, 2).flatMap(({ figures }) => [...figures].reverse()).find((one) => counts(one) && sameMatter(one, part) && ofWhole.test(one.lead))
  return whole && { part, wholes: [whole], percent, kind: 'share', unsure: true }
}
