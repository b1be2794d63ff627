import type { Group } from '../quality/estimates/exact-trend.ts'
import type { NextTaskAnswer } from '../rollout/next-task.ts'
import type { Promises } from '../sla/attainment.ts'
import type { Intake } from './agree-intake.ts'
import type { HoursSaved } from './hours-saved.ts'
import type { KeptBaseline } from './record-baseline.ts'
import type { ScorecardEvidence } from './scorecard.ts'

/** A task that somebody has, as far as *delegated successfully* asks. */
export interface DelegatedTask {
  readonly taskId: string
  readonly name: string
  /** Somebody has it in reverse-shadow or further, a pause looked through. */
  readonly isUnderWay: boolean
  /** Items delivered for the first time. */
  readonly delivered: number
  /** Critical errors that are unresolved, of all who have it. */
  readonly openCriticals: number
  /** The event that brought it into reverse-shadow or further, where there is one. */
  readonly evidence: readonly ScorecardEvidence[]
}

/** A week of the client, its Monday and its first submissions. */
export interface ReworkWeek extends Group {
  readonly from: string
}

/** What is known of a client when its scorecard is asked for. */
export interface ScorecardFacts {
  readonly clientId: string
  /** Whole days since the first delegation; undefined before it. */
  readonly day: number | undefined
  readonly tasks: readonly DelegatedTask[]
  /** Turnaround promises towards the client that have ended, open ones that are past due, and what was cancelled too late to be kept. */
  readonly promises: Promises
  /** The four whole weeks before this one, the oldest first. */
  readonly weeks: readonly ReworkWeek[]
  readonly reworkEvidence: readonly ScorecardEvidence[]
  readonly intake: Intake | undefined
  readonly intakeEvidence: readonly ScorecardEvidence[]
  /** Items that people or programs asked for, and those of them that came by an agreed way. */
  readonly made: { readonly all: number; readonly agreed: number }
  /** What of access is to be mended, in words, each with whose it is. */
  readonly findings: readonly { readonly message: string; readonly evidence: ScorecardEvidence }[]
  readonly baseline: KeptBaseline | undefined
  readonly baselineEvidence: readonly ScorecardEvidence[]
  /** Items that are open now. */
  readonly backlog: number
  /** Since the first delegation. */
  readonly saved: HoursSaved
  readonly next: NextTaskAnswer
}

/** Before this day what is missing may still come. */
const scorecardDay = 30

export const isDay30 = ({ day }: ScorecardFacts): boolean => day !== undefined && day >= scorecardDay
