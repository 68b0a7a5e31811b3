import type { Check } from '../model.ts'
import { ageBirthyear } from './age-birthyear.ts'
import { anniversary } from './anniversary.ts'
import { approxDuplication } from './approx-duplication.ts'
import { averageMismatch } from './average-mismatch.ts'
import { badCodepoint } from './bad-codepoint.ts'
import { balanceMismatch } from './balance-mismatch.ts'
import { basePeriodMismatch } from './base-period-mismatch.ts'
import { begunAfterDone } from './begun-after-done.ts'
import { blendedSentence } from './blended-sentence.ts'
import { bylineTwice } from './byline-twice.ts'
import { campaignQuotes } from './campaign-quotes.ts'
import { captionBetween } from './caption-between.ts'
import { captionTwice } from './caption-twice.ts'
import { centuryDecade } from './century-decade.ts'
import { checkDigit } from './check-digit.ts'
import { columnsInterleaved } from './columns-interleaved.ts'
import { conflictingStories } from './conflicting-stories.ts'
import { confusableWords } from './confusable-words.ts'
import { conversionPair } from './conversion-pair.ts'
import { countMismatch } from './count-mismatch.ts'
import { dashDotForm } from './dash-dot-form.ts'
import { datelineFormat } from './dateline-format.ts'
import { decreaseByTimes } from './decrease-by-times.ts'
import { departmentName } from './department-name.ts'
import { differenceMismatch } from './difference-mismatch.ts'
import { differingFigure } from './differing-figure.ts'
import { digitLookalike } from './digit-lookalike.ts'
import { directionConflict } from './direction-conflict.ts'
import { displacedFragment } from './displaced-fragment.ts'
import { docTitleVariant } from './doc-title-variant.ts'
import { doubledMarks } from './doubled-marks.ts'
import { doubledText } from './doubled-text.ts'
import { droppedWord } from './dropped-word.ts'
import { dunhaoApprox } from './dunhao-approx.ts'
import { dunhaoBetweenQuotes } from './dunhao-between-quotes.ts'
import { dupChar } from './dup-char.ts'
import { dupUnit } from './dup-unit.ts'
import { duration } from './duration.ts'
import { elapsedTime } from './elapsed-time.ts'
import { ellipsisForm } from './ellipsis-form.ts'
import { englishNameTwin } from './english-name-twin.ts'
import { englishSlip } from './english-slip.ts'
import { erLiang } from './er-liang.ts'
import { factsContradicted } from './facts-contradicted.ts'
import { festivalDate } from './festival-date.ts'
import { fiveYearPlan } from './five-year-plan.ts'
import { fixedListOrder } from './fixed-list-order.ts'
import { fixedTypo } from './fixed-typo.ts'
import { folioConsistency } from './folio-consistency.ts'
import { fractionMismatch } from './fraction-mismatch.ts'
import { furnitureInCopy } from './furniture-in-copy.ts'
import { futureAsPast } from './future-as-past.ts'
import { growthMismatch } from './growth-mismatch.ts'
import { halfSentence } from './half-sentence.ts'
import { halfWidthMarks } from './half-width-marks.ts'
import { headlineDate } from './headline-date.ts'
import { headlineMissing } from './headline-missing.ts'
import { headlineNameMissing } from './headline-name-missing.ts'
import { headlineOrdinal } from './headline-ordinal.ts'
import { headlineParted } from './headline-parted.ts'
import { hiddenCharacter } from './hidden-character.ts'
import { houseTermlist } from './house-termlist.ts'
import { impossibleDate } from './impossible-date.ts'
import { impossiblePercent } from './impossible-percent.ts'
import { intervalOrder } from './interval-order.ts'
import { itemStops } from './item-stops.ts'
import { jumpLine } from './jump-line.ts'
import { labelApart } from './label-apart.ts'
import { leftoverYear } from './leftover-year.ts'
import { lostArea } from './lost-area.ts'
import { lostBreak } from './lost-break.ts'
import { lostSuperscript } from './lost-superscript.ts'
import { lunarMismatch } from './lunar-mismatch.ts'
import { missingMeasure } from './missing-measure.ts'
import { multipleMismatch } from './multiple-mismatch.ts'
import { mustRead } from './must-read.ts'
import { nameNearMiss } from './name-near-miss.ts'
import { nameTitleConflict } from './name-title-conflict.ts'
import { nameTwin } from './name-twin.ts'
import { nonstandardChar } from './nonstandard-char.ts'
import { numberBroken } from './number-broken.ts'
import { numberingGap } from './numbering-gap.ts'
import { numeralForm } from './numeral-form.ts'
import { ordinalWords } from './ordinal-words.ts'
import { orgNameVariant } from './org-name-variant.ts'
import { orphanUnit } from './orphan-unit.ts'
import { paragraphUnstopped } from './paragraph-unstopped.ts'
import { partExceedsTotal } from './part-exceeds-total.ts'
import { pastAsFuture } from './past-as-future.ts'
import { percentagePointsMismatch } from './percentage-points-mismatch.ts'
import { periodLabel } from './period-label.ts'
import { phoneLength } from './phone-length.ts'
import { phraseNearMiss } from './phrase-near-miss.ts'
import { pictureLabel } from './picture-label.ts'
import { placeHierarchy } from './place-hierarchy.ts'
import { privateNumber } from './private-number.ts'
import { quoteGlyphs } from './quote-glyphs.ts'
import { quoteRunOn } from './quote-run-on.ts'
import { quoteVariant } from './quote-variant.ts'
import { rangeUnitOmission } from './range-unit-omission.ts'
import { redundantWords } from './redundant-words.ts'
import { relativeDay } from './relative-day.ts'
import { relativeYear } from './relative-year.ts'
import { repeatedPassage } from './repeated-passage.ts'
import { respectivelyMismatch } from './respectively-mismatch.ts'
import { reversedNegation } from './reversed-negation.ts'
import { sequencePunct } from './sequence-punct.ts'
import { sessionOrdinal } from './session-ordinal.ts'
import { shareMismatch } from './share-mismatch.ts'
import { sharesSum } from './shares-sum.ts'
import { strayLatin } from './stray-latin.ts'
import { straySpaces } from './stray-spaces.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { tableTotal } from './table-total.ts'
import { tallyMismatch } from './tally-mismatch.ts'
import { unbalancedPairs } from './unbalanced-pairs.ts'
import { unitStyle } from './unit-style.ts'
import { unlikelyWord } from './unlikely-word.ts'
import { unsupportedHeadline } from './unsupported-headline.ts'
import { urlForm } from './url-form.ts'
import { variantForms } from './variant-forms.ts'
import { versionMismatch } from './version-mismatch.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'
import { wrongCollocation } from './wrong-collocation.ts'
import { wrongParticle } from './wrong-particle.ts'
import { yiDash } from './yi-dash.ts'

