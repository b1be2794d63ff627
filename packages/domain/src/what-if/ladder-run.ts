import type { Decision } from '../decision.ts'
import { acknowledge } from '../escalation/acknowledge.ts'
import type { CauseChange } from '../escalation/causes-of-event.ts'
import { endCauses } from '../escalation/end-causes.ts'
import type { Escalation } from '../escalation/escalation.ts'
import { evolveEscalation } from '../escalation/evolve.ts'
import { noteBlock } from '../escalation/hold-back.ts'
import type { LadderFacts } from '../escalation/ladder-facts.ts'
import { type Raised, raise } from '../escalation/raise.ts'
import { resolve } from '../escalation/resolve.ts'
import { snooze } from '../escalation/snooze.ts'
import { rootOf, type Subject } from '../escalation/subject.ts'
import { wakeEscalation } from '../escalation/wake.ts'
import { escalationWakeAt } from '../escalation/wake-at.ts'
import type { Happening } from '../stream.ts'
import { type Answer, answersOf, type LadderChange, type PastEscalation } from './past-escalation.ts'

export interface LadderSubject {
  readonly subject: Subject
  readonly clientId: string | null
  readonly taskId: string | null
}

const id = 'replayed'

/**
 * Runs the ladders of one subject in memory, by the very decisions that run them in earnest, up to `until`. Nobody is
 * told anything: `note` gets every event. People answer as they did to the escalation of the same number on this subject,
 * as long after the first notice as then; one that never was is never answered. Memory holds one escalation.
 */
export function runLadders(
  about: LadderSubject,
  changes: readonly LadderChange[],
  past: readonly PastEscalation[],
  facts: LadderFacts,
  until: number,
  note: (event: Happening) => void,
): void {
  const run = new LadderRun(about, past, facts, note)
  for (const change of changes.toSorted((a, b) => a.at - b.at)) {
    if (change.at > until) break
    run.goOn((at) => at < change.at)
    run.apply(change)
  }
  run.goOn((at) => at <= until)
}

class LadderRun {
  readonly #about: LadderSubject
  readonly #past: readonly PastEscalation[]
  readonly #facts: LadderFacts
  readonly #note: (event: Happening) => void
  #escalation: Escalation | undefined
  #isBlocked = false
  #lives = 0
  #answers: readonly Answer[] = []

  constructor(
    about: LadderSubject,
    past: readonly PastEscalation[],
    facts: LadderFacts,
    note: (event: Happening) => void,
  ) {
    this.#about = about
    this.#past = past
    this.#facts = facts
    this.#note = note
  }

  /** Lets happen what is due by itself, and what people answered, in the order of the instants. */
  goOn(isDue: (at: number) => boolean): void {
    for (;;) {
      const wakeAt = this.#escalation === undefined ? undefined : escalationWakeAt(this.#escalation)
      const [answer] = this.#answers
      if (answer !== undefined && (wakeAt === undefined || answer.at <= wakeAt)) {
        if (!isDue(answer.at)) return
        this.#answers = this.#answers.slice(1)
        this.#take(this.#answered(answer), answer.at)
      } else if (wakeAt === undefined || !isDue(wakeAt) || !this.#wake(wakeAt)) return
    }
  }

  apply(one: LadderChange): void {
    if ('cause' in one) this.#raise({ ...one.cause, cause: one.cause.kind }, one.at)
    else if ('endedKey' in one) this.#end({ key: one.endedKey, why: one.why }, one.at)
    else this.#change(one.change, one.at)
  }

  #change(change: CauseChange, at: number): void {
    if (change.change === 'raise') this.#raise(change, at)
    else if (change.change === 'end')
      this.#take(endCauses(this.#running(), { ...change, happenedAt: at }, at, { isBlocked: this.#isBlocked }), at)
    else if (change.change === 'block') {
      this.#isBlocked = change.isBlocked
      this.#take(noteBlock(this.#escalation, id, change.isBlocked, at), at)
    } else if (this.#escalation !== undefined)
      this.#take(resolve(this.#escalation, id, 'engine', change.why, undefined, at), at)
  }

  #raise(said: Pick<Raised, 'cause' | 'key' | 'severity' | 'single' | 'over'>, at: number): void {
    const { cause, key, severity, single, over } = said
    const raised = { ...this.#about, root: rootOf(this.#about.subject), cause, key, severity, single, over }
    const around = { newest: this.#running(), higherId: undefined, isBlocked: this.#isBlocked }
    this.#take(raise({ ...raised, happenedAt: at }, id, around, this.#facts, at), at)
  }

  #end({ key, why }: { key: string; why: string }, at: number): void {
    const causes = this.#escalation?.causes.flatMap((one) => (one.key === key ? [one.kind] : [])) ?? []
    this.#take(endCauses(this.#running(), { causes, key, why }, at, { isBlocked: this.#isBlocked }), at)
  }

  #running() {
    return this.#escalation === undefined ? undefined : { id, escalation: this.#escalation }
  }

  /** @returns false where nothing came of it, so that it would be due for ever. */
  #wake(at: number): boolean {
    const decision = wakeEscalation(this.#escalation, id, this.#facts, at)
    this.#take(decision, at)
    return decision.kind === 'accepted' && decision.events.length > 0
  }

  /** Who was not told under this ladder and does not run the agency answers nothing. */
  #answered({ does, at }: Answer): Decision {
    if (does.kind === 'resolve') return resolve(this.#escalation, id, does.by, 'As it was', undefined, at)
    const member = this.#facts.people.get(does.by)
    if (member === undefined) return { kind: 'accepted', events: [], result: {} }
    const who = { id: does.by, member }
    if (does.kind === 'snooze') return snooze(this.#escalation, id, who, at + does.forMs, at)
    return acknowledge(this.#escalation, id, who, undefined, at)
  }

  #take(decision: Decision, at: number): void {
    if (decision.kind === 'refused') return
    for (const { type, body } of decision.events) {
      const event = { type, body, at, actor: 'engine' }
      const isFirst = type === 'escalation.notified' && this.#escalation?.round === 0
      if (type === 'escalation.raised') this.#lives += 1
      this.#escalation = evolveEscalation(type === 'escalation.raised' ? undefined : this.#escalation, event)
      this.#note(event)
      if (isFirst) this.#answers = answersOf(this.#past[this.#lives - 1], at)
      if (type === 'escalation.resolved') this.#answers = []
    }
  }
}
