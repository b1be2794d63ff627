import { setup } from 'xstate'
import { compileMoves } from '../moves.ts'

export interface WorkItemMachineContext {
  /** Sent back by a verdict and not delivered since. */
  readonly reworked: boolean
}

const end = { cancelled: 'cancelled', merged: 'merged' } as const

/** The life of a work item (domain, section 6). Events are the ledger's, without their prefix. */
export const workItemMachine = setup({
  types: { context: {} as WorkItemMachineContext, events: {} as { type: string } },
  guards: { reworked: ({ context }) => context.reworked },
}).createMachine({
  id: 'work_item',
  version: '1',
  context: { reworked: false },
  initial: 'open',
  states: {
    open: { on: { assigned: 'open', started: 'in_progress', ...end } },
    in_progress: {
      on: {
        assigned: 'in_progress',
        step_ticked: 'in_progress',
        step_unticked: 'in_progress',
        blocked: 'blocked',
        submitted: 'submitted',
        verdict_turned: { guard: 'reworked', target: 'delivered' },
        ...end,
      },
    },
    blocked: {
      on: {
        assigned: 'blocked',
        resumed: 'in_progress',
        verdict_turned: { guard: 'reworked', target: 'delivered' },
        ...end,
      },
    },
    submitted: {
      on: {
        delivered: 'delivered',
        held_for_review: 'in_review',
        verdict_turned: { guard: 'reworked', target: 'delivered' },
        ...end,
      },
    },
    in_review: { on: { delivered: 'delivered', sent_back: 'rework', rejected: 'rejected', ...end } },
    rework: { on: { assigned: 'rework', started: 'in_progress', verdict_turned: 'delivered', ...end } },
    rejected: { on: { verdict_turned: 'delivered' } },
    delivered: { on: { accepted: 'accepted', reopened: 'reopened', late_review_requested: 'delivered' } },
    accepted: { on: { reopened: 'reopened', late_review_requested: 'accepted' } },
    reopened: { on: { assigned: 'reopened', started: 'in_progress', late_review_requested: 'reopened', ...end } },
    cancelled: { type: 'final' },
    merged: { type: 'final' },
  },
})

export const workItemStates = Object.keys(workItemMachine.states)

export const workItemMoves = compileMoves<WorkItemMachineContext>(
  workItemMachine,
  [{ reworked: false }, { reworked: true }],
  ({ reworked }) => (reworked ? 'reworked' : 'fresh'),
)
