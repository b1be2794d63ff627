import { createHash, randomUUID } from 'node:crypto'
import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import type { Verdict } from '@understudy/domain/review/machine'
import { outcomeOfVerdict } from '@understudy/domain/review/outcome-of-verdict'
import type { Command, Outcome } from '../shell/command.ts'
import type { Engine } from '../shell/engine.ts'
import { execute } from '../shell/execute.ts'
import { wakeCommand } from '../shell/wake-command.ts'
import { type Alarm, dueAlarms } from './due-alarms.ts'
import { handOverCommand } from './hand-over-command.ts'
import { doneStates, isTheirs, nextWork, type Row, resultOf } from './next-work.ts'
import type { HandOver, Move, Reviewing, Work } from './random-moves.ts'
import { monday, type SmallAgency } from './small-agency.ts'

type Delegating = { readonly clinical: boolean; readonly assistant: number; readonly backup: boolean }

/** One command that was sent and what came of it, for the rules to be checked against. */
export interface Sent {
  readonly command: Command
  readonly outcome: Outcome
}

const minuteMs = 60_000
const dayMinutes = 24 * 60
const system = (part: string): Actor => ({ kind: 'system', part })
const person = (memberId: string): Actor => ({ kind: 'member', memberId })

/** A virtual agency that random moves drive: time stands still between them, alarms ring when it goes on. */
export class AgencyAtWork {
  readonly sent: Sent[] = []
  now = monday
  readonly #items: string[] = []
  readonly #reviews: string[] = []
  readonly #delegations: string[] = []
  #last: Command | undefined

  readonly #engine: Engine
  readonly #other: Engine
  readonly #agency: SmallAgency
  readonly #foreign: SmallAgency

