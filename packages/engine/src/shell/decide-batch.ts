import { hash } from 'node:crypto'
import { noHash } from '@understudy/db/ledger-entry'
import { actorText } from '@understudy/domain/actor'
import { type Decision, type Proposed, type Refused, refusedBecause } from '@understudy/domain/decision'
import type { Happening } from '@understudy/domain/stream'
import canonicalize from 'canonicalize'
import { unauthorised } from './authorise.ts'
import type { Command, Happened, Outcome } from './command.ts'
import { evolve } from './folds.ts'
import type { Gathered } from './gather.ts'
import { needsOf } from './needs-of.ts'
import { refuseErased } from './refuse-erased.ts'
import { refuseSensitive } from './refuse-sensitive.ts'
import { serverId, serverIdOf } from './server-id.ts'
import { newTrace, type Trace } from './trace.ts'
import type { Ref } from './verb.ts'
import { verbs } from './verbs.ts'
import type { Entry, WorkingSet } from './world.ts'

/** An event that was decided, at its place in its stream, before it is sealed and chained. */
export interface Drafted extends Proposed {
  readonly agencyId: string
  readonly version: number
  readonly at: number
  readonly recordedAt: number
  readonly actor: string
  readonly cause: number | null
  readonly commandId: string
  /** Its stream in the working set. */
  readonly entry: Entry
}

export interface NewKey {
  readonly agencyId: string
  readonly key: string
  readonly fingerprint: Buffer
  readonly result: Happened
}

export interface KeyUse {
  readonly agencyId: string
  readonly commandId: string
  readonly keyId: string
  readonly recordedAt: number
}

export interface Decided {
  readonly outcomes: Outcome[]
  /** What each command depends on, at the place of its outcome. */
  readonly traces: Trace<Entry>[]
  readonly events: Drafted[]
  readonly keys: Map<string, NewKey>
  /** Which key changed something. */
  readonly uses: KeyUse[]
  /** Streams that a command turned out to look at because of what an earlier one of the batch made; nothing after it is decided. */
  readonly unloaded: AgencyRef[]
}

export interface AgencyRef extends Ref {
  readonly agencyId: string
}

export interface DecideOptions {
  /** The command that a driver wants in front of the next one, given what the batch has done so far; asked until none. */
  readonly before?: (next: Command, set: WorkingSet) => Command | undefined
  /** The modes of the batch's agencies: the time of a virtual one is its driver's. */
  readonly isVirtual: (agencyId: string) => boolean
}

interface DecideOneOptions extends DecideOptions {
  /** A driver's command from `before`: it says when its thing happened, whoever's it is (domain, section 14). */
  readonly isDriven?: boolean
}

/** Decides commands in order, each seeing the events of the earlier ones. */
export function decideBatch(gathered: Gathered, commands: readonly Command[], options: DecideOptions): Decided {
  const decided: Decided = { outcomes: [], traces: [], events: [], keys: new Map(), uses: [], unloaded: [] }
  for (const command of commands) {
    for (
      let earlier = options.before?.(command, gathered.set);
      earlier;
      earlier = options.before?.(command, gathered.set)
    )
      decideOne(gathered, earlier, { ...options, isDriven: true }, decided)
    gathered.set.trace = newTrace()
    const refs = needsOf(command, gathered.set.worldOf(command.agencyId))
    for (const ref of refs) if (!gathered.set.holds(command.agencyId, ref)) decided.unloaded.push(of(command, ref))
    if (decided.unloaded.length > 0) return decided
    decided.outcomes.push(decideOne(gathered, command, options, decided))
    decided.traces.push(gathered.set.trace)
  }
  return decided
}

const of = ({ agencyId }: Command, ref: Ref): AgencyRef => ({ ...ref, agencyId })

function decideOne(gathered: Gathered, command: Command, options: DecideOneOptions, decided: Decided): Outcome {
  try {
    const fingerprint = command.idempotencyKey === undefined ? noHash : fingerprintOf(command)
    const before = earlierResult(gathered, decided, command, fingerprint)
    if (before !== undefined) return before
    return apply(gathered, command, fingerprint, options, decided)
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
  }
}

