import type { TimedCommand } from '../replay/virtual-driver.ts'
import { Agenda, type Plan } from './agenda.ts'
import { itemIdOf, itemKeyOf, type Person, type Reviewer, type SimulatedCast } from './cast.ts'
import { Chance } from './chance.ts'
import { errorRateAt } from './error-curve.ts'
import { askedClient, beginWithin, doneItem, hoursToAnswer, type ItemPlan, madeItem, minuteMs } from './item-work.ts'
import { judge } from './judge.ts'
import { beginning, type Life, live, ownersAttempt } from './lives.ts'
import { isAway } from './presence.ts'
import type { SeenEvent } from './seen-event.ts'
import { demonstration, setUp } from './set-up.ts'
import type { SimulationOptions } from './simulation-options.ts'
import { member, timed } from './timed.ts'
import type { Truth } from './truth.ts'
import { hoursADay, type Tick } from './work-hours.ts'

interface OpenItem {
  readonly person: number
  readonly item: number
  readonly truth: Truth
  reviewer: Reviewer | undefined
}

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
    this.#lives = cast.people.map(beginning)
    this.#personOf = new Map(cast.people.map(({ delegationId }, index) => [delegationId, index]))
    for (const person of cast.people.keys()) this.#agenda.add(1, { kind: 'show', person })
  }

  /** Whether nobody has anything more to do. */
  get isOver(): boolean {
    return this.#lives.every(({ isDone }) => isDone)
  }

  /** What happens in one hour, in the order of the instants. */
  commands(tick: Tick): TimedCommand[] {
    this.#now = tick.index
    const first = tick.index === 0 ? setUp(this.#options, this.#cast, tick.from) : []
    const planned = this.#agenda.take(tick.index).flatMap((plan) => this.#carryOut(plan, tick))
    const made = this.#lives.flatMap((life, person) => this.#make(life, person, tick))
    return [...first, ...[...planned, ...made].toSorted((a, b) => a.occurredAt - b.occurredAt)]
  }

  /** What has come of it: what is to be reviewed, mended or signed. */
  see(event: SeenEvent): void {
    const { type, streamId, body } = event
    switch (type) {
      case 'review.requested': {
        const workItemId = String(body['workItemId'])
        const wait = this.#chance.below(3, `${streamId} waits`)
        this.#plan(1 + wait, { kind: 'review', reviewId: streamId, workItemId, round: 1 })
        break
      }
      case 'work_item.held_for_review': {
        const round = Number(body['round'])
        const review = { kind: 'review', reviewId: String(body['reviewId']), workItemId: streamId, round } as const
        if (round > 1) this.#plan(1, review)
        break
      }
      case 'work_item.sent_back':
        this.#mend(streamId)
        break
      case 'work_item.delivered':
      case 'work_item.rejected':
        this.#open.delete(streamId)
        break
      default:
        this.#seeDelegation(event)
    }
  }

  #seeDelegation(event: SeenEvent): void {
    const person = this.#personOf.get(event.streamId)
    if (person === undefined) return
    const needsSignature = live(this.#lives[person] as Life, event, this.#options)
    if (needsSignature) this.#plan(1, { kind: 'sign', person })
  }

  #plan(hours: number, plan: Plan): void {
    this.#agenda.add(this.#now + hours, plan)
  }

  #mend(workItemId: string): void {
    const open = this.#open.get(workItemId)
    if (open === undefined) return
    const { person, item } = open
    this.#plan(1 + this.#chance.below(2, `${workItemId} mended after`), { kind: 'mend', person, item })
  }

  /** The items of a day come one after another from its first hour on; the last hour is left for the work on them. */
  #make(life: Life, index: number, { day, hour, from }: Tick): TimedCommand[] {
    if (!life.isReady || life.isDone) return []
    const person = this.#person(index)
    const { itemsADay } = this.#options
    const more = this.#chance.happens(itemsADay % 1, `${person.name} one more on ${day}`)
    const count = Math.floor(itemsADay) + (more ? 1 : 0)
    const now = Array.from({ length: count }, (_, one) => Math.floor((one * (hoursADay - 1)) / count)).filter(
      (one) => one === hour,
    )
    return now.map(() => {
      const item = life.items
      life.items += 1
      this.#plan(1, { kind: 'begin', person: index, item })
      return madeItem(this.#cast, this.#chance, person, item, from)
    })
  }

  #carryOut(plan: Plan, tick: Tick): TimedCommand[] {
    switch (plan.kind) {
      case 'show':
        return demonstration(this.#cast, this.#person(plan.person), tick.from)
      case 'review':
        return this.#judge(plan, tick)
      case 'sign':
        return this.#sign(plan.person, tick)
      default:
        return this.#work(plan, tick)
    }
  }

  /** Somebody who is away does it in the first hour of their next day. */
  #work(plan: ItemPlan, tick: Tick): TimedCommand[] {
    const person = this.#person(plan.person)
    const life = this.#lives[plan.person] as Life
    const { absent, blocked } = this.#options
    if (life.isDone) return []
    if (isAway(this.#chance, absent, person.name, tick.day)) {
      this.#plan(hoursADay - tick.hour, plan)
      return []
    }
    const key = itemKeyOf(person, plan.item)
    if (plan.kind === 'begin' && this.#chance.happens(blocked, `${key} blocked`)) {
      this.#plan(hoursToAnswer(this.#chance, key), { ...plan, kind: 'answer' })
      return askedClient(this.#cast, this.#chance, person, plan, tick.from)
    }
    const truth = plan.kind === 'mend' ? 'mended' : this.#truthOf(person, life, plan.item, key)
    const id = itemIdOf(this.#cast, person, plan.item)
    this.#open.set(id, { person: plan.person, item: plan.item, truth, reviewer: this.#open.get(id)?.reviewer })
    return doneItem(this.#cast, this.#chance, person, plan, tick.from, truth)
  }

  #truthOf({ rate }: Person, { isIndependent }: Life, item: number, key: string): Truth {
    const { rateAfter, learning, critical } = this.#options
    const own = isIndependent && rateAfter !== undefined ? rateAfter : errorRateAt(rate, learning, item)
    if (!this.#chance.happens(own, `${key} wrong`)) return 'right'
    return this.#chance.happens(critical, `${key} critical`) ? 'critical' : 'error'
  }

  /** Whoever reviewed the first round reviews the next. */
  #judge({ reviewId, workItemId, round }: Plan & { kind: 'review' }, { from }: Tick): TimedCommand[] {
    const open = this.#open.get(workItemId)
    if (open === undefined) return []
    const key = `${itemKeyOf(this.#person(open.person), open.item)} round ${round}`
    const { reviewers, agencyId } = this.#cast
    const reviewer = open.reviewer ?? (reviewers[this.#chance.below(reviewers.length, `${key} reviewer`)] as Reviewer)
    open.reviewer = reviewer
    const at = from + this.#chance.below(beginWithin * minuteMs, `${key} reviewed at`)
    const say = (name: string, input: object, minutes: number) => {
      const actor = member(reviewer.memberId)
      return timed(agencyId, at + minutes * minuteMs, actor, name, { reviewId, ...input }, `${name} ${key}`)
    }
    const judgement = judge(this.#chance, this.#options, reviewer, open.truth, key)
    return [say('review.claim', {}, 0), say('review.give_verdict', judgement, beginWithin)]
  }

  #sign(index: number, tick: Tick): TimedCommand[] {
    const { isRecommended, attempt } = this.#lives[index] as Life
    if (!isRecommended) return []
    const { delegationId, leadId, name } = this.#person(index)
    const signer = attempt >= ownersAttempt ? this.#cast.ownerId : leadId
    const called = `sign ${name} ${tick.index}`
    return [timed(this.#cast.agencyId, tick.from, member(signer), 'delegation.advance', { delegationId }, called)]
  }

  #person(index: number): Person {
    return this.#cast.people[index] as Person
  }
}
