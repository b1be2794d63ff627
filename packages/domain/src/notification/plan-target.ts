import { withinBudget } from './budget.ts'
import { type Bundle, bundlesOf } from './bundle.ts'
import { bundlesAgain } from './bundles-again.ts'
import { isLetter } from './message-kind.ts'
import { inOrder, type Pending, type TargetFacts } from './pending.ts'
import { type Held, readiness } from './readiness.ts'

export interface Plan {
  readonly cancel: readonly { readonly id: string; readonly why: CancelReason }[]
  readonly hold: readonly Held[]
  readonly send: readonly Bundle[]
  /** When something is next to be done. */
  readonly wakeAt: number | null
}

export type CancelReason = 'over' | 'was_not_told' | 'not_entitled'

/**
 * What becomes of everything that waits for one recipient on one channel. Pure: asked again with the same facts it says
 * the same, so that a plan that a crash cut off is made once more.
 */
export function planTarget(pending: readonly Pending[], facts: TargetFacts): Plan {
  const cancel = pending.flatMap((one) => {
    const why = cancelReason(one)
    return why === undefined ? [] : [{ id: one.id, why }]
  })
  const cancelled = new Set(cancel.map(({ id }) => id))
  const left = pending.filter(({ id }) => !cancelled.has(id)).toSorted(inOrder)
  const fresh = left.filter(({ carrierId }) => carrierId === null)
  const again = bundlesAgain(left, facts)
  const waiting = fresh.map((one) => ({ one, ...readiness(one, fresh, facts) }))
  const ready = waiting.filter(({ until }) => until <= facts.now)
  const notYet = waiting.filter(({ until }) => until > facts.now)
  const letters = bundlesOf(ready.filter(({ one }) => isLetter(one)))
  const { send, hold } = withinBudget(bundlesOf(ready.filter(({ one }) => !isLetter(one))), facts)
  const quiet = again.flatMap(({ isQuiet, at: until, bundle: { ids } }) =>
    isQuiet ? ids.map((id) => ({ id, until, why: 'quiet_hours' as const })) : [],
  )
  const held = [...notYet.map(({ one, until, why }) => ({ id: one.id, until, why })), ...quiet, ...hold]
  const due = again.filter(({ at }) => at <= facts.now).map(({ bundle }) => bundle)
  const later = again.filter(({ at }) => at > facts.now).map(({ at }) => at)
  const instants = [...held.map(({ until }) => until), ...later]
  return {
    cancel,
    hold: held,
    send: [...due, ...letters, ...send],
    wakeAt: instants.length === 0 ? null : Math.min(...instants),
  }
}

function cancelReason({ kind, isOver, wasTold, isEntitled }: Pending): CancelReason | undefined {
  if (!isEntitled) return 'not_entitled'
  if (kind === 'resolved') return wasTold ? undefined : 'was_not_told'
  return isOver ? 'over' : undefined
}
