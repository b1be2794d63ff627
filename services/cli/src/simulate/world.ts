import type { TimedCommand } from '../replay/virtual-driver.ts'
import { Agenda, type Plan } from './agenda.ts'
import { itemIdOf, itemKeyOf, type Person, type SimulatedCast } from './cast.ts'
import { Chance } from './chance.ts'
import { closed, complained, gone, sopChanged, sopRead } from './comings-and-goings.ts'
import { decided, disputed, hoursToDecide } from './disputing.ts'
import { errorRateAt } from './error-curve.ts'
import { askedClient, doneItem, hoursToAnswer, type ItemPlan, madeItem } from './item-work.ts'
import { type KnownItem, KnownItems } from './known-items.ts'
import { beginning, type Life, live, ownersAttempt } from './lives.ts'
import { isAway } from './presence.ts'
import { reviewed } from './reviewing.ts'
import type { SeenEvent } from './seen-event.ts'
import { demonstration, handedOver, setUp } from './set-up.ts'
import type { SimulationOptions } from './simulation-options.ts'
import { member, timed } from './timed.ts'
import { isWrong, type Truth } from './truth.ts'
import { hoursADay, type Tick } from './work-hours.ts'

/** Working days after a delivery on which somebody may still look at it: more than a month, for the blind sample. */
const rememberedDays = 30
/** Whoever leaves says so as many working days before. */
const noticeDays = 2

/**
 * The people of a simulated agency and what they do, hour by hour. Pure: it says commands, is told events, and draws
 * every chance by name. Forgets what nobody will talk about any more.
 */
export class World {
  readonly #options: SimulationOptions
  readonly #cast: SimulatedCast
  readonly #chance: Chance
  readonly #agenda = new Agenda()
  readonly #lives: Life[]
  readonly #items = new KnownItems()
  readonly #personOf: ReadonlyMap<string, number>
  readonly #taskOf: ReadonlyMap<string, number>
  #now = 0

