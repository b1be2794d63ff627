import type { Clock } from '../sla/clock.ts'
import { type Happening, unknownEvent } from '../stream.ts'
import { withChanged } from '../work-item/evolve.ts'
import type { Escalation, EscalationEvents, EscalationStatus, Hold, RunningCause } from './escalation.ts'
import { escalationMoves } from './machine.ts'
import type { Channel, EscalationPolicy } from './policy.ts'

type Body<T extends keyof EscalationEvents> = EscalationEvents[T]
type Fold = (escalation: Escalation, body: never, at: number) => Partial<Escalation>

/** Before anything is raised there is no ladder. */
const noPolicy: EscalationPolicy = {
  ...{ id: 'none', version: 0, name: '', rank: 0, steps: [], repeats: 0, fallbackEveryMs: 0, dutiful: true },
}

/** What ends with every move that sets the ladder going again. */
const nobodyHasIt = { holderId: null, remindAt: null, until: null } as const

/** What lies about the subject stays, whoever has the escalation: a blocked item is blocked still. */
const lasting = (holds: readonly Hold[]): Hold[] => holds.filter(({ why }) => why === 'blocked' || why === 'inhibited')

const folds: Record<string, Fold> = {
  'escalation.risk_noted': ({ watch }, { perMille }: Body<'escalation.risk_noted'>, at) => ({
    watch: { ...watch, since: watch?.since ?? at, perMille },
  }),
  'escalation.look_asked': ({ watch }, { answerBy }: Body<'escalation.look_asked'>) => ({
    nextAt: answerBy ?? null,
    ...(answerBy !== undefined && watch !== undefined && { watch: { ...watch, asks: (watch.asks ?? 0) + 1 } }),
  }),
  'escalation.raised': (_, body: Body<'escalation.raised'>, at) => raised(body, at),
  'escalation.put_off': (_, { nextAt, remindAt }: Body<'escalation.put_off'>) => ({
    ...(nextAt !== undefined && { nextAt }),
    ...(remindAt !== undefined && { remindAt }),
  }),
  'escalation.cause_joined': causeJoined,
  'escalation.cause_ended': ({ causes }, { key, clearsAt }: Body<'escalation.cause_ended'>, at) => ({
    causes: causes.map((cause) => (cause.key === key ? { ...cause, endedAt: at } : cause)),
    clearsAt,
  }),
  'escalation.severity_raised': (_, { to }: Body<'escalation.severity_raised'>) => ({ severity: to }),
  'escalation.notified': notified,
  'escalation.step_failed': (_, { next }: Body<'escalation.step_failed'>) => ({
    position: next.position,
    nextAt: next.at,
  }),
  'escalation.held': ({ holds, nextAt, state }, body: Body<'escalation.held'>, at) => ({
    holds: [...holds.filter(({ why }) => why !== body.why), { ...body, since: at }],
    nextAt: state === 'raised' || state === 'climbing' || state === 'held' ? null : nextAt,
  }),
  'escalation.released': ({ holds, nextAt, state }, body: Body<'escalation.released'>) => ({
    holds: holds.filter(({ why }) => why !== body.why),
    nextAt: state === 'held' ? body.nextAt : nextAt,
  }),
  'escalation.repeated': (_, { pass }: Body<'escalation.repeated'>) => ({
    ...{ pass, position: 0, exhaustedAt: null },
  }),
  'escalation.acknowledged': ({ holds }, { by, remindAt, until }: Body<'escalation.acknowledged'>, at) => ({
    ...{ holderId: by, remindAt, until, nextAt: null, acknowledgedAt: at },
    holds: lasting(holds),
  }),
  'escalation.unacknowledged': (_, { position }: Body<'escalation.unacknowledged'>, at) => ({
    ...nobodyHasIt,
    ...{ position, nextAt: at },
  }),
  'escalation.snoozed': ({ holds }, { by, until }: Body<'escalation.snoozed'>) => ({
    ...{ holderId: by, until, remindAt: null, nextAt: null },
    holds: lasting(holds),
  }),
  'escalation.snooze_ended': (_, { position }: Body<'escalation.snooze_ended'>, at) => ({
    ...nobodyHasIt,
    ...{ position, nextAt: at },
  }),
  'escalation.forced': ({ holds }, _, at) => ({ ...nobodyHasIt, nextAt: at, holds: lasting(holds) }),
  'escalation.handed_on': ({ holds }) => ({ ...nobodyHasIt, holds: lasting(holds) }),
  'escalation.step_dropped': stepDropped,
  'escalation.exhausted': (_, { fallback, nextAt }: Body<'escalation.exhausted'>, at) => ({
    ...{ holderId: fallback, nextAt, exhaustedAt: at },
  }),
  'escalation.resolved': ({ causes }, _, at) => ({
    ...nobodyHasIt,
    causes: causes.map((cause) => ({ ...cause, endedAt: cause.endedAt ?? at })),
    ...{ nextAt: null, clearsAt: null, holds: [], resolvedAt: at },
  }),
  'escalation.clocks_settled': () => ({}),
  'escalation.clocks_recomputed': () => ({}),
}

