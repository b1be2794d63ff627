import { setup } from 'xstate'
import { compileMoves } from '../moves.ts'

export const stages = ['assigned', 'shadow', 'reverse_shadow', 'independent'] as const
export type Stage = (typeof stages)[number]

export interface DelegationMachineContext {
  /** Where a paused delegation was, and goes back to. */
  readonly pausedFrom: Stage | null
}

const leave = { paused: 'paused', ended: 'ended' } as const
const from = (stage: Stage) => `from_${stage}` as const

/** How one assistant takes over one task (domain, section 5). */
export const delegationMachine = setup({
  types: { context: {} as DelegationMachineContext, events: {} as { type: string } },
  guards: {
    from_assigned: ({ context }) => context.pausedFrom === 'assigned',
    from_shadow: ({ context }) => context.pausedFrom === 'shadow',
    from_reverse_shadow: ({ context }) => context.pausedFrom === 'reverse_shadow',
    from_independent: ({ context }) => context.pausedFrom === 'independent',
  },
}).createMachine({
  id: 'delegation',
  version: '1',
  context: { pausedFrom: null },
  initial: 'assigned',
  states: {
    assigned: { on: { shadow_started: 'shadow', ...leave } },
    shadow: { on: { reverse_shadow_started: 'reverse_shadow', ...leave } },
    // A dispute that is overturned undoes the demotion that followed from the verdict (quality, section 5, line 11).
    reverse_shadow: { on: { promoted: 'independent', demotion_undone: 'independent', ...leave } },
    independent: { on: { demoted: 'reverse_shadow', ...leave } },
    paused: {
      on: { resumed: stages.map((stage) => ({ guard: from(stage), target: stage })), ended: 'ended' },
    },
    ended: { type: 'final' },
  },
})

export const delegationMoves = compileMoves<DelegationMachineContext>(
  delegationMachine,
  [null, ...stages].map((pausedFrom) => ({ pausedFrom })),
  ({ pausedFrom }) => pausedFrom ?? 'none',
)