  constructor(engines: readonly [Engine, Engine], agency: SmallAgency, foreign: SmallAgency) {
    ;[this.#engine, this.#other] = engines
    this.#agency = agency
    this.#foreign = foreign
  }

  async make(move: Move): Promise<void> {
    switch (move.kind) {
      case 'make':
        return void (await this.#send(this.#makeItem(move)))
      case 'onward':
        return this.#onward(move.item, move.steps, move.verdict)
      case 'work':
        return this.#work(move.item, move.what, move.actor)
      case 'give':
        return this.#give(move.item, move.to)
      case 'review':
        return this.#review(move.review, move.what, move.reviewer, move.actor)
      case 'delegate':
        return this.#delegate(move)
      case 'hand_over':
        return this.#handOver(move.delegation, move.what, move.item)
      case 'publish_sop':
        return this.#publishSop(move.clinical, move.major)
      case 'wait':
        return this.#wait(move.minutes, move.asleep)
      case 'again':
        return this.#again(move.changed)
      case 'at_once':
        return this.#atOnce(move.item, move.one, move.other)
      case 'in_one_batch':
        return this.#inOneBatch(move.items, move.what)
      case 'foreign':
        return this.#foreignWork(move.what, move.own)
    }
  }

  /** The assistant of the plain task in reverse-shadow, the scribe of the clinical one independent on their way there. */
  async prepare(): Promise<void> {
    await this.#delegate({ clinical: false, assistant: 0, backup: false })
    await this.#delegate({ clinical: true, assistant: 1, backup: false })
    for (const delegation of [0, 1]) {
      for (const what of ['acknowledge', 'advance'] as const) await this.#handOver(delegation, what, 0)
      for (let count = 0; count < 3; count++) {
        const made = await this.#send(this.#makeItem({ clinical: delegation === 1, doer: null, externalId: null }))
        const workItemId = String((made as { result?: Record<string, unknown> }).result?.['workItemId'])
        // A clinical item is shown by nobody but a scribe, so that the clinical hand-over stays in shadow.
        await this.#send(this.#command('work_item.assign', { workItemId, assistantId: this.#agency.lead }))
        for (const what of ['start', 'tick', 'submit', 'draw'] as const)
          await this.#work(this.#items.length - 1, what, null)
        await this.#handOver(delegation, 'observe', this.#items.length - 1)
      }
      for (const what of ['walkthrough', 'sign_off', 'advance'] as const) await this.#handOver(delegation, what, 0)
    }
    await this.#earnIndependence()
  }

  /** Three days of passes show competence under the light plan, two more climb to every other submission drawn. */
  async #earnIndependence(): Promise<void> {
    for (let day = 0; day < 5; day++) {
      await this.#passAtOnce(5)
      await this.#wait(dayMinutes, true)
      if (day === 2) await this.#handOver(0, 'advance', 0)
    }
    await this.ring()
  }

  /** Some items of the plain task from beginning to delivery, step by step, each step one batch. */
  async #passAtOnce(count: number): Promise<void> {
    const made = await this.#sendAll(
      Array.from({ length: count }, () => this.#makeItem({ clinical: false, doer: 0, externalId: null })),
    )
    const items = made.map((outcome) => resultOf(outcome, 'workItemId'))
    const actor = person(this.#agency.assistants.va)
    for (const what of ['start', 'tick', 'submit'] as const)
      await this.#sendAll(
        await Promise.all(items.map(async (id) => ({ ...(await this.#workCommand(id, what)), actor }))),
      )
    const drawn = await this.#sendAll(await Promise.all(items.map((id) => this.#workCommand(id, 'draw'))))
    const reviews = drawn.map((outcome) => resultOf(outcome, 'reviewId')).filter((id) => id !== 'undefined')
    const by = person(this.#agency.reviewers[0] as string)
    await this.#sendAll(reviews.map((reviewId) => this.#command('review.claim', { reviewId }, by)))
    const verdict = { verdict: 'passed', themes: [], comment: '' }
    await this.#sendAll(reviews.map((reviewId) => this.#command('review.give_verdict', { reviewId, ...verdict }, by)))
    for (const reviewId of reviews) await this.#count(reviewId, 'passed')
  }

  /** Lets everything that is due by now happen, earliest first, each at its own instant or late. */
  async ring(late = true): Promise<void> {
    for (let round = 0; round < 100; round++) {
      const due = await dueAlarms(this.#engine.pool, this.#agency.agencyId, this.now)
      const [first] = due
      if (first === undefined) return
      const batch = late ? due : [first]
      await this.#sendAll(batch.map((alarm) => this.#wake(alarm, late ? this.now : alarm.at)))
    }
    throw new Error('Alarms kept ringing though they were answered')
  }

  #wake({ type, id }: Alarm, at: number): Command {
    const { name, input } = wakeCommand(type, this.#agency.agencyId, id, system('timers'))
    return { ...this.#command(name, input as object, system('timers')), occurredAt: at }
  }

  #makeItem({
    clinical,
    doer,
    externalId,
  }: Pick<Move & { kind: 'make' }, 'clinical' | 'doer' | 'externalId'>): Command {
    const input = {
      taskId: clinical ? this.#agency.tasks.clinical : this.#agency.tasks.plain,
      title: 'Work',
      ...(doer !== null && { assistantId: this.#somebody(doer) }),
      ...(externalId !== null && { externalId: `x${externalId}` }),
    }
    return this.#command('work_item.make', input)
  }

  async #work(item: number, what: Work, actor: number | null): Promise<void> {
    const command = await this.#workCommand(this.#of(this.#items, item), what)
    await this.#send(actor === null || what === 'draw' ? command : { ...command, actor: person(this.#somebody(actor)) })
  }

  async #workCommand(workItemId: string, what: Work): Promise<Command> {
    switch (what) {
      case 'tick':
      case 'untick':
        return this.#command(`work_item.${what}_step`, { workItemId, step: 1 })
      case 'block':
        return this.#command('work_item.block', { workItemId, waitsFor: 'client', reason: 'A question' })
      case 'reopen':
      case 'cancel':
      case 'review_late':
        return this.#command(`work_item.${what}`, { workItemId, reason: 'Because' })
      case 'merge':
        return this.#command('work_item.merge', { workItemId, into: this.#of(this.#items, 0) })
      case 'acknowledge': {
        const { context } = await this.#row('work_item', workItemId)
        const by = person(String(context['assistantId'] ?? this.#agency.lead))
        return this.#command('work_item.acknowledge_sop', { workItemId, version: context['sopVersion'] || 1 }, by)
      }
      case 'accept':
        return this.#command('work_item.accept', { workItemId }, system('client'))
      case 'draw': {
        const keyHex = (await this.#engine.keys.drawKey(this.#agency.agencyId, '2026-11')).toString('hex')
        return this.#command('work_item.draw', { workItemId, period: '2026-11', keyHex }, system('quality'))
      }
      default:
        return this.#command(`work_item.${what}`, { workItemId })
    }
  }

  async #give(item: number, to: number): Promise<void> {
    const input = { workItemId: this.#of(this.#items, item), assistantId: this.#somebody(to) }
    await this.#send(this.#command('work_item.assign', input))
  }

  async #review(review: number, what: Reviewing, reviewer: number, actor: number | null): Promise<void> {
    const reviewId = this.#of(this.#reviews, review)
    const by = person(actor === null ? (this.#agency.reviewers[reviewer] as string) : this.#somebody(actor))
    if (what === 'claim') return void (await this.#send(this.#command('review.claim', { reviewId }, by)))
    if (what === 'dispute') {
      const outcome = await this.#send(this.#command('review.dispute', { reviewId, comment: 'No' }))
      return this.#refold(reviewId, { kind: 'open' }, outcome)
    }
    if (what === 'uphold' || what === 'overturn' || what === 'amend') {
      const answer = { uphold: 'upheld', overturn: 'overturned', amend: 'amended' }[what]
      const rework = { verdict: 'rework', themes: ['missing_field'] }
      const decision = { reviewId, answer, comment: 'Looked again', ...(what === 'amend' && rework) }
      const decider = person(this.#agency.owner)
      const outcome = await this.#send(this.#command('review.decide_dispute', decision, decider))
      const amended = what === 'amend' && { result: 'rework', isProcess: false }
      return this.#refold(reviewId, { kind: answer, ...amended }, outcome)
    }
    await this.#judge(reviewId, what, by)
  }

  async #judge(reviewId: string, verdict: Verdict, by: Actor): Promise<void> {
    const themes = verdict === 'passed' ? [] : ['missing_field']
    const outcome = await this.#send(
      this.#command('review.give_verdict', { reviewId, verdict, themes, comment: 'Seen' }, by),
    )
    if (outcome.kind === 'accepted') await this.#count(reviewId, verdict)
  }

  /** What the quality handler does when a verdict is disputed or its dispute decided. */
  async #refold(reviewId: string, dispute: object, { kind }: Outcome): Promise<void> {
    const { delegation_id: delegationId } = await this.#row('review', reviewId)
    if (kind !== 'accepted' || delegationId === null) return
    await this.#send(
      this.#command('delegation.refold_evidence', { delegationId, reviewId, dispute }, system('quality')),
    )
  }

  /** Whatever the item needs next, as people who know their work would do it. */
  async #onward(item: number, steps: number, verdict: Verdict): Promise<void> {
    const workItemId = this.#of(this.#items, item)
    for (let step = 0; step < steps; step++) {
      const { state, assistant_id: assistant, context } = await this.#row('work_item', workItemId)
      if (doneStates.includes(state)) return
      if (state === 'in_review') await this.#lookAt(context.reviewId as string, verdict)
      else {
        const what = nextWork(state, assistant !== null, context)
        const by = isTheirs(what) ? { actor: person(assistant as string) } : {}
        if (what === 'start') await this.#send(await this.#workCommand(workItemId, 'acknowledge'))
        await this.#send({ ...(await this.#workCommand(workItemId, what)), ...by })
      }
    }
  }

  async #lookAt(reviewId: string, verdict: Verdict): Promise<void> {
    const { state, reviewer_id: claimed } = await this.#row('review', reviewId)
    const by = person(state === 'claimed' ? String(claimed) : (this.#agency.reviewers[0] as string))
    if (state === 'claimed') await this.#judge(reviewId, verdict, by)
    else await this.#send(this.#command('review.claim', { reviewId }, by))
  }

  async #row(table: string, id: string) {
    const [row] = await inAgency(this.#engine.pool, this.#agency.agencyId, `select * from ${table} where id = $1`, [id])
    return (row ?? { state: 'none', context: {} }) as { state: string; context: Row } & Row
  }

  /** What the quality handler does after a verdict. */
  async #count(reviewId: string, verdict: Verdict): Promise<void> {
    const [row] = await inAgency(
      this.#engine.pool,
      this.#agency.agencyId,
      `select delegation_id, work_item_id, context->>'round' as round from review where id = $1`,
      [reviewId],
    )
    const delegationId = row?.['delegation_id']
    if (delegationId === null || delegationId === undefined) return
    const { result } = outcomeOfVerdict(verdict, null)
    const cause = verdict === 'passed' ? null : 'assistant'
    const workItemId = row?.['work_item_id']
    const isReworked = verdict === 'rework' || verdict === 'critical'
    await this.#sendAll([
      ...(row?.['round'] === '1'
        ? [this.#command('delegation.record_outcome', { delegationId, reviewId, result, cause }, system('quality'))]
        : []),
      isReworked
        ? this.#command(
            'delegation.open_rework',
            { delegationId, workItemId, critical: verdict === 'critical' },
            system('quality'),
          )
        : this.#command('delegation.close_rework', { delegationId, workItemId }, system('quality')),
    ])
  }

  async #delegate({ clinical, assistant, backup }: Delegating): Promise<void> {
    const { va, scribe, uncertified } = this.#agency.assistants
    const input = {
      taskId: clinical ? this.#agency.tasks.clinical : this.#agency.tasks.plain,
      assistantId: this.#of([va, scribe, uncertified], assistant),
      cover: backup ? 'backup' : 'primary',
    }
    await this.#send(this.#command('delegation.assign', input))
  }

  async #handOver(delegation: number, what: HandOver, item: number): Promise<void> {
    const delegationId = this.#of(this.#delegations, delegation)
    const [name, input] = handOverCommand(what, item, this.#of(this.#items, item), this.now)
    const actor = what === 'away' || what === 'acknowledge' ? system('quality') : undefined
    await this.#send(this.#command(`delegation.${name}`, { delegationId, ...input }, actor))
  }

  async #publishSop(clinical: boolean, major: boolean): Promise<void> {
    const taskId = clinical ? this.#agency.tasks.clinical : this.#agency.tasks.plain
    const steps = [{ kind: 'do', text: 'Do it', required: true }]
    await this.#send(this.#command('task.publish_sop', { taskId, change: major ? 'major' : 'minor', steps }))
  }

  /** Awake, every alarm rings at its instant; asleep, they all ring late or only when time next goes on. */
  async #wait(minutes: number, asleep: boolean): Promise<void> {
    this.now += minutes * minuteMs
    if (!asleep) await this.ring(false)
  }

  /** The same once more: under its key the first answer, or a refusal where the content differs. */
  async #again(changed: boolean): Promise<void> {
    const last = this.#last
    if (last?.idempotencyKey === undefined) return
    const input = changed ? { ...(last.input as object), title: 'Other' } : last.input
    await this.#send({ ...last, input, commandId: randomUUID() })
  }

  /** Two processes change the same item in the same instant. */
  async #atOnce(item: number, one: Work, other: Work): Promise<void> {
    const workItemId = this.#of(this.#items, item)
    const commands = await Promise.all([this.#workCommand(workItemId, one), this.#workCommand(workItemId, other)])
    const outcomes = await Promise.all([execute(this.#engine, [commands[0]]), execute(this.#other, [commands[1]])])
    this.#remember(commands, outcomes.flat())
  }

  async #inOneBatch(items: readonly number[], what: Work): Promise<void> {
    const commands = items.map((item) => this.#workCommand(this.#of(this.#items, item), what))
    await this.#sendAll(await Promise.all(commands))
  }

  /** A person of another agency asks for our item, or ours for theirs. */
  async #foreignWork(what: Work, own: boolean): Promise<void> {
    const command = await this.#workCommand(this.#of(this.#items, 0), what)
    const { agencyId, lead, tasks } = this.#foreign
    if (own) await this.#send({ ...this.#command('work_item.make', { taskId: tasks.plain, title: 'Theirs' }) })
    else await this.#send({ ...command, agencyId, actor: person(lead) }, true)
  }

  #command(name: string, input: object, actor: Actor = person(this.#agency.lead)): Command {
    const base = { name, agencyId: this.#agency.agencyId, actor, input, occurredAt: this.now, commandId: randomUUID() }
    return actor.kind === 'member'
      ? { ...base, idempotencyKey: createHash('sha256').update(base.commandId).digest('hex') }
      : base
  }

  async #send(command: Command, isForeign = false): Promise<Outcome> {
    const sent = isForeign ? { ...command, occurredAt: undefined } : command
    const outcomes = await execute(this.#engine, [sent as Command])
    this.#remember([sent as Command], outcomes)
    return outcomes[0] as Outcome
  }

  async #sendAll(commands: readonly Command[]): Promise<readonly Outcome[]> {
    const outcomes = await execute(this.#engine, commands)
    this.#remember(commands, outcomes)
    return outcomes
  }

  #remember(commands: readonly Command[], outcomes: readonly Outcome[]): void {
    for (const [index, command] of commands.entries()) {
      const outcome = outcomes[index] as Outcome
      this.sent.push({ command, outcome })
      if (outcome.kind !== 'accepted') continue
      if (command.idempotencyKey !== undefined) this.#last = command
      for (const [name, list] of [
        ['workItemId', this.#items],
        ['reviewId', this.#reviews],
        ['delegationId', this.#delegations],
      ] as const) {
        const id = outcome.result[name]
        if (typeof id === 'string' && !list.includes(id)) list.push(id)
      }
    }
  }

  #of(list: readonly string[], index: number): string {
    return list.length === 0 ? randomUUID() : (list[index % list.length] as string)
  }

  #somebody(index: number): string {
    const { owner, lead, reviewers, assistants } = this.#agency
    return this.#of([assistants.va, assistants.scribe, assistants.uncertified, lead, owner, ...reviewers], index)
  }
}
