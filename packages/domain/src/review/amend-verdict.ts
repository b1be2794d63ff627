import { accepted, type Decision, type Proposed, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { Marks } from '../quality/rubric.ts'
import { clocksOnChangedBrief } from '../work-item/clocks-on-change.ts'
import type { Promises } from '../work-item/promises.ts'
import type { Holder } from '../work-item/whose-work.ts'
import { itemEvent } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { callOffDouble } from './double-review.ts'
import { reopenedLate } from './late-verdict.ts'
import type { Verdict } from './machine.ts'
import { unsaid } from './mark.ts'
import { remarked } from './remarked.ts'
import type { Cause, Marked, Review } from './review.ts'
import { turnedDelivery } from './turned-delivery.ts'

/** What the verdict should have been; what is left out stays as the reviewer said it. */
export interface Amendment {
  readonly comment: string
  readonly verdict?: Verdict | undefined
  readonly cause?: Cause | undefined
  readonly themes?: readonly string[] | undefined
  readonly marks?: Marks | undefined
  /** The review that repeats this one, where there is one. */
  readonly double?: Review | undefined
}

export type SayAmended = (body: object, isDelivered: boolean) => Proposed

/** Accepted in part: another verdict, another cause alone, other themes or other marks. The item goes where that leaves it. */
export function amendVerdict(
  id: string,
  review: Review,
  item: WorkItem,
  promises: Promises,
  amendment: Amendment,
  say: SayAmended,
  at: number,
  holder: Holder,
): Decision {
  const { marks, themes: named, comment, double } = amendment
  const marked = remarked(review, marks)
  const verdict = verdictOf(review, amendment, marked)
  const cause = amendment.cause ?? review.cause ?? 'assistant'
  const themes = named ?? review.themes
  const isChange = verdict !== review.verdict || cause !== review.cause || marks !== undefined || isOther(named, review)
  if (verdict === undefined || !isChange)
    return refusedBecause(
      'verdict_missing',
      'An amendment changes the verdict, its cause, its themes or its marks',
      'Name what it should have been',
    )
  if (verdict === 'passed')
    return refusedBecause('pass_overturns', 'A verdict that becomes a pass is overturned', 'Answer overturned')
  const reasons = [...unsaid(verdict, { themes, comment }), ...cannotFollow(review, item, verdict)]
  const [first] = reasons
  if (first !== undefined) return refused(first.code, reasons)
  const moved = [
    ...movedBy(id, review, item, promises, verdict, at, holder),
    ...restartedFor(id, review, item, promises, { verdict, cause }, at),
  ]
  const newThemes = isOther(named, review) || review.verdict === 'passed' ? { themes: [...themes] } : {}
  const isDelivered = moved.some(({ type }) => type === 'work_item.verdict_turned')
  return accepted([
    say({ verdict, cause, ...newThemes, ...marked }, isDelivered),
    ...callOffDouble({ first: review, firstId: id, double }, promises, at),
    ...moved,
  ])
}

/** A failed critical criterion makes it critical, whatever else is said (quality, section 4, rule 2). */
function verdictOf(review: Review, { verdict }: Amendment, { marked }: { marked?: Marked }): Verdict | undefined {
  if (marked !== undefined && marked.failedCritical.length > 0) return 'critical'
  return verdict ?? (review.verdict === 'passed' ? undefined : (review.verdict ?? undefined))
}

function isOther(named: readonly string[] | undefined, { themes }: Review): boolean {
  return named !== undefined && named.join('\n') !== themes.join('\n')
}

const sendsBack = (verdict: Verdict | null) => verdict === 'rework' || verdict === 'critical'

/**
 * The item follows by the arrows that it has (domain, section 6): delivered work is reopened, held work delivered as fixed.
 * What is being mended, or was handed in again meanwhile, goes on under the new verdict if that sends it back too. Work
 * that was closed stays so where the verdict becomes critical: that is evidence and an escalation, and nothing to mend.
 */
function movedBy(
  id: string,
  { verdict: before, workItemId }: Review,
  item: WorkItem,
  promises: Promises,
  verdict: Verdict,
  at: number,
  holder: Holder,
): Proposed[] {
  if (verdict === 'fixed_and_accepted') return turnedDelivery(id, workItemId, item, promises, at)
  if (!sendsBack(verdict) || sendsBack(before)) return []
  return reopenedLate(id, workItemId, item, promises, verdict, at, holder)
}

/**
 * Found to be the client's changed brief only now: the turnaround of what is on its way back begins anew now, as it would
 * have with the verdict (sla, rule 34). What had run out by then stays a miss; what was delivered stays as it ended.
 */
function restartedFor(
  id: string,
  { cause: before, late, verdict: given, workItemId }: Review,
  item: WorkItem,
  promises: Promises,
  { verdict, cause }: { readonly verdict: Verdict; readonly cause: Cause },
  at: number,
): Proposed[] {
  const isOnItsWayBack = sendsBack(verdict) && sendsBack(given) && item.reworked && item.reviewId === id && !late
  if (cause !== 'client' || before === 'client' || !isOnItsWayBack) return []
  const change = clocksOnChangedBrief(promises, item.clocks, at)
  return change.clocks.length === 0
    ? []
    : [itemEvent(workItemId, 'work_item.turnaround_restarted', { reviewId: id }, change)]
}

/** What the item has no arrow for is refused, with what to do instead. */
function cannotFollow({ verdict: before, late }: Review, { state }: WorkItem, verdict: Verdict): Reason[] {
  if (verdict === before) return []
  if (verdict === 'rejected') {
    if (late || !sendsBack(before))
      return [reason('delivered_already', 'Delivered work cannot be rejected and closed', 'Amend it to rework')]
    if (state === 'cancelled' || state === 'merged') return []
    return [
      reason(
        'sent_back_already',
        'Work that is on its way back cannot be rejected and closed',
        'Uphold the verdict, which is the same evidence, and cancel the work item',
      ),
    ]
  }
  if (verdict !== 'rework' || state !== 'rejected') return []
  return [
    reason(
      'closed_already',
      'Work that was rejected and closed does not come back',
      'Uphold the verdict or amend its cause alone, which is the same evidence, and make a new work item of what is to be done',
    ),
  ]
}
