import type { Check } from '../model.ts'
import { countMismatch } from './count-mismatch.ts'
import { differingFigure } from './differing-figure.ts'
import { doubledMarks } from './doubled-marks.ts'
import { doubledText } from './doubled-text.ts'
import { impossiblePercent } from './impossible-percent.ts'
import { partExceedsTotal } from './part-exceeds-total.ts'
import { repeatedPassage } from './repeated-passage.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { unbalancedPairs } from './unbalanced-pairs.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'

/** The catalogue: one line for each mistake. */
export const checks: readonly Check[] = [
  countMismatch,
  differingFigure,
  doubledMarks,
  doubledText,
  impossiblePercent,
  partExceedsTotal,
  repeatedPassage,
  sumOfParts,
  unbalancedPairs,
  weekdayMismatch,
]