/** The catalogue: one line for each mistake. */
export const checks: readonly Check[] = [
  ageBirthyear,
  anniversary,
  approxDuplication,
  averageMismatch,
  badCodepoint,
  balanceMismatch,
  basePeriodMismatch,
  begunAfterDone,
  blendedSentence,
  bylineTwice,
  campaignQuotes,
  captionBetween,
  captionTwice,
  centuryDecade,
  checkDigit,
  columnsInterleaved,
  conflictingStories,
  confusableWords,
  conversionPair,
  countMismatch,
  dashDotForm,
  datelineFormat,
  decreaseByTimes,
  departmentName,
  differenceMismatch,
  differingFigure,
  digitLookalike,
  directionConflict,
  displacedFragment,
  docTitleVariant,
  doubledMarks,
  doubledText,
  droppedWord,
  dunhaoApprox,
  dunhaoBetweenQuotes,
  dupChar,
  dupUnit,
  duration,
  elapsedTime,
  ellipsisForm,
  englishNameTwin,
  englishSlip,
  erLiang,
  factsContradicted,
  festivalDate,
  fiveYearPlan,
  fixedListOrder,
  fixedTypo,
  folioConsistency,
  fractionMismatch,
  furnitureInCopy,
  futureAsPast,
  growthMismatch,
  halfSentence,
  halfWidthMarks,
  headlineDate,
  headlineMissing,
  headlineNameMissing,
  headlineOrdinal,
  headlineParted,
  hiddenCharacter,
  houseTermlist,
  impossibleDate,
  impossiblePercent,
  intervalOrder,
  itemStops,
  jumpLine,
  labelApart,
  leftoverYear,
  lostArea,
  lostBreak,
  lostSuperscript,
  lunarMismatch,
  missingMeasure,
  multipleMismatch,
  mustRead,
  nameNearMiss,
  nameTitleConflict,
  nameTwin,
  nonstandardChar,
  numberBroken,
  numberingGap,
  numeralForm,
  ordinalWords,
  orgNameVariant,
  orphanUnit,
  paragraphUnstopped,
  partExceedsTotal,
  pastAsFuture,
  percentagePointsMismatch,
  periodLabel,
  phoneLength,
  phraseNearMiss,
  pictureLabel,
  placeHierarchy,
  privateNumber,
  quoteGlyphs,
  quoteRunOn,
  quoteVariant,
  rangeUnitOmission,
  redundantWords,
  relativeDay,
  relativeYear,
  repeatedPassage,
  respectivelyMismatch,
  reversedNegation,
  sequencePunct,
  sessionOrdinal,
  shareMismatch,
  sharesSum,
  strayLatin,
  straySpaces,
  sumOfParts,
  tableTotal,
  tallyMismatch,
  unbalancedPairs,
  unitStyle,
  unlikelyWord,
  unsupportedHeadline,
  urlForm,
  variantForms,
  versionMismatch,
  weekdayMismatch,
  wrongCollocation,
  wrongParticle,
  yiDash,
]
