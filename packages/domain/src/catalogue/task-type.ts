import type { Target } from '../sla/target.ts'
import type { Risk, SopStep } from '../task/task.ts'

/** A catalogue entry: what a task made from it starts with (domain, sections 1 and 2). */
export interface TaskType {
  readonly id: string
  readonly name: string
  /** Clinical work is a scribe's alone. */
  readonly clinical: boolean
  readonly risk: Risk
  /** Work that belongs together: who does one of a flow is near to the others; `noFlow` where it belongs to none. */
  readonly flow: string
  /** Minutes that a person usually needs for one item. */
  readonly usualMinutes: number
  /** What is usual; what is promised is for the client's policies to say. */
  readonly turnaround: Target
  /** The default SOP; an agency's own type may have none. */
  readonly sop: readonly SopStep[]
}

/** The flow of a type that is near to no other. */
export const noFlow = 'own'

const hourMs = 3_600_000

export const businessHours = (hours: number): Target => ({ kind: 'business', ms: hours * hourMs })

type Kind = SopStep['kind']

export const must = (kind: Kind, text: string): SopStep => ({ kind, text, required: true })
export const may = (kind: Kind, text: string): SopStep => ({ kind, text, required: false })