  constructor(options: SimulationOptions, cast: SimulatedCast) {
    this.#options = options
    this.#cast = cast
    this.#chance = new Chance(options.seed)
    this.#lives = cast.people.map(beginning)
    this.#personOf = new Map(cast.people.map(({ delegationId }, index) => [delegationId, index]))
    this.#taskOf = new Map(cast.people.map(({ taskId }, index) => [taskId, index]))
    for (const [person, { begins, name }] of cast.people.entries()) {
      this.#agenda.add(begins.index, { kind: 'hand_over', person })
      this.#agenda.add(begins.index + 1, { kind: 'show', person })
      if (options.sopChanges > 0) this.#planSopChange(person, begins.index)
      if (!this.#chance.happens(options.leavers, `${name} leaves`)) continue
      const left = cast.workdays - begins.day - noticeDays
      const day = begins.day + 1 + this.#chance.below(Math.max(1, left - 1), `${name} leaves on`)
      this.#agenda.add(day * hoursADay, { kind: 'leave', person })
    }
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
        const wait = this.#chance.below(3, `${streamId} waits`)
        this.#items.request(streamId, body)
        this.#plan(1 + wait, { kind: 'review', reviewId: streamId, round: 1 })
        break
      }
      case 'review.upheld':
      case 'review.overturned':
        this.#seeDisputeEnd(streamId, type === 'review.upheld')
        break
      case 'task.sop_published':
        this.#seeSop(streamId, Number(body['version']))
        break
      default:
        if (type.startsWith('work_item.')) this.#seeItem(event)
        else this.#seeDelegation(event)
    }
  }

  #seeItem({ type, streamId, body }: SeenEvent): void {
    const known = this.#items.get(streamId)
    if (known === undefined) return
    switch (type) {
      case 'work_item.held_for_review': {
        const round = Number(body['round'])
        if (round > 1) this.#plan(1, { kind: 'review', reviewId: String(body['reviewId']), round })
        break
      }
      case 'work_item.sent_back':
        this.#mendOrDispute(streamId, body['reviewId'])
        break
      case 'work_item.reopened':
        known.isDelivered = false
        if (body['unassigned'] === true) this.#plan(1, { kind: 'close', workItemId: streamId })
        else this.#mendOrDispute(streamId, body['reviewId'])
        break
      case 'work_item.delivered':
      case 'work_item.verdict_turned':
        this.#seeDelivery(streamId, known)
        break
      case 'work_item.rejected':
      case 'work_item.cancelled':
        this.#items.forget(streamId)
    }
  }

  #seeDelivery(workItemId: string, known: KnownItem): void {
    Object.assign(known, { isDelivered: true, deliveredAt: this.#now })
    this.#plan(rememberedDays * hoursADay, { kind: 'forget', workItemId })
    const { complaints } = this.#options
    if (!isWrong(known.truth) || !this.#chance.happens(complaints, `${workItemId} complained about`)) return
    const wait = hoursADay + this.#chance.below(2 * hoursADay, `${workItemId} complained after`)
    this.#plan(wait, { kind: 'complain', workItemId })
  }

  /** A dispute that is rejected, or that is about work delivered before, leaves the work to be mended. */
  #seeDisputeEnd(reviewId: string, isUpheld: boolean): void {
    const review = this.#items.review(reviewId)
    if (review === undefined || review.of.isDelivered) return
    if (isUpheld || review.isLate) this.#mend(review.workItemId, review.of)
  }

  #seeSop(taskId: string, version: number): void {
    const person = this.#taskOf.get(taskId)
    if (person !== undefined && version > 1) this.#plan(1, { kind: 'read_sop', person, version })
  }

  #seeDelegation(event: SeenEvent): void {
    const person = this.#personOf.get(event.streamId)
    if (person === undefined) return
    const needsSignature = live(this.#life(person), event, this.#options)
    if (needsSignature) this.#plan(1, { kind: 'sign', person })
  }

  #plan(hours: number, plan: Plan): void {
    this.#agenda.add(this.#now + hours, plan)
  }

  #planSopChange(person: number, from: number): void {
    this.#agenda.add(from + this.#options.sopChanges * hoursADay, { kind: 'change_sop', person })
  }

  /** Whoever disputes a verdict waits for the answer before they touch the work again. */
  #mendOrDispute(workItemId: string, reviewId: unknown): void {
    const known = this.#items.get(workItemId)
    const review = typeof reviewId === 'string' ? this.#items.review(reviewId) : undefined
    if (known === undefined) return
    const disputes = this.#chance.happens(this.#options.disputes, `${reviewId} disputed`)
    if (review === undefined || review.isDisputed || !disputes) {
      this.#mend(workItemId, known)
      return
    }
    review.isDisputed = true
    this.#plan(1, { kind: 'dispute', reviewId: review.reviewId })
  }

  #mend(workItemId: string, known: KnownItem): void {
    known.mends += 1
    const { person, item, mends: time } = known
    const wait = this.#chance.below(2, `${workItemId} mended after${time > 1 ? ` ${time}` : ''}`)
    this.#plan(1 + wait, { kind: 'mend', person, item, time })
  }

  /** The items of a day come one after another from its first hour on; the last hour is left for the work on them. */
  #make(life: Life, index: number, { day, hour, from }: Tick): TimedCommand[] {
    if (!life.isReady || life.isDone || life.isLeaving) return []
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
      this.#items.make(itemIdOf(this.#cast, person, item), index, item)
      this.#plan(1, { kind: 'begin', person: index, item })
      return madeItem(this.#cast, this.#chance, person, item, from)
    })
  }

  #carryOut(plan: Plan, tick: Tick): TimedCommand[] {
    switch (plan.kind) {
      case 'review':
        return this.#judge(plan, tick)
      case 'dispute':
      case 'decide':
        return this.#dispute(plan, tick)
      case 'complain':
      case 'close':
      case 'forget':
        return this.#follow(plan, tick)
      case 'begin':
      case 'answer':
      case 'mend':
        return this.#work(plan, tick)
      default:
        return this.#comeAndGo(plan, tick)
    }
  }

  #comeAndGo(
    plan: Extract<Plan, { kind: 'hand_over' | 'show' | 'sign' | 'leave' | 'go' | 'change_sop' | 'read_sop' }>,
    tick: Tick,
  ) {
    const person = this.#person(plan.person)
    const life = this.#life(plan.person)
    if (life.isDone && plan.kind !== 'sign') return []
    switch (plan.kind) {
      case 'hand_over':
        return handedOver(this.#options, this.#cast, person, plan.person)
      case 'show':
        return demonstration(this.#cast, person, tick.from)
      case 'sign':
        return this.#sign(plan.person, tick)
      case 'leave':
        life.isLeaving = true
        this.#plan(noticeDays * hoursADay, { ...plan, kind: 'go' })
        return []
      case 'go':
        life.isDone = true
        return gone(this.#cast, person, this.#items.openOf(plan.person), tick.from)
      case 'change_sop': {
        this.#planSopChange(plan.person, tick.index)
        if (!life.isReady || life.isLeaving) return []
        const isMajor = this.#chance.happens(0.5, `${person.name} major on ${tick.day}`)
        return [sopChanged(this.#cast, person, isMajor ? 'major' : 'minor', tick.from)]
      }
      case 'read_sop':
        if (this.#isAway(person, tick)) return this.#tomorrow(plan, tick)
        return [sopRead(this.#cast, person, plan.version, tick.from)]
    }
  }

  #isAway({ name }: Person, { day }: Tick): boolean {
    return isAway(this.#chance, this.#options.absent, name, day)
  }

  #tomorrow(plan: Plan, { hour }: Tick): [] {
    this.#plan(hoursADay - hour, plan)
    return []
  }

  /** Somebody who is away does it in the first hour of their next day. */
  #work(plan: ItemPlan, tick: Tick): TimedCommand[] {
    const person = this.#person(plan.person)
    const life = this.#life(plan.person)
    const id = itemIdOf(this.#cast, person, plan.item)
    const known = this.#items.get(id)
    if (life.isDone || known === undefined || known.isDelivered) return []
    if (this.#isAway(person, tick)) return this.#tomorrow(plan, tick)
    const key = itemKeyOf(person, plan.item)
    const { blocked, lateAnswers } = this.#options
    if (plan.kind === 'begin' && this.#chance.happens(blocked, `${key} blocked`)) {
      this.#plan(hoursToAnswer(this.#chance, lateAnswers, key), { ...plan, kind: 'answer' })
      return askedClient(this.#cast, this.#chance, person, plan, tick.from)
    }
    known.truth = plan.kind === 'mend' ? 'mended' : this.#truthOf(person, life, plan.item, key)
    if (plan.kind !== 'mend') known.first = known.truth
    return doneItem(this.#cast, this.#chance, person, plan, tick.from, known.truth)
  }

  #truthOf({ rate }: Person, { isIndependent }: Life, item: number, key: string): Truth {
    const { rateAfter, learning, critical } = this.#options
    const own = isIndependent && rateAfter !== undefined ? rateAfter : errorRateAt(rate, learning, item)
    if (!this.#chance.happens(own, `${key} wrong`)) return 'right'
    return this.#chance.happens(critical, `${key} critical`) ? 'critical' : 'error'
  }

  /** What was held of somebody who has gone was called off. */
  #judge({ reviewId, round }: Plan & { kind: 'review' }, { from }: Tick): TimedCommand[] {
    const review = this.#items.review(reviewId)
    if (review === undefined) return []
    return reviewed(this.#cast, this.#options, this.#chance, this.#person(review.of.person), review, round, from)
  }

  #dispute({ kind, reviewId }: Plan & { kind: 'dispute' | 'decide' }, { from }: Tick): TimedCommand[] {
    const review = this.#items.review(reviewId)
    if (review === undefined || this.#life(review.of.person).isDone) return []
    const person = this.#person(review.of.person)
    if (kind === 'decide') return [decided(this.#cast, this.#chance, person, review, from)]
    const hours = hoursToDecide(this.#chance, reviewId)
    if (hours !== undefined) this.#plan(hours, { kind: 'decide', reviewId })
    return [disputed(this.#cast, this.#chance, person, review, from)]
  }

  #follow({ kind, workItemId }: Plan & { kind: 'complain' | 'close' | 'forget' }, { from }: Tick): TimedCommand[] {
    const known = this.#items.get(workItemId)
    if (known === undefined) return []
    const person = this.#person(known.person)
    if (kind === 'close') return known.isDelivered ? [] : [closed(this.#cast, person, workItemId, from)]
    if (kind === 'complain') return known.isDelivered ? [complained(this.#cast, person, workItemId, from)] : []
    const isOld = known.isDelivered && known.deliveredAt + rememberedDays * hoursADay <= this.#now
    if (isOld) this.#items.forget(workItemId)
    return []
  }

  #sign(index: number, tick: Tick): TimedCommand[] {
    const { isRecommended, attempt } = this.#life(index)
    if (!isRecommended) return []
    const { delegationId, leadId, name } = this.#person(index)
    const signer = attempt >= ownersAttempt ? this.#cast.ownerId : leadId
    const called = `sign ${name} ${tick.index}`
    return [timed(this.#cast.agencyId, tick.from, member(signer), 'delegation.advance', { delegationId }, called)]
  }

  #person(index: number): Person {
    return this.#cast.people[index] as Person
  }

  #life(index: number): Life {
    return this.#lives[index] as Life
  }
}
