import type { LocalDate } from '../../sla/local-time.ts'
import type { Happening, Instant } from '../../stream.ts'
import type { Priority } from '../../work-item/work-item.ts'

/** What becomes of runs that were missed: none is made, one for all of them, or every one (domain, section 6). */
export const catchUps = ['none', 'one', 'all'] as const
export type CatchUp = (typeof catchUps)[number]

/** One run of a cadence: when it falls due, and on which date of the cadence's zone. */
export interface Occurrence {
  readonly at: Instant
  readonly date: LocalDate
}

/** What a cadence says, before it has a number. */
export interface CadenceTerms {
  /** An RRULE of RFC 5545, without its name; its times are wall times of the zone. */
  readonly rule: string
  readonly zone: string
  /** The first instant that the rule may meet, `YYYY-MM-DDTHH:MM` in the zone: RFC 5545's DTSTART. */
  readonly start: string
  readonly catchUp: CatchUp
  /** What its items are called; `{date}` stands for the date of the run. */
  readonly title: string
  readonly priority?: Priority
}

export interface Cadence extends CadenceTerms {
  readonly id: string
  readonly version: number
  readonly state: 'active' | 'paused' | 'ended'
  /** Every occurrence up to here has been decided upon, and none after. */
  readonly takenUntil: Instant
  /** The next occurrence; none while it is paused or once it has ended. */
  readonly nextAt?: Instant
}

export interface CadenceEvents {
  'task.cadence_saved': CadenceTerms & { cadenceId: string; version: number; takenUntil: Instant; nextAt?: Instant }
  'task.cadence_paused': { cadenceId: string }
  'task.cadence_resumed': { cadenceId: string; takenUntil: Instant; nextAt: Instant }
  'task.cadence_ended': { cadenceId: string; reason: string }
  /** What a wake of the task decided: the items to make, and how many missed runs are passed over. */
  'task.work_fell_due': {
    cadenceId: string
    version: number
    items: { title: string; externalId: string; priority?: Priority }[]
    passedOver: number
    takenUntil: Instant
    /** Left out where the rule has run out, which ends the cadence. */
    nextAt?: Instant
  }
}

interface WithCadences {
  readonly cadences?: readonly Cadence[]
}

/** Undefined for what is not about a cadence. */
export function evolveCadences({ cadences = [] }: WithCadences, event: Happening): WithCadences | undefined {
  switch (event.type) {
    case 'task.cadence_saved': {
      const { cadenceId, ...terms } = event.body as CadenceEvents[typeof event.type]
      const isPaused = cadences.some(({ id, state }) => id === cadenceId && state === 'paused')
      const saved: Cadence = { id: cadenceId, state: isPaused ? 'paused' : 'active', ...terms }
      const isNew = cadences.every(({ id }) => id !== cadenceId)
      return { cadences: isNew ? [...cadences, saved] : cadences.map((one) => (one.id === cadenceId ? saved : one)) }
    }
    case 'task.cadence_paused':
      return changed(cadences, event.body as CadenceEvents[typeof event.type], { state: 'paused' })
    case 'task.cadence_resumed': {
      const { cadenceId, ...next } = event.body as CadenceEvents[typeof event.type]
      return changed(cadences, { cadenceId }, { state: 'active', ...next })
    }
    case 'task.cadence_ended':
      return changed(cadences, event.body as CadenceEvents[typeof event.type], { state: 'ended' })
    case 'task.work_fell_due': {
      const { cadenceId, takenUntil, nextAt } = event.body as CadenceEvents[typeof event.type]
      const next = nextAt === undefined ? { state: 'ended' as const } : { state: 'active' as const, nextAt }
      return changed(cadences, { cadenceId }, { takenUntil, ...next })
    }
    default:
      return undefined
  }
}

/** The next occurrence goes unless the change names one. */
function changed(
  cadences: readonly Cadence[],
  { cadenceId }: { readonly cadenceId: string },
  change: Partial<Cadence>,
): WithCadences {
  return {
    cadences: cadences.map((one) => {
      if (one.id !== cadenceId) return one
      const { nextAt: _, ...rest } = one
      return { ...rest, ...change }
    }),
  }
}
