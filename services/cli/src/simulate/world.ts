import { planOf } from '@understudy/domain/quality/plan'
import type { QualityState } from '@understudy/domain/quality/quality-state'
import type { TimedCommand } from '../replay/virtual-driver.ts'
import { Agenda, type Plan } from './agenda.ts'
import { itemIdOf, itemKeyOf, type Person, type Reviewer, type SimulatedCast } from './cast.ts'
import { Chance } from './chance.ts'
import { errorRateAt } from './error-curve.ts'
import { judge } from './judge.ts'
import { isAway } from './presence.ts'
import { demonstration, itemsShown, requiredSteps, setUp } from './set-up.ts'
import type { SimulationOptions } from './simulation-options.ts'
import { member, simulator, timed } from './timed.ts'
import { type Truth, truths } from './truth.ts'
import { hoursADay, type Tick } from './work-hours.ts'

/** What the world sees of the agency: an event of its ledger. */
export interface SeenEvent {
  readonly type: string
  readonly streamId: string
  readonly body: Readonly<Record<string, unknown>>
}

interface Life {
  isReady: boolean
  isIndependent: boolean
  isRecommended: boolean
  attempt: number
  items: number
  isDone: boolean
}

interface OpenItem {
  readonly person: number
  readonly item: number
  truth: Truth
  reviewer: Reviewer | undefined
}

const minuteMs = 60_000
/** Everybody begins within the first twenty minutes of an hour, so that one thing done takes no more than it. */
const beginWithin = 20

/**
 * The people of a simulated agency and what they do, hour by hour. Pure: it says commands, is told events, and draws
 * every chance by name. Keeps nothing of an item that has ended.
 */
export class World {
  readonly #options: SimulationOptions
  readonly #cast: SimulatedCast
  readonly #chance: Chance
  readonly #agenda = new Agenda()
  readonly #lives: Life[]
  readonly #open = new Map<string, OpenItem>()
  readonly #personOf: ReadonlyMap<string, number>
  #now = 0

