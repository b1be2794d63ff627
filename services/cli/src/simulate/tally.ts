import type { DrawResult } from '@understudy/domain/quality/draw'
import type { QualityState } from '@understudy/domain/quality/quality-state'
import { AsideTally } from './aside-tally.ts'
import type { SimulatedCast } from './cast.ts'
import type { SeenEvent } from './seen-event.ts'
import { isWrong, truthOf } from './truth.ts'

/** What happened to people of one true error rate. */
export interface RateTally {
  readonly rate: number
  people: number
  /** First attempts that are decided: competence shown, or ended without. */
  decided: number
  shown: number
  reviewsToShown: number
  promotions: number
  /** Work of people who were independent when it was drawn. */
  drawn: number
  reviewed: number
  delivered: number
  /** Errors in what the client got, of all work and of independent work. */
  allDelivered: number
  allEscaped: number
  escaped: number
  /** First submissions, and errors in them: what the client would have got had nothing been held. */
  submitted: number
  wrong: number
  /** Reviews of independent people, and how often they ended in a demotion. */
  standing: number
  demotions: number
}

interface PersonTally {
  isDecided: boolean
  isIndependent: boolean
}

interface OpenItem {
  readonly person: number
  wrong: boolean
  independent: boolean
}

export interface Arrival {
  readonly assignedAt: number
  readonly independentAt: number | null
  /** When they left, where they left before they had arrived. */
  readonly leftAt: number | null
}

/** Counts what happened from the ledger's events alone, in their order. Keeps nothing of an item that has ended. */
export class SimulationTally {
  readonly rates: readonly RateTally[]
  readonly arrivals: { assignedAt: number; independentAt: number | null; leftAt: number | null }[]
  readonly aside = new AsideTally()
  readonly #rateOf: readonly RateTally[]
  readonly #people: PersonTally[]
  readonly #personOf: ReadonlyMap<string, number>
  readonly #open = new Map<string, OpenItem>()
  readonly #taskOf: ReadonlyMap<string, number>

  constructor({ people }: SimulatedCast) {
    const byRate = new Map<number, RateTally>()
    for (const { rate } of people) byRate.set(rate, byRate.get(rate) ?? emptyTally(rate))
    this.#rateOf = people.map(({ rate }) => byRate.get(rate) as RateTally)
    for (const tally of this.#rateOf) tally.people += 1
    this.rates = [...byRate.values()].toSorted((a, b) => a.rate - b.rate)
    this.#people = people.map(() => ({ isDecided: false, isIndependent: false }))
    this.arrivals = people.map(() => ({ assignedAt: 0, independentAt: null, leftAt: null }))
    this.#personOf = new Map(people.map(({ delegationId }, index) => [delegationId, index]))
    this.#taskOf = new Map(people.map(({ taskId }, index) => [taskId, index]))
  }

  count({ type, streamId, body, at }: SeenEvent & { readonly at: number }): void {
    this.aside.count(type, body)
    const [noun] = type.split('.', 1)
    if (noun === 'work_item') this.#countItem(type, streamId, body)
    const person = noun === 'delegation' ? this.#personOf.get(streamId) : undefined
    if (person !== undefined) this.#countDelegation(type, person, body, at)
  }

  #countItem(type: string, id: string, body: SeenEvent['body']): void {
    if (type === 'work_item.made') {
      const person = this.#taskOf.get(String(body['taskId']))
      if (person !== undefined) this.#open.set(id, { person, wrong: false, independent: false })
      return
    }
    const open = this.#open.get(id)
    if (open === undefined) return
    const tally = this.#rateOf[open.person] as RateTally
    if (type === 'work_item.submitted') countSubmission(tally, open, body)
    countDraw(tally, open, body['draw'] as DrawResult | undefined)
    if (type === 'work_item.cancelled') this.#open.delete(id)
    if (type === 'work_item.delivered' || type === 'work_item.verdict_turned') {
      if (truthless(body)) return void this.#open.delete(id)
      countDelivery(tally, open)
      this.#open.delete(id)
    }
  }

  #countDelegation(type: string, person: number, body: SeenEvent['body'], at: number): void {
    const tally = this.#rateOf[person] as RateTally
    const known = this.#people[person] as PersonTally
    const arrival = this.arrivals[person] as (typeof this.arrivals)[number]
    switch (type) {
      case 'delegation.assigned':
        arrival.assignedAt = at
        return
      case 'delegation.promoted':
        tally.promotions += 1
        known.isIndependent = true
        arrival.independentAt ??= at
        return
      case 'delegation.demoted':
        tally.demotions += 1
        known.isIndependent = false
        return
      case 'delegation.demotion_undone':
        tally.demotions -= 1
        known.isIndependent = true
        return
      case 'delegation.ended':
        if (arrival.independentAt === null) arrival.leftAt = at
        return
      case 'delegation.outcome_recorded':
        // What was handed in before the promotion says nothing about independent work, whenever it is judged.
        if (known.isIndependent && body['drawKind'] !== 'all') tally.standing += 1
        if (!known.isDecided) known.isDecided = decides(tally, body)
    }
  }
}

/** Whether this outcome decided the first attempt, counted where it did. */
function decides(tally: RateTally, body: SeenEvent['body']): boolean {
  const types = (body['happened'] as readonly { type: string }[]).map(({ type }) => type)
  const isShown = types.includes('competence_shown')
  if (!isShown && !types.includes('attempt_ended')) return false
  tally.decided += 1
  if (isShown) {
    tally.shown += 1
    tally.reviewsToShown += (body['quality'] as QualityState).inAttempt
  }
  return true
}

function countSubmission(tally: RateTally, open: OpenItem, { submission, note }: SeenEvent['body']): void {
  const truth = truthOf(note)
  if (truth === undefined) return
  open.wrong = isWrong(truth)
  if (submission !== 1) return
  tally.submitted += 1
  if (open.wrong) tally.wrong += 1
}

/** Everything is drawn by kind `all` before independence. */
function countDraw(tally: RateTally, open: OpenItem, draw: DrawResult | undefined): void {
  if (draw === undefined || draw.kind === 'all') return
  open.independent = true
  tally.drawn += 1
  if (draw.reviewed) tally.reviewed += 1
}

function countDelivery(tally: RateTally, open: OpenItem): void {
  tally.allDelivered += 1
  if (open.wrong) tally.allEscaped += 1
  if (!open.independent) return
  tally.delivered += 1
  if (open.wrong) tally.escaped += 1
}

/** What a demonstrator did is nobody's work to be counted. */
const truthless = ({ by }: SeenEvent['body']) => by === 'demonstrated'

function emptyTally(rate: number): RateTally {
  return {
    ...{ rate, people: 0, decided: 0, shown: 0, reviewsToShown: 0, promotions: 0 },
    ...{ drawn: 0, reviewed: 0, delivered: 0, allDelivered: 0, allEscaped: 0, escaped: 0 },
    ...{ submitted: 0, wrong: 0, standing: 0, demotions: 0 },
  }
}
