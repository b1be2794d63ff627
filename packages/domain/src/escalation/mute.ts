import type { CauseKind } from './causes.ts'

/** Hides what matches until an instant; what is left out matches all (rule 21). It resolves nothing. */
export interface Mute {
  readonly id: string
  readonly by: string
  readonly reason: string
  readonly from: number
  readonly until: number
  readonly causes?: readonly CauseKind[]
  readonly clientId?: string
  readonly taskId?: string
  /** A subject or what follows from it, as `kind:id`. */
  readonly root?: string
}
