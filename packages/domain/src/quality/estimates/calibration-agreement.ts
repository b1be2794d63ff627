import type { CalibrationVerdict } from '../../calibration/calibration.ts'
import { outcomeOfVerdict } from '../../review/outcome-of-verdict.ts'
import type { OutcomeResult } from '../quality-state.ts'
import type { Interval } from './interval.ts'
import { type Alike, jackknifeInterval } from './jackknife.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { reviewerSeverity, type Severity } from './reviewer-severity.ts'

export interface CalibrationAgreement {
  /** Items that two or more have judged. */
  readonly n: number
  /** Share of pairs of verdicts on one item that say the same; undefined without a pair. */
  readonly observed: number | undefined
  /** Krippendorff's, ordinal: pass, rework, critical; made for many reviewers and gaps. */
  readonly alpha: number | undefined
  /** Jackknife over the items. */
  readonly interval: Interval | undefined
  /** How much more often each returns these very items than the others do. */
  readonly severities: readonly Severity[]
  readonly answer: 'enough' | 'not_enough_data'
}

type Given = Pick<CalibrationVerdict, 'reviewerId' | 'workItemId' | 'verdict'>

const results: readonly OutcomeResult[] = ['pass', 'rework', 'critical']
/** Of verdicts on one item: as many as the blind sample takes to answer. */
const fewestPairs = 20

const rankOf = ({ verdict }: Given) => results.indexOf(outcomeOfVerdict(verdict, null).result)

/**
 * How far the reviewers of a session agree (quality, section 3): what each verdict means as evidence is compared, so
 * that "fixed and accepted" agrees with a rework. Verdicts that are missing are gaps.
 */
export function calibrationAgreement(reviewers: readonly string[], given: readonly Given[]): CalibrationAgreement {
  const items = [...Map.groupBy(given, ({ workItemId }) => workItemId).values()].filter((own) => own.length > 1)
  const rows = items.map((own) => reviewers.map((reviewer) => rankIn(own, reviewer)))
  const groups = rows.map((value): Alike<Row> => ({ value, count: 1 }))
  const pairs = rows.flatMap(pairsOf)
  return {
    n: items.length,
    observed: pairs.length === 0 ? undefined : pairs.filter(([a, b]) => a === b).length / pairs.length,
    alpha: alphaOf(groups),
    interval: groups.length > 1 ? jackknifeInterval(groups, alphaOf) : undefined,
    severities: reviewerSeverity(
      items.flat().map((one) => ({
        ...{ reviewer: one.reviewerId, assistant: one.workItemId, reviewed: 1 },
        returned: rankOf(one) === 0 ? 0 : 1,
      })),
    ),
    answer: pairs.length >= fewestPairs ? 'enough' : 'not_enough_data',
  }
}

/** One item: the rank that each reviewer gave, null where they gave none. */
type Row = readonly (number | null)[]

function rankIn(own: readonly Given[], reviewer: string): number | null {
  const found = own.find(({ reviewerId }) => reviewerId === reviewer)
  return found === undefined ? null : rankOf(found)
}

function alphaOf(groups: readonly Alike<Row>[]): number | undefined {
  const rows = groups.flatMap(({ value, count }) => Array.from({ length: count }, () => value))
  const [first = []] = rows
  return krippendorffAlpha(
    first.map((_, reviewer) => rows.map((row) => row[reviewer] ?? null)),
    'ordinal',
  )
}

function pairsOf(row: Row): [number, number][] {
  const seen = row.filter((rank) => rank !== null)
  return seen.flatMap((a, index) => seen.slice(index + 1).map((b): [number, number] => [a, b]))
}
