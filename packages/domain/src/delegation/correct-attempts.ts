import { accepted, type Decision, type Proposed } from '../decision.ts'
import { attemptsAsCorrected } from '../quality/earlier-attempts.ts'
import { attemptsOnLeaving } from '../quality/learning.ts'
import { type Attempts, countedOf, type QualityState } from '../quality/quality-state.ts'
import type { DisputeState } from '../quality/refold.ts'
import type { Task } from '../task/task.ts'
import type { Delegation } from './delegation.ts'
import { foldedAgain, type History, planOfDelegation, refoldEvidence, stageFollows } from './evidence.ts'
import { beginningOf, qualityFactsOf } from './quality-facts.ts'

/** The delegation that was begun after this one ended, of the same assistant and task. */
export interface NextDelegation {
  readonly id: string
  readonly delegation: Delegation
  readonly history: History
}

/** Who carries on what a delegation that has ended left behind. */
export interface Carriers {
  readonly task?: Task | undefined
  readonly next?: NextDelegation | undefined
}

/**
 * As `refoldEvidence`; and where the delegation has ended, what it left behind is corrected wherever it is carried: on the
 * task, and in the delegation that goes on from it. Attempts count over the life of assistant and task (quality, section 1).
 */
export function refoldAndCorrect(
  delegation: Delegation | undefined,
  id: string,
  reviewId: string,
  dispute: DisputeState,
  history: History,
  { task, next }: Carriers,
): Decision {
  const decision = refoldEvidence(delegation, id, reviewId, dispute, history)
  if (delegation?.state !== 'ended' || decision.kind !== 'accepted') return decision
  const [refolded] = decision.events
  if (refolded === undefined) return decision
  const left = leftBehind(delegation, (refolded.body as { quality: QualityState }).quality)
  if (left === undefined) return decision
  return accepted([...decision.events, ...onTask(delegation, task, left), ...onNext(next, reviewId, left)])
}

/** What a delegation that has ended left behind, before and after its evidence was folded again. */
interface LeftBehind {
  readonly before: Attempts
  readonly after: Attempts
}

function leftBehind(delegation: Delegation, quality: QualityState): LeftBehind | undefined {
  const plan = planOfDelegation(delegation)
  const before = attemptsOnLeaving(plan, delegation.quality, delegation.earlier)
  const after = attemptsOnLeaving(plan, quality, delegation.earlier)
  return isSame(before, after) ? undefined : { before, after }
}

function onTask({ taskId, assistantId }: Delegation, task: Task | undefined, left: LeftBehind): Proposed[] {
  const now = task?.attempts[assistantId]
  const attempts = now && corrected(now, left)
  if (attempts === undefined || isSame(now as Attempts, attempts)) return []
  return [{ stream: 'task', id: taskId, type: 'task.attempts_corrected', body: { assistantId, attempts } }]
}

/** Folded again from where it would have begun; the engine's own decisions follow. */
function onNext(next: NextDelegation | undefined, reviewId: string, left: LeftBehind): Proposed[] {
  if (next === undefined || next.delegation.observed) return []
  const { id, delegation, history } = next
  const type = 'delegation.attempts_corrected'
  const began = { ...countedOf(beginningOf(history) ?? delegation.quality), earlier: delegation.earlier }
  const { earlier, ...attempts } = corrected(began, left)
  if (isSame(began, attempts)) return []
  const asBegun = [...history, { type, body: { attempts }, at: 0 }]
  const step = foldedAgain(delegation, asBegun, qualityFactsOf(history))
  const body = { attempts, ...(earlier !== undefined && { earlier }), ...step }
  return [{ stream: 'delegation', id, type, body }, ...stageFollows(delegation, id, reviewId, step)]
}

const names = ['attempt', 'inAttempt', 'shown', 'exhaustedAt'] as const

const isSame = (one: Attempts, other: Attempts) => names.every((name) => one[name] === other[name])

/** Those that it left itself; where others have followed it, as many more or fewer as it has. */
function corrected(now: Attempts, { before, after }: LeftBehind): Attempts {
  const earlier = attemptsAsCorrected(now.earlier, { before: before.earlier, after: after.earlier })
  if (isSame(now, before)) return { ...after, earlier }
  const attempt = Math.max(1, now.attempt + after.attempt - before.attempt)
  const failedAt = [now.exhaustedAt, after.exhaustedAt].filter((at) => at !== null)
  return {
    ...now,
    attempt,
    earlier,
    exhaustedAt: attempt === 1 || failedAt.length === 0 ? null : Math.max(...failedAt),
  }
}