function stepDropped(
  { policy, lastStep }: Escalation,
  { stepId, next, lastStep: moved }: Body<'escalation.step_dropped'>,
): Partial<Escalation> {
  // Events from before it was said.
  const guessed = lastStep !== null && lastStep >= next.position ? next.position : lastStep
  return {
    policy: { ...policy, steps: policy.steps.filter(({ id }) => id !== stepId) },
    lastStep: moved === undefined ? guessed : moved,
    ...{ position: next.position, nextAt: next.at },
  }
}

function causeJoined(
  { causes, state, nextAt }: Escalation,
  { cause, nextAt: beginsAt, clearsAt }: Body<'escalation.cause_joined'>,
): Partial<Escalation> {
  return {
    causes: [...causes.filter(({ key }) => key !== cause.key), cause],
    clearsAt: clearsAt ?? null,
    ...(beginsAt !== undefined && { single: false, nextAt: state === 'climbing' ? beginsAt : nextAt }),
  }
}

function notified(
  { told, lastStep }: Escalation,
  { kind, round, step, next, recipients }: Body<'escalation.notified'>,
): Partial<Escalation> {
  const heard: Record<string, readonly Channel[]> = { ...told }
  if (kind !== 'resolved')
    for (const { member, channels } of recipients) heard[member] = [...new Set([...(heard[member] ?? []), ...channels])]
  return {
    ...{ round, position: next.position, nextAt: next.at, told: heard, lastStep: step ?? lastStep },
    ...(kind === 'reminder' && { remindAt: null }),
  }
}

function raised(body: Body<'escalation.raised'>, at: number): Escalation {
  const { cause, nextAt, clocks = [], happened: _, ...rest } = body
  return {
    ...rest,
    state: 'raised',
    causes: [cause],
    raisedAt: at,
    ...{
      position: 0,
      pass: 0,
      round: 0,
      lastStep: null,
      exhaustedAt: null,
      nextAt,
      holds: [],
      told: {},
      ...nobodyHasIt,
    },
    ...{ acknowledgedAt: null, clearsAt: null, clocks },
  }
}

function watched(body: Body<'escalation.watched'>, at: number): Escalation {
  const { perMille, lookAt, ...rest } = body
  const causes: RunningCause[] = []
  return {
    ...rest,
    ...{ state: 'watched', severity: 'low', causes, raisedAt: null, policy: noPolicy, position: 0, pass: 0 },
    ...{
      round: 0,
      lastStep: null,
      exhaustedAt: null,
      nextAt: lookAt,
      holds: [],
      told: {},
      ...nobodyHasIt,
      acknowledgedAt: null,
      clearsAt: null,
    },
    ...{ watch: { since: at, perMille }, clocks: [] },
  }
}

/** The fold of an escalation. */
export function evolveEscalation(escalation: Escalation | undefined, event: Happening): Escalation {
  const { type, at } = event
  if (type === 'escalation.watched') return watched(event.body as Body<typeof type>, at)
  if (escalation === undefined) {
    if (type === 'escalation.raised') return raised(event.body as Body<typeof type>, at)
    return unknownEvent('escalation', event)
  }
  const fold = folds[type]
  if (fold === undefined) return unknownEvent('escalation', event)
  const state = escalationMoves.next(escalation.state, type.slice('escalation.'.length), {})
  const { clocks } = event.body as { clocks?: Clock[] }
  return {
    ...escalation,
    ...fold(escalation, event.body as never, at),
    state: (state as EscalationStatus | undefined) ?? escalation.state,
    ...(clocks !== undefined && type !== 'escalation.raised' && { clocks: withChanged(escalation.clocks, clocks) }),
  }
}
