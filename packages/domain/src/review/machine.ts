import { setup } from 'xstate'
import { compileMoves } from '../moves.ts'

export const verdicts = ['passed', 'fixed_and_accepted', 'rework', 'critical', 'rejected'] as const
export type Verdict = (typeof verdicts)[number]

export interface ReviewMachineContext {
  /** The verdict in force, if one was given. */
  readonly verdict: Verdict | null
}

/** The QA of one work item's submissions (domain, section 7). */
export const reviewMachine = setup({
  types: { context: {} as ReviewMachineContext, events: {} as { type: string } },
  guards: { sentBack: ({ context }) => context.verdict === 'rework' || context.verdict === 'critical' },
}).createMachine({
  id: 'review',
  version: '1',
  context: { verdict: null },
  initial: 'requested',
  states: {
    requested: { on: { claimed: 'claimed', replaced: 'replaced', withdrawn: 'withdrawn' } },
    claimed: {
      on: {
        lapsed: 'requested',
        passed: 'passed',
        fixed_and_accepted: 'fixed_and_accepted',
        rework: 'rework',
        critical: 'critical',
        rejected: 'rejected',
        replaced: 'replaced',
        withdrawn: 'withdrawn',
      },
    },
    passed: { on: { disputed: 'disputed' } },
    fixed_and_accepted: { on: { disputed: 'disputed' } },
    rework: { on: { resubmitted: 'resubmitted', disputed: 'disputed', withdrawn: 'withdrawn' } },
    critical: { on: { resubmitted: 'resubmitted', disputed: 'disputed', withdrawn: 'withdrawn' } },
    rejected: { on: { disputed: 'disputed' } },
    resubmitted: { on: { claimed: 'claimed', withdrawn: 'withdrawn' } },
    disputed: {
      on: { upheld: 'upheld', amended: 'amended', overturned: 'overturned', attributed: 'attributed' },
    },
    upheld: { on: { resubmitted: { guard: 'sentBack', target: 'resubmitted' } } },
    amended: { on: { resubmitted: { guard: 'sentBack', target: 'resubmitted' } } },
    attributed: { on: { resubmitted: { guard: 'sentBack', target: 'resubmitted' } } },
    overturned: { type: 'final' },
    replaced: { type: 'final' },
    withdrawn: { type: 'final' },
  },
})

export const reviewMoves = compileMoves<ReviewMachineContext>(
  reviewMachine,
  [null, ...verdicts].map((verdict) => ({ verdict })),
  ({ verdict }) => verdict ?? 'none',
)
