import { tasksDelegated, turnaroundMet } from './scorecard-delivery.ts'
import type { ScorecardFacts } from './scorecard-facts.ts'
import { intakeKnown, reworkFalling } from './scorecard-flow.ts'
import { accessInOrder, backlogSmaller, nextTasksKnown, timeBack } from './scorecard-state.ts'

/** The eight questions of the 30-day scorecard, in their order (domain, section 12). */
export const scorecardQuestions = {
  tasks_delegated: 'First 3 to 5 tasks delegated successfully',
  turnaround_met: 'Agreed turnaround met',
  rework_falling: 'Rework falling week over week',
  intake_known: 'Staff know where to send requests',
  access_in_order: 'Access and security controls in order',
  backlog_smaller: 'Backlog smaller than at the start',
  time_back: 'Leadership has measurable time back',
  next_tasks_known: 'Next tasks to hand off known',
} as const
export type ScorecardQuestion = keyof typeof scorecardQuestions

/** "Not yet" is said where there is too little to go by, never for a bad figure. */
export const scorecardAnswers = ['yes', 'no', 'not_yet'] as const
export type ScorecardAnswer = (typeof scorecardAnswers)[number]

/** An event of the ledger, or a stream where no single event shows it. */
export interface ScorecardEvidence {
  readonly type: string
  readonly streamId: string
  readonly position: string | null
}

export interface Answered {
  readonly answer: ScorecardAnswer
  /** Why, with the figures. */
  readonly because: string
  readonly evidence: readonly ScorecardEvidence[]
}

export interface ScorecardLine extends Answered {
  readonly question: ScorecardQuestion
  readonly title: string
}

const answers: Readonly<Record<ScorecardQuestion, (facts: ScorecardFacts) => Answered>> = {
  tasks_delegated: tasksDelegated,
  turnaround_met: turnaroundMet,
  rework_falling: reworkFalling,
  intake_known: intakeKnown,
  access_in_order: accessInOrder,
  backlog_smaller: backlogSmaller,
  time_back: timeBack,
  next_tasks_known: nextTasksKnown,
}

/** The scorecard of a client as the ledger has it; day 30 is counted from the first delegation. */
export function scorecard(facts: ScorecardFacts): ScorecardLine[] {
  return Object.entries(scorecardQuestions).map(([id, title]) => {
    const question = id as ScorecardQuestion
    return { question, title, ...answers[question](facts) }
  })
}