  constructor(options: SimulationOptions, cast: SimulatedCast) {
    this.#options = options
    this.#cast = cast
    this.#chance = new Chance(options.seed)
    this.#lives = cast.people.map(() => ({
      isReady: false,
      isIndependent: false,
      isRecommended: false,
      attempt: 1,
      items: 0,
      isDone: false,
    }))
    this.#personOf = new Map(cast.people.map(({ delegationId }, index) => [delegationId, index]))
    for (const index of cast.people.keys()) this.#agenda.add(1, { kind: 'show', person: index })
  }

  /** Whether anybody still has something to do. */
  get isOver(): boolean {
    return this.#lives.every(({ isDone }) => isDone)
  }

  /** What happens in one hour, in the order of the instants. */
  commands(tick: Tick): TimedCommand[] {
    this.#now = tick.index
    const first = tick.index === 0 ? setUp(this.#options, this.#cast, tick.from) : []
    const planned = this.#agenda.take(tick.index).flatMap((plan) => this.#carryOut(plan, tick))
    const made = this.#lives.flatMap((_, person) => this.#made(person, tick))
    return [...first, ...[...planned, ...made].toSorted((a, b) => a.occurredAt - b.occurredAt)]
  }

  /** What has come of it: who is ready, what is to be reviewed, mended or signed. */
  see({ type, streamId, body }: SeenEvent): void {
    switch (type) {
      case 'review.requested':
        return this.#review(streamId, String(body['workItemId']), 1, 1 + this.#chance.below(3, `${streamId} wait`))
      case 'work_item.sent_back':
        return this.#mend(streamId)
      case 'work_item.held_for_review':
        if (Number(body['round']) > 1) this.#review(String(body['reviewId']), streamId, Number(body['round']), 1)
        return
      case 'work_item.delivered':
      case 'work_item.rejected':
        this.#open.delete(streamId)
        return
      default:
        this.#seeDelegation(type, this.#personOf.get(streamId), body)
    }
  }

  #seeDelegation(type: string, person: number | undefined, body: SeenEvent['body']): void {
    const life = person === undefined ? undefined : this.#lives[person]
    if (life === undefined || person === undefined) return
    switch (type) {
      case 'delegation.reverse_shadow_started':
        life.isReady = true
        return
      case 'delegation.promoted':
        life.isIndependent = true
        return
      case 'delegation.demoted':
        life.isIndependent = false
        return
      case 'delegation.outcome_recorded':
        return this.#seeOutcome(life, person, body)
      case 'delegation.rework_closed':
        if (life.isRecommended) this.#sign(person, life)
    }
  }

  #seeOutcome(life: Life, person: number, body: SeenEvent['body']): void {
    const quality = body['quality'] as QualityState
    const happened = body['happened'] as readonly { type: string }[]
    life.attempt = quality.attempt
    life.isRecommended = !life.isIndependent && quality.score >= planOf(this.#options.planId).promoteAt
    if (life.isRecommended) this.#sign(person, life)
    const isDecided = happened.some(({ type }) => type === 'competence_shown' || type === 'attempt_ended')
    if (this.#options.untilDecided && isDecided) life.isDone = true
  }

  /** Where the engine may not promote by itself, a person confirms it in the next hour. */
  #sign(person: number, { attempt }: Life): void {
    if (this.#options.planId === 'strict' || attempt >= ownersAttempt)
      this.#agenda.add(this.#now + 1, { kind: 'sign', person })
  }

  #review(reviewId: string, workItemId: string, round: number, hours: number): void {
    this.#agenda.add(this.#now + hours, { kind: 'review', reviewId, workItemId, round })
  }

  #mend(workItemId: string): void {
    const open = this.#open.get(workItemId)
    if (open === undefined) return
    const wait = 1 + this.#chance.below(2, `${workItemId} mended after`)
    this.#agenda.add(this.#now + wait, { kind: 'mend', person: open.person, item: open.item })
  }

  #made(index: number, { day, hour, from }: Tick): TimedCommand[] {
    const life = this.#lives[index] as Life
    if (!life.isReady || life.isDone) return []
    const person = this.#person(index)
    const { itemsADay } = this.#options
    const count = Math.floor(itemsADay) + (this.#chance.happens(itemsADay % 1, `${person.name} one more on ${day}`) ? 1 : 0)
    const commands: TimedCommand[] = []
    for (let one = 0; one < count; one++) {
      if (Math.floor((one * (hoursADay - 1)) / count) !== hour) continue
      const item = life.items
      life.items += 1
      const key = itemKeyOf(person, item)
      const input = { taskId: person.taskId, title: `Item ${item + 1}`, externalId: key }
      const at = from + this.#chance.below(beginWithin * minuteMs, `${key} made at`)
      commands.push(timed(this.#cast.agencyId, at, simulator, 'work_item.make', input, `make ${key}`))
      this.#agenda.add(this.#now + 1, { kind: 'begin', person: index, item })
    }
    return commands
  }

  #carryOut(plan: Plan, tick: Tick): TimedCommand[] {
    switch (plan.kind) {
      case 'show':
        return this.#show(plan.person, tick)
      case 'begin':
      case 'answer':
      case 'mend':
        return this.#work(plan, tick)
      case 'review':
        return this.#judge(plan, tick)
      case 'sign': {
        const { delegationId, leadId, name } = this.#person(plan.person)
        const life = this.#lives[plan.person] as Life
        const signer = life.attempt >= ownersAttempt ? this.#cast.ownerId : leadId
        const called = `signed ${name} ${tick.index}`
        if (!life.isRecommended || life.isIndependent) return []
        return [timed(this.#cast.agencyId, tick.from, member(signer), 'delegation.advance', { delegationId }, called)]
      }
    }
  }

  #show(index: number, tick: Tick): TimedCommand[] {
    const person = this.#person(index)
    const keys = Array.from({ length: itemsShown }, (_, shown) => `${person.name} shown ${shown}`)
    const ids = keys.map((_, shown) => itemIdOf(this.#cast, person, -1 - shown))
    return demonstration(this.#cast, person, tick.from, ids, keys.map((_, shown) => itemKeyOf(person, -1 - shown)))
  }

  /** Somebody who is away does it in the first hour of their next day. */
  #work(plan: Plan & { kind: 'begin' | 'answer' | 'mend' }, tick: Tick): TimedCommand[] {
    const person = this.#person(plan.person)
    const life = this.#lives[plan.person] as Life
    if (life.isDone) return []
    if (isAway(this.#chance, this.#options.absent, person.name, tick.day)) {
      this.#agenda.add(tick.index + hoursADay - tick.hour, plan)
      return []
    }
    const key = itemKeyOf(person, plan.item)
    const workItemId = itemIdOf(this.#cast, person, plan.item)
    const call = (occasion: string) => `${occasion} ${key}`
    const at = tick.from + this.#chance.below(beginWithin * minuteMs, `${key} ${plan.kind} at`)
    const say = (name: string, input: object, minutes: number, called: string) =>
      timed(this.#cast.agencyId, at + minutes * minuteMs, member(person.memberId), name, { workItemId, ...input }, call(called))
    if (plan.kind === 'begin' && this.#chance.happens(this.#options.blocked, call('blocked'))) {
      this.#agenda.add(tick.index + this.#answerAfter(key), { ...plan, kind: 'answer' })
      const asked = { waitsFor: 'client', reason: 'A question to the client' }
      return [say('work_item.start', {}, 0, 'start'), say('work_item.block', asked, 2, 'block')]
    }
    const truth = plan.kind === 'mend' ? 'mended' : this.#truthOf(person, life, plan.item, key)
    this.#open.set(workItemId, { ...plan, reviewer: this.#open.get(workItemId)?.reviewer, truth })
    const began = plan.kind === 'answer' ? ['work_item.resume', 'resume'] : ['work_item.start', plan.kind === 'mend' ? 'mend' : 'start']
    return [
      say(began[0] as string, {}, 0, began[1] as string),
      ...requiredSteps.map((step) => say('work_item.tick_step', { step }, 2 + step, `${plan.kind} step ${step}`)),
      say('work_item.submit', { note: truths[truth] }, beginWithin, `${plan.kind} submit`),
    ]
  }

  #answerAfter(key: string): number {
    const slow = this.#chance.happens(slowAnswers, `${key} answered slowly`) ? slowFactor : 1
    return 1 + Math.floor(this.#chance.exponential(answerHours * slow, `${key} answered`))
  }

  #truthOf({ rate }: Person, life: Life, item: number, key: string): Truth {
    const { rateAfter, learning, critical } = this.#options
    const own = life.isIndependent && rateAfter !== undefined ? rateAfter : errorRateAt(rate, learning, item)
    if (!this.#chance.happens(own, `${key} wrong`)) return 'right'
    return this.#chance.happens(critical, `${key} critical`) ? 'critical' : 'error'
  }

  #judge({ reviewId, workItemId, round }: Plan & { kind: 'review' }, tick: Tick): TimedCommand[] {
    const open = this.#open.get(workItemId)
    if (open === undefined) return []
    const key = `${itemKeyOf(this.#person(open.person), open.item)} round ${round}`
    const { reviewers } = this.#cast
    open.reviewer ??= reviewers[this.#chance.below(reviewers.length, `${key} reviewer`)] as Reviewer
    const at = tick.from + this.#chance.below(beginWithin * minuteMs, `${key} reviewed at`)
    const say = (name: string, input: object, minutes: number) =>
      timed(
        this.#cast.agencyId,
        at + minutes * minuteMs,
        member((open.reviewer as Reviewer).memberId),
        name,
        { reviewId, ...input },
        `${name} ${key}`,
      )
    const judgement = judge(this.#chance, this.#options, open.reviewer, open.truth, key)
    return [say('review.claim', {}, 0), say('review.give_verdict', judgement, beginWithin)]
  }

  #person(index: number): Person {
    return this.#cast.people[index] as Person
  }
}

/** From the third attempt only an owner confirms (quality, section 5, line 5). */
const ownersAttempt = 3

/** Clients answer after some hours, one in ten of them five times as late. */
const answerHours = 6
const slowAnswers = 0.1
const slowFactor = 5
