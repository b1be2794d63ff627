import type { Agency } from '../agency/agency.ts'
import type { Decision } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { after, agency, client, member, noon, promises, task } from '../samples.fixture.ts'
import type { Task } from '../task/task.ts'
import type { Escalation } from './escalation.ts'
import type { LadderFacts } from './ladder-facts.ts'
import type { EscalationPolicy, Step } from './policy.ts'
import { type Raised, raise, type Surroundings } from './raise.ts'
import { wakeEscalation } from './wake.ts'

export const minute = 60_000

export const step = (id: string, memberId: string, more: Partial<Step> = {}): Step => ({
  ...{ id, whom: [{ kind: 'member', memberId }], channels: ['email'], waitMs: 10 * minute },
  ...more,
})

/** Three steps to Ann, Ben and Cid, once, then to Olga. */
export function ladder(changes: Partial<EscalationPolicy> = {}): EscalationPolicy {
  return {
    ...{ id: 'ours', version: 1, name: 'Ours', rank: 1, repeats: 0, fallbackMemberId: 'olga', dutiful: true },
    steps: [step('first', 'ann'), step('second', 'ben'), step('third', 'cid')],
    fallbackEveryMs: 60 * minute,
    ...changes,
  }
}

export const people: ReadonlyMap<string, Member> = new Map([
  ...['ann', 'ben', 'cid'].map((id) => [id, member('ops_lead', { name: id })] as const),
  ['olga', member('owner', { name: 'Olga' })],
])

export interface Changes {
  readonly policy?: Partial<EscalationPolicy>
  readonly agency?: Partial<Agency>
  readonly people?: ReadonlyMap<string, Member>
  readonly task?: Task
  readonly group?: LadderFacts['group']
}

export function facts(changes: Changes = {}): LadderFacts {
  return {
    agency: { ...agency, escalationPolicies: [ladder(changes.policy)], ...changes.agency },
    people: changes.people ?? people,
    task: changes.task ?? task,
    client,
    group: changes.group,
    promises,
  }
}

export const about: Raised = {
  ...{ subject: { kind: 'work_item', id: 'item' }, clientId: 'client', taskId: 'task', root: 'work_item:item' },
  cause: 'breach',
}

export const alone: Surroundings = { newest: undefined, higherId: undefined, isBlocked: false }

/** A ladder that runs, as a test drives it: every decision is folded, and its notices are kept. */
export class Ladder {
  escalation: Escalation | undefined
  at = noon
  readonly notices: { kind: string; step: number | null; to: string[]; at: number; round: number }[] = []
  readonly types: string[] = []
  known: LadderFacts

  constructor(known: LadderFacts = facts()) {
    this.known = known
  }

  get state(): Escalation {
    return this.escalation as Escalation
  }

  raise(changes: Partial<Raised> = {}, around: Partial<Surroundings> = {}): this {
    const newest = this.escalation === undefined ? undefined : { id: 'e', escalation: this.escalation }
    return this.take(raise({ ...about, ...changes }, 'e', { ...alone, newest, ...around }, this.known, this.at))
  }

  take(decision: Decision): this {
    if (decision.kind === 'refused') throw new Error(decision.reasons.map(({ message }) => message).join('; '))
    if (decision.events.length === 0) return this
    const isNew = this.escalation?.state === 'resolved' && decision.events[0]?.type === 'escalation.raised'
    this.escalation = after('escalation', isNew ? undefined : this.escalation, decision, this.at)
    for (const { type, body } of decision.events) {
      this.types.push(type.slice('escalation.'.length))
      if (type !== 'escalation.notified') continue
      const notice = body as Record<string, unknown>
      this.notices.push({
        ...{ kind: String(notice['kind']), step: notice['step'] as number | null, round: Number(notice['round']) },
        ...{ to: (notice['recipients'] as { member: string }[]).map((one) => one.member), at: this.at },
      })
    }
    return this
  }

  wake(at: number): this {
    this.at = at
    return this.take(wakeEscalation(this.escalation, 'e', this.known, at))
  }

  /** As the timers do: at each instant at which it has something to do, until `until`. */
  run(until: number, wakeAt: (state: Escalation) => number | undefined): this {
    for (let next = wakeAt(this.state); next !== undefined && next <= until; next = wakeAt(this.state)) {
      const before = JSON.stringify(this.escalation)
      this.wake(Math.max(next, this.at))
      if (JSON.stringify(this.escalation) === before) throw new Error(`Nothing was due at ${next}`)
    }
    this.at = Math.max(this.at, until)
    return this
  }

  said(): string[] {
    return this.notices.map(({ kind, to }) => `${kind} ${to.join('+')}`)
  }
}
