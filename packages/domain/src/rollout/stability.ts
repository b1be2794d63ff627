import { type Reason, reason } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { keptText, shareAtLeast } from '../sla/attainment.ts'
import type { Task } from '../task/task.ts'

/** What is known of a task that was handed over. */
export interface HandedOver {
  readonly taskId: string
  readonly task: Pick<Task, 'name' | 'taskType' | 'requires' | 'accessNeeds' | 'fixes'>
  /** Its open delegations, the primary first. */
  readonly delegations: readonly {
    readonly id: string
    readonly delegation: Pick<Delegation, 'state' | 'cover' | 'quality' | 'observed'>
  }[]
  /** Scores after the newest eleven outcomes at most, oldest first: how the last ten moved it. */
  readonly scores: readonly number[]
  /** Turnaround promises kept and missed. */
  readonly kept: number
  readonly missed: number
  /** Those that are past due and not delivered yet. */
  readonly overdue: number
  /** Cancelled after they were missed, which counts as neither. */
  readonly cancelledLate?: number
}

export interface Stability {
  readonly taskId: string
  readonly name: string
  readonly stable: boolean
  /** What was looked at, in words, each with its figure. */
  readonly evidence: readonly string[]
  /** What is missing for it to be stable. */
  readonly unmet: readonly Reason[]
}

const outcomesLooked = 10
const attainmentNeeded = 0.9

/**
 * *Stable*: level below 100 % or score rising over the last 10, attainment at least 90 %, no open process fix (domain,
 * section 12). What has no figure yet is not stable yet.
 */
export function stabilityOf(handedOver: HandedOver): Stability {
  const parts = [quality(handedOver), attainment(handedOver), fixes(handedOver)]
  const unmet = parts.flatMap((part) => part.unmet ?? [])
  return {
    ...{ taskId: handedOver.taskId, name: handedOver.task.name, stable: unmet.length === 0, unmet },
    evidence: parts.map(({ evidence }) => evidence),
  }
}

interface Part {
  readonly evidence: string
  readonly unmet?: Reason
}

function quality({ delegations, scores }: HandedOver): Part {
  const worked = delegations.find(({ delegation }) => delegation.cover === 'primary') ?? delegations[0]
  if (worked === undefined)
    return {
      evidence: 'Nobody has it',
      unmet: reason('nobody_has_it', 'Nobody has the task', 'Delegate it'),
    }
  const { state, quality: known } = worked.delegation
  if (state === 'independent' && known.level > 0)
    return { evidence: `Independent, at sampling level ${known.level}, below 100 %` }
  const looked = scores.slice(-(outcomesLooked + 1))
  const [first, last] = [looked[0], looked.at(-1)]
  const count = Math.max(0, looked.length - 1)
  const evidence = `${state}, score ${first ?? 0} → ${last ?? 0} over the last ${count} outcomes`
  if (count === outcomesLooked && (last as number) > (first as number)) return { evidence }
  const why =
    count < outcomesLooked ? `only ${count} of ${outcomesLooked} outcomes are known` : 'the score does not rise'
  return {
    evidence,
    unmet: reason(
      'quality_not_stable',
      `Everything is still reviewed, and ${why}`,
      `A sampling level below 100 %, or a score that rises over ${outcomesLooked} outcomes`,
    ),
  }
}

function attainment(promises: HandedOver): Part {
  const share = shareAtLeast(promises)
  if (share === undefined)
    return {
      evidence: 'No turnaround promise has ended yet',
      unmet: reason('attainment_unknown', 'No turnaround promise has ended yet', 'Deliver work of the task'),
    }
  const evidence = keptText(promises, 'case', (counts, kept) => `Turnaround kept in ${counts} (${kept})`)
  if (share >= attainmentNeeded) return { evidence }
  return {
    evidence,
    unmet: reason('attainment_low', evidence, 'At least 90 % of turnaround promises kept'),
  }
}

function fixes({ task }: HandedOver): Part {
  const open = (task.fixes ?? []).filter(({ state }) => state === 'open')
  const [first] = open
  if (first === undefined) return { evidence: 'No process fix is open' }
  const evidence =
    open.length === 1
      ? `Process fix “${first.name}” is open`
      : `${open.length} process fixes are open, among them “${first.name}”`
  return { evidence, unmet: reason('process_fix_open', evidence, 'Land or dismiss the fix') }
}