function apply(
  gathered: Gathered,
  command: Command,
  fingerprint: Buffer,
  options: DecideOneOptions,
  decided: Decided,
): Outcome {
  const verb = verbs[command.name]
  if (verb === undefined) throw new Error(`There is no command ${command.name}`)
  const { set } = gathered
  const world = set.worldOf(command.agencyId)
  const isVirtual = options.isVirtual(command.agencyId)
  const forbidden = unauthorised(command, verb, world, isVirtual || options.isDriven === true)
  if (forbidden !== undefined) return forbidden
  const streamId = needsOf(command, world)[0]?.id
  const at = instantOf(gathered, command, streamId, isVirtual)
  const commandId = command.commandId ?? serverId(at)
  let ids = 0
  const newId = () => (command.commandId === undefined ? serverId(at) : serverIdOf(at, commandId, ids++))
  const moment = { agencyId: command.agencyId, actor: command.actor, at, newId }
  const wanted = verb.decide(command.input as never, world, moment)
  // What is not there did not move on either: nobody is told by that whether it is.
  const moved = isNotFound(wanted) ? undefined : movedOn(command, set)
  if (moved !== undefined) return moved
  const decision = refuseErased(refuseSensitive(wanted, command.input), command, set)
  const proposed = decision.kind === 'accepted' ? decision.events : decision.record
  const made = madeBy(proposed, streamId, set, command)
  const recordedAt = isVirtual || foundsVirtual(proposed) ? at : gathered.now
  const meta = { at, recordedAt, actor: actorText(command.actor), cause: command.cause ?? null, commandId }
  decided.events.push(...append(set, command.agencyId, proposed, meta))
  if (proposed.length > 0) {
    set.holdFacts()
    const { agencyId, keyId } = command
    if (keyId !== undefined) decided.uses.push({ agencyId, commandId, keyId, recordedAt })
  }
  if (decision.kind === 'refused') return decision
  const version = set.find(command.agencyId, made ?? streamId ?? '')?.version
  const happened: Happened = {
    ...{ kind: 'accepted', commandId, result: decision.result, events: proposed.map(({ type }) => type) },
    ...(version && { version }),
  }
  if (command.idempotencyKey !== undefined) {
    const { agencyId, idempotencyKey: key } = command
    decided.keys.set(`${agencyId} ${key}`, { agencyId, key, fingerprint, result: happened })
  }
  return happened
}

const isNotFound = (decision: Decision) => decision.kind === 'refused' && decision.code === 'not_found'

/** What the sender decided upon is not what is there: somebody else was quicker. */
function movedOn({ agencyId, expects }: Command, set: WorkingSet): Refused | undefined {
  if (expects === undefined || set.find(agencyId, expects.id)?.version === expects.version) return undefined
  return refusedBecause('moved_on', 'Somebody changed it since you read it', 'Read it again, and decide upon that')
}

/** What a command makes that leaves what it is about as it was, a work item of a task for one. */
function madeBy(
  proposed: readonly Proposed[],
  aboutId: string | undefined,
  set: WorkingSet,
  { agencyId }: Command,
): string | undefined {
  const [first] = proposed
  if (first === undefined || proposed.some(({ id }) => id === aboutId)) return undefined
  return set.find(agencyId, first.id)?.state === undefined ? first.id : undefined
}

/** The founding itself is at the driver's instant already, so that every run of a log gives one ledger. */
function foundsVirtual([first]: readonly Proposed[]): boolean {
  return first?.type === 'agency.founded' && (first.body as { mode?: string }).mode === 'virtual'
}

/**
 * Never earlier than the last event of the stream that the command is about, which every verb names first. What says
 * no instant in a virtual agency happens where its driver stands, as far as the batch has seen it.
 */
function instantOf(gathered: Gathered, command: Command, streamId: string | undefined, isVirtual: boolean): number {
  const { set } = gathered
  const now =
    isVirtual && command.occurredAt === undefined ? driversInstant(set, command.agencyId) || gathered.now : gathered.now
  const lastAt = streamId === undefined ? 0 : (set.find(command.agencyId, streamId)?.lastAt ?? 0)
  return Math.max(command.occurredAt ?? now, lastAt)
}

function driversInstant({ entries }: WorkingSet, agencyId: string): number {
  let latest = 0
  for (const entry of entries) if (entry.agencyId === agencyId && entry.lastAt > latest) latest = entry.lastAt
  return latest
}

type Meta = Pick<Drafted, 'at' | 'recordedAt' | 'actor' | 'cause' | 'commandId'>

/** All of a command's events or none: what a fold refuses must not leave half a command in the working set. */
function append(set: WorkingSet, agencyId: string, proposed: readonly Proposed[], meta: Meta): Drafted[] {
  const touched = new Map<Entry, Pick<Entry, 'state' | 'version'>>()
  const happenings: [Entry, Happening][] = []
  const { at, recordedAt, actor, cause, commandId } = meta
  const drafted = proposed.map(({ stream, id, type, body }) => {
    const entry = set.entry(stream, agencyId, id)
    const { state, version } = touched.get(entry) ?? entry
    const happening = { type, body, at, actor }
    touched.set(entry, { state: evolve(stream, state, happening), version: version + 1 })
    if (entry.history !== undefined) happenings.push([entry, happening])
    return { agencyId, stream, id, version: version + 1, type, body, at, recordedAt, actor, cause, commandId, entry }
  })
  for (const [entry, { state, version }] of touched) {
    entry.state = state
    entry.version = version
    entry.lastAt = at
    for (const entries of Object.values(set.trace)) entries.push(entry)
  }
  for (const [entry, happening] of happenings) entry.history?.push(happening)
  return drafted
}

function earlierResult(
  gathered: Gathered,
  decided: Decided,
  command: Command,
  fingerprint: Buffer,
): Outcome | undefined {
  if (command.idempotencyKey === undefined) return undefined
  const name = `${command.agencyId} ${command.idempotencyKey}`
  const used = decided.keys.get(name) ?? gathered.used.get(name)
  if (used === undefined) return undefined
  if (used.fingerprint.equals(fingerprint)) return { ...(used.result as unknown as Happened), repeated: true }
  return refusedBecause(
    'idempotency_key_reused',
    'This idempotency key was used for another command',
    'Use a new key for a new command',
  )
}

function fingerprintOf({ name, actor, input }: Command): Buffer {
  return hash('sha256', canonicalize({ name, actor, input }) ?? '', 'buffer')
}
