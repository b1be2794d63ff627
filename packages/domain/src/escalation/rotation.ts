import type { Instant } from '../stream.ts'

/** Somebody stands in for whoever is on duty by the plan, from one instant to another. */
export interface DutyOverride {
  readonly id: string
  readonly memberId: string
  readonly from: Instant
  readonly until: Instant
  /** The swap that it is one half of. */
  readonly swap?: string
}

/** Who is on duty in turn; plain JSON, every edit a new version. */
export interface Rotation {
  readonly id: string
  readonly version: number
  readonly name: string
  /** In whose wall time the hand-overs are; they keep it over a change of the clocks. */
  readonly zone: string
  /** In turn, one a shift. */
  readonly memberIds: readonly string[]
  /** The date on which the first of them begins, and the wall time of every hand-over. */
  readonly startsOn: string
  readonly handoverAt: string
  /** How many days a shift lasts. */
  readonly shiftDays: number
}

/** A rotation with who stands in; the later of two overrides that overlap wins. */
export interface DutyPlan extends Rotation {
  readonly overrides: readonly DutyOverride[]
}
