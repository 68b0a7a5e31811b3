import type { Check } from '../model.ts'
import { averageMismatch } from './average-mismatch.ts'
import { balanceMismatch } from './balance-mismatch.ts'
import { basePeriodMismatch } from './base-period-mismatch.ts'
import { bylineTwice } from './byline-twice.ts'
import { captionBetween } from './caption-between.ts'
import { columnsInterleaved } from './columns-interleaved.ts'
import { conflictingStories } from './conflicting-stories.ts'
import { countMismatch } from './count-mismatch.ts'
import { decreaseByTimes } from './decrease-by-times.ts'
import { differenceMismatch } from './difference-mismatch.ts'
import { differingFigure } from './differing-figure.ts'
import { directionConflict } from './direction-conflict.ts'
import { displacedFragment } from './displaced-fragment.ts'
import { doubledMarks } from './doubled-marks.ts'
import { doubledText } from './doubled-text.ts'
import { folioConsistency } from './folio-consistency.ts'
import { fractionMismatch } from './fraction-mismatch.ts'
import { furnitureInCopy } from './furniture-in-copy.ts'
import { growthMismatch } from './growth-mismatch.ts'
import { headlineMissing } from './headline-missing.ts'
import { headlineParted } from './headline-parted.ts'
import { impossiblePercent } from './impossible-percent.ts'
import { jumpLine } from './jump-line.ts'
import { labelApart } from './label-apart.ts'
import { lostBreak } from './lost-break.ts'
import { multipleMismatch } from './multiple-mismatch.ts'
import { nameNearMiss } from './name-near-miss.ts'
import { nameTitleConflict } from './name-title-conflict.ts'
import { numberingGap } from './numbering-gap.ts'
import { ordinalWords } from './ordinal-words.ts'
import { paragraphUnstopped } from './paragraph-unstopped.ts'
import { partExceedsTotal } from './part-exceeds-total.ts'
import { percentagePointsMismatch } from './percentage-points-mismatch.ts'
import { repeatedPassage } from './repeated-passage.ts'
import { respectivelyMismatch } from './respectively-mismatch.ts'
import { shareMismatch } from './share-mismatch.ts'
import { sharesSum } from './shares-sum.ts'
import { straySpaces } from './stray-spaces.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { tallyMismatch } from './tally-mismatch.ts'
import { unbalancedPairs } from './unbalanced-pairs.ts'
import { unsupportedHeadline } from './unsupported-headline.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'

/** The catalogue: one line for each mistake. */
export const checks: readonly Check[] = [
  averageMismatch,
  balanceMismatch,
  basePeriodMismatch,
  bylineTwice,
  captionBetween,
  columnsInterleaved,
  conflictingStories,
  countMismatch,
  decreaseByTimes,
  differenceMismatch,
  differingFigure,
  directionConflict,
  displacedFragment,
  doubledMarks,
  doubledText,
  folioConsistency,
  fractionMismatch,
  furnitureInCopy,
  growthMismatch,
  headlineMissing,
  headlineParted,
  impossiblePercent,
  jumpLine,
  labelApart,
  lostBreak,
  multipleMismatch,
  nameNearMiss,
  nameTitleConflict,
  numberingGap,
  ordinalWords,
  paragraphUnstopped,
  partExceedsTotal,
  percentagePointsMismatch,
  repeatedPassage,
  respectivelyMismatch,
  shareMismatch,
  sharesSum,
  straySpaces,
  sumOfParts,
  tallyMismatch,
  unbalancedPairs,
  unsupportedHeadline,
  weekdayMismatch,
]
