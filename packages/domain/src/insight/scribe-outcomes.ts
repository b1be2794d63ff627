import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import { type IsoWeek, mondayOf, weekAt, weekSpan } from '../rhythm/iso-week.ts'

/** What the client counts of a week with a scribe: nothing in the ledger tells it (domain, section 12). */
export interface ScribeOutcome {
  readonly patientsPerHour?: number | undefined
  /** Relative value units of the work that was billed, for each encounter. */
  readonly rvuPerEncounter?: number | undefined
}

export interface KeptScribeOutcome extends ScribeOutcome {
  readonly by: string
  readonly at: number
}

/** By the client's week. */
export type ScribeOutcomes = Readonly<Record<IsoWeek, KeptScribeOutcome>>

export interface ScribeOutcomeEvents {
  'task.scribe_outcome_entered': { week: IsoWeek; by: string } & ScribeOutcome
}

/** Five years of weeks stand with the task; all of them stay in the ledger. */
const weeksKept = 260

/** More is a slip of whoever types. */
export const scribeBounds = { patientsPerHour: 60, rvuPerEncounter: 100 } as const
type Figure = keyof typeof scribeBounds
const figures = Object.keys(scribeBounds) as Figure[]

/** Entered for a week of the client that has begun, of scribe work alone; said again it is corrected, what is left out stays. */
export function enterScribeOutcome(
  { clinical, scribeOutcomes = {} }: { readonly clinical: boolean; readonly scribeOutcomes?: ScribeOutcomes },
  id: string,
  { week, ...given }: { readonly week: IsoWeek } & ScribeOutcome,
  by: string,
  { zone, at }: { readonly zone: string; readonly at: number },
): Decision {
  if (!clinical)
    return refusedBecause('not_scribe_work', 'Only the work of a scribe has such outcomes', 'Name a clinical task')
  if (mondayOf(week) === undefined)
    return refusedBecause('week_unknown', `There is no week ${week}`, 'Name a week of ISO 8601, 2026-W48 for example')
  if (weekSpan(week, zone).beginsAt > at)
    return refusedBecause('week_ahead', `${week} has not begun`, `Enter it from ${week} on; now is ${weekAt(zone, at)}`)
  const wrong = figures.filter((name) => !isWithin(given[name], scribeBounds[name]))
  if (wrong.length > 0)
    return refused(
      'outcome_out_of_range',
      wrong.map((name) =>
        reason('out_of_range', `${name} is ${given[name]}`, `More than 0, ${scribeBounds[name]} at most`),
      ),
    )
  const said = figures.filter((name) => given[name] !== undefined)
  if (said.length === 0) return refusedBecause('nothing_entered', 'No figure is given', `Give ${figures.join(' or ')}`)
  const { at: _, by: __, ...before } = scribeOutcomes[week] ?? { at, by }
  if (said.every((name) => before[name] === given[name])) return accepted([])
  const kept = { ...before, ...Object.fromEntries(said.map((name) => [name, given[name]])) }
  const body: ScribeOutcomeEvents['task.scribe_outcome_entered'] = { week, ...kept, by }
  return accepted([{ stream: 'task', id, type: 'task.scribe_outcome_entered', body }])
}

const isWithin = (value: number | undefined, most: number) => value === undefined || (value > 0 && value <= most)

/** The weeks after one was entered, the newest of them. */
export function withScribeOutcome(
  outcomes: ScribeOutcomes = {},
  { week, ...outcome }: ScribeOutcomeEvents['task.scribe_outcome_entered'],
  at: number,
): ScribeOutcomes {
  const weeks = Object.entries({ ...outcomes, [week]: { ...outcome, at } })
  return Object.fromEntries(weeks.sort(([a], [b]) => (a < b ? -1 : 1)).slice(-weeksKept))
}
