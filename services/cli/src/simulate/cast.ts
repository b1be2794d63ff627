import { hash } from 'node:crypto'
import { serverIdOf } from '@understudy/engine/shell/server-id'
import { externalItemId } from '@understudy/engine/work-item/make'
import type { SimulationOptions } from './simulation-options.ts'
import { firstTickOfDay, type Tick, ticksOf } from './work-hours.ts'

/** One assistant, the task they take over and who shows it to them. */
export interface Person {
  readonly name: string
  readonly memberId: string
  readonly clientId: string
  readonly taskId: string
  readonly delegationId: string
  readonly leadId: string
  /** The hour in which the task is handed over to them. */
  readonly begins: Tick
  /** The true error rate, once everything is learned. */
  readonly rate: number
}

export interface Reviewer {
  readonly memberId: string
  readonly missRate: number
  readonly severity: number
}

/** Everybody in a simulated agency. Ids follow from the agency's own, so that anybody can tell again who was who. */
export interface SimulatedCast {
  readonly agencyId: string
  readonly ownerId: string
  readonly leadIds: readonly string[]
  readonly clientIds: readonly string[]
  readonly people: readonly Person[]
  readonly reviewers: readonly Reviewer[]
  /** Working days of the simulation. */
  readonly workdays: number
}

/** Where and when the set-up's commands make their streams. */
const setUpName = (agencyId: string, name: string) => `${agencyId} set up ${name}`

const tasksAClient = 10
const tasksALead = 20

/** `run` tells simulations apart that were begun anew in one database: a ledger is never deleted. */
export function simulatedAgencyId(options: SimulationOptions, run: number): string {
  const digest = hash('sha256', `simulation ${JSON.stringify(options)} ${run}`, 'hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-b${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

export function castOf(options: SimulationOptions, agencyId: string): SimulatedCast {
  const ticks = ticksOf(options.from, options.days)
  const idFrom = (at: number, name: string) => serverIdOf(at, serverIdOf(at, setUpName(agencyId, name), 0), 0)
  const idOf = (name: string) => idFrom((ticks[0] as Tick).from, name)
  const several = (count: number, name: string) => Array.from({ length: count }, (_, index) => idOf(`${name} ${index}`))
  const leadIds = several(Math.ceil(options.assistants / tasksALead), 'lead')
  const clientIds = several(Math.ceil(options.assistants / tasksAClient), 'client')
  const people = Array.from({ length: options.assistants }, (_, index): Person => {
    const name = `a${index}`
    const begins = beginningOf(options, ticks, index)
    const ownId = (what: string) => idFrom(begins.from, `${what} ${index}`)
    return {
      ...{ name, begins, memberId: ownId('assistant'), taskId: ownId('task'), delegationId: ownId('delegation') },
      clientId: clientIds[Math.floor(index / tasksAClient)] as string,
      leadId: leadIds[Math.floor(index / tasksALead)] as string,
      rate: options.rates[index % options.rates.length] as number,
    }
  })
  const workdays = (ticks.at(-1)?.day ?? 0) + 1
  return {
    agencyId,
    ownerId: idOf('owner'),
    leadIds,
    clientIds,
    people,
    reviewers: reviewersOf(options, idOf),
    workdays,
  }
}

/** Cohorts begin evenly over the first half of the working days. */
function beginningOf({ cohorts }: SimulationOptions, ticks: readonly Tick[], index: number): Tick {
  const days = (ticks.at(-1)?.day ?? 0) + 1
  return firstTickOfDay(ticks, Math.floor(((index % cohorts) * days) / (2 * cohorts)))
}

/** Miss rates and severities spread evenly from nothing to twice the mean, in opposite orders. */
function reviewersOf({ reviewers, missRate, severity }: SimulationOptions, idOf: (name: string) => string): Reviewer[] {
  const place = (index: number) => (reviewers === 1 ? 1 : (2 * index) / (reviewers - 1))
  return Array.from({ length: reviewers }, (_, index) => ({
    memberId: idOf(`reviewer ${index}`),
    missRate: spread(missRate, place(index)),
    severity: spread(severity, place(reviewers - 1 - index)),
  }))
}

/** Above one half, twice the mean would be no share any more; the spread is what is left to certainty. */
function spread(mean: number, place: number): number {
  return mean + (place - 1) * Math.min(mean, 1 - mean)
}

export const itemKeyOf = ({ name }: Person, number: number) => `${name} n${number}`

export function itemIdOf({ agencyId }: SimulatedCast, person: Person, number: number): string {
  return externalItemId(agencyId, person.taskId, itemKeyOf(person, number))
}
