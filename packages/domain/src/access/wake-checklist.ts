import { accepted, type Decision } from '../decision.ts'
import { dueAt } from '../sla/due-at.ts'
import { noChange } from '../work-item/clock-change.ts'
import { carried, clocksWakeAt, type Promises, settleClocks } from '../work-item/promises.ts'
import { type AccessChecklist, leftOf } from './access-checklist.ts'

/** The deadline of what is open, whether it was promised or not. */
export function checklistDueAt({ state, clocks, dueAt: by }: AccessChecklist): number | undefined {
  return state === 'open' ? (dueAt(clocks) ?? by ?? undefined) : undefined
}

/** Its clock, or the day on which it is to be done. */
export function checklistWakeAt({ state, clocks, dueAt: by, overdueAt }: AccessChecklist): number | undefined {
  if (state !== 'open') return undefined
  const instants = [clocksWakeAt(clocks), overdueAt === null ? (by ?? undefined) : undefined]
  const known = instants.filter((at) => at !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

/** Warnings and the breach of its clock; a review, or what nobody was promised, that is not done by its day. */
export function wakeChecklist(
  checklist: AccessChecklist | undefined,
  id: string,
  promises: Promises | undefined,
  at: number,
): Decision {
  if (checklist === undefined || checklist.state !== 'open') return accepted([])
  const settled = promises === undefined ? noChange : settleClocks(promises, checklist.clocks, at)
  const { dueAt: by, overdueAt } = checklist
  return accepted([
    ...(settled.clocks.length > 0
      ? [{ stream: 'access_checklist' as const, id, type: 'access_checklist.clocks_settled', body: carried(settled) }]
      : []),
    ...(by !== null && by <= at && overdueAt === null
      ? [
          {
            stream: 'access_checklist' as const,
            id,
            type: 'access_checklist.fell_overdue',
            body: { dueAt: by, left: leftOf(checklist) },
          },
        ]
      : []),
  ])
}
