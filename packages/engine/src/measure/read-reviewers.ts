import type {
  ReviewerAgreement,
  ReviewerMeasures,
  ReviewerQuery,
  ReviewerRow,
} from '@understudy/contract/http/reviewer-measures'
import { inAgency } from '@understudy/db/key-ring'
import { type Agreement, reviewerAgreement } from '@understudy/domain/quality/estimates/reviewer-agreement'
import { reviewerSeverity, type Severity } from '@understudy/domain/quality/estimates/reviewer-severity'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { readBlindPairs } from './read-blind-pairs.ts'

/** How hard reviewers are and how far they agree; for the agency's own people. Two queries. */
export async function readReviewers(
  pool: pg.Pool,
  viewer: Viewer,
  query: ReviewerQuery,
): Promise<ReviewerMeasures | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const { agencyId } = viewer
  const { from = null, to = null } = query
  const given = (await inAgency(pool, agencyId, statement, [agencyId, from, to])) as unknown as Given[]
  const agreement = reviewerAgreement(await readBlindPairs(pool, agencyId, from, to))
  return { reviewers: rowsOf(given), agreement: shownAgreement(agreement) }
}

interface Given {
  readonly reviewer: string
  readonly name: string | null
  readonly assistant: string
  readonly reviewed: number
  readonly returned: number
  readonly score: number
  readonly scores: number
}

function rowsOf(given: readonly Given[]): ReviewerRow[] {
  const severities = new Map(reviewerSeverity(given).map((severity) => [severity.reviewer, severity]))
  const rows = [...Map.groupBy(given, ({ reviewer }) => reviewer)].map(([reviewer, own]) =>
    rowOf(reviewer, own, severities.get(reviewer)),
  )
  const by = ({ severity }: ReviewerRow) => severity?.value ?? Number.NEGATIVE_INFINITY
  return rows.toSorted((a, b) => by(b) - by(a) || (a.reviewerId < b.reviewerId ? -1 : 1))
}

function rowOf(reviewerId: string, own: readonly Given[], severity: Severity | undefined): ReviewerRow {
  const sum = (of: (row: Given) => number) => own.reduce((total, row) => total + of(row), 0)
  const verdicts = sum(({ reviewed }) => reviewed)
  const scores = sum((row) => row.scores)
  return {
    reviewerId,
    name: own[0]?.name ?? '',
    verdicts,
    returned: sum(({ returned }) => returned) / verdicts,
    score: { mean: scores === 0 ? null : sum(({ score }) => score) / scores, n: scores },
    severity:
      severity === undefined
        ? null
        : {
            value: severity.severity,
            interval: severity.interval,
            observed: severity.observed,
            expected: severity.expected,
            n: severity.n,
          },
    answer: severity?.answer ?? 'not_enough_data',
  }
}

const kappaWarning =
  'Kappa falls towards zero where nearly everything passes, however well two agree: go by AC1 and by the agreement on "not pass"'

function shownAgreement(found: ReturnType<typeof reviewerAgreement>): ReviewerAgreement {
  const figure = ({ value, interval }: Agreement) => ({ value: value ?? null, interval: interval ?? null })
  return {
    n: found.n,
    observed: found.observed ?? null,
    ac1: figure(found.ac1),
    positive: figure(found.positive),
    kappa: figure(found.kappa),
    kappaWarning,
    alpha: figure(found.alpha),
    missRate: found.missRate ?? null,
    answer: found.answer,
  }
}

/** What each reviewer said at the first look, before any dispute, of whose work. $1 agency  $2 $3 first and last day */
const statement = `
  select e.*, m.name from (
    select reviewer_id as reviewer, assistant_id as assistant, count(*)::integer as reviewed,
      count(*) filter (where result <> 'pass')::integer as returned,
      coalesce(sum(score), 0) as score, count(score)::integer as scores
    from outcome_entry
    where agency_id = $1 and not turned and draw_kind not in ('for_cause', 'adjudication') and reviewer_id is not null
      and ($2::date is null or day >= $2) and ($3::date is null or day <= $3)
    group by reviewer_id, assistant_id
  ) e left join member m on m.agency_id = $1 and m.id = e.reviewer
  order by e.reviewer, e.assistant`
