import { type Batch, commitBatch, type LaneMove, type StateRow } from '@understudy/db/commit-batch'
import { loadBatch } from '@understudy/db/load-batch'
import { isOutage } from '@understudy/db/outage'
import type { Agency } from '@understudy/domain/agency/agency'
import type { StreamType } from '@understudy/domain/stream'
import type { Command, Outcome } from './command.ts'
import { type AgencyRef, type Decided, type DecideOptions, decideBatch } from './decide-batch.ts'
import { draftEntries } from './draft-entries.ts'
import type { Engine } from './engine.ts'
import { countedAs } from './engine-metrics.ts'
import { type Gathered, gather } from './gather.ts'
import { rowOf } from './rows.ts'
import { droppedBy, type Trace } from './trace.ts'
import type { Entry, WorkingSet } from './world.ts'

export interface ExecuteOptions extends Pick<DecideOptions, 'before'> {
  /** Set by handlers: the batch commits whole, together with the handler's lane cursor, or throws. */
  readonly move?: LaneMove
}

/** How often a batch is decided again from fresh rows before it is cut in two, or given up where it is one command. */
const tries = 4

/**
 * THE way in. Every change of state is a command that goes through here: load, decide in order, commit; two round
 * trips and no interactive transaction. Answers one outcome a command, in order.
 */
export async function execute(
  engine: Engine,
  commands: readonly Command[],
  options: ExecuteOptions = {},
): Promise<Outcome[]> {
  const outcomes = await settle(engine, commands, options)
  for (const [index, { name }] of commands.entries())
    engine.metrics?.commandDone(name, countedAs(outcomes[index] as Outcome))
  return outcomes
}

/** What commands would come to, decided as ever and committed never: a dry run. */
export async function tryOut(engine: Engine, commands: readonly Command[]): Promise<Outcome[]> {
  return (await decide(engine, commands, {})).decided.outcomes
}

async function settle(
  engine: Engine,
  commands: readonly Command[],
  options: ExecuteOptions,
  first = 0,
): Promise<Outcome[]> {
  for (let attempt = first; attempt < tries; attempt++) {
    const result = await attemptBatch(engine, commands, options)
    if (Array.isArray(result)) return result
    engine.metrics?.batchRetried('moved_on')
    // Whatever else is amiss with what this process remembers, from here on the rows themselves are asked.
    if (attempt > first) for (const { type, id } of result.set.entries) engine.states.forget(type, id)
    const dropped = options.move || options.before ? undefined : await droppedCommands(engine, result)
    if (dropped !== undefined) return settleApart(engine, commands, options, dropped, attempt)
  }
  if (options.move !== undefined) throw new ConflictError()
  if (commands.length === 1) return [{ kind: 'conflict', message: 'Others kept changing the same records; try again' }]
  return inHalves(engine, commands, options)
}

/** A handler's batch could not be committed: decided upon rows or its cursor kept moving. To be tried again later. */
export class ConflictError extends Error {
  constructor() {
    super('The batch kept meeting concurrent changes')
  }
}

/** What did not move on is decided and committed without what did: a busy stream holds up its own commands only. */
async function settleApart(
  engine: Engine,
  commands: readonly Command[],
  options: ExecuteOptions,
  dropped: ReadonlySet<number>,
  attempt: number,
): Promise<Outcome[]> {
  const part = (isDropped: boolean) => commands.filter((_, index) => dropped.has(index) === isDropped)
  const kept = (await settle(engine, part(false), options, attempt))[Symbol.iterator]()
  const again = (await settle(engine, part(true), options, attempt + 1))[Symbol.iterator]()
  return commands.map((_, index) => (dropped.has(index) ? again : kept).next().value as Outcome)
}

/** Undefined where all of the batch is to be decided again. */
async function droppedCommands(engine: Engine, { set, traces }: MovedOn): Promise<ReadonlySet<number> | undefined> {
  if (traces.length === 1) return undefined
  const agencies = [...new Set(set.entries.map(({ agencyId }) => agencyId))]
  const wanted = set.entries.map(({ type, agencyId, id, loadedVersion: known }) => ({ type, agencyId, id, known }))
  const { rows } = await loadBatch(engine.pool, agencies, wanted, [])
  const moved = new Set<Entry>()
  const restated = new Set<Entry>()
  for (const { agencyId, id, version, state } of rows) {
    const entry = set.find(agencyId, id)
    if (entry === undefined || entry.loadedVersion === version) continue
    moved.add(entry)
    if (entry.state?.state !== state) restated.add(entry)
  }
  const dropped = droppedBy(moved, restated, traces)
  return dropped.size > 0 && dropped.size < traces.length ? dropped : undefined
}

/** A batch that was decided upon rows that have changed since. */
interface MovedOn {
  readonly set: WorkingSet
  readonly traces: readonly Trace<Entry>[]
}

async function inHalves(engine: Engine, commands: readonly Command[], options: ExecuteOptions): Promise<Outcome[]> {
  engine.metrics?.batchRetried('halved')
  const middle = commands.length >> 1
  const first = await settle(engine, commands.slice(0, middle), options)
  return [...first, ...(await settle(engine, commands.slice(middle), options))]
}

async function attemptBatch(
  engine: Engine,
  commands: readonly Command[],
  options: ExecuteOptions,
): Promise<Outcome[] | MovedOn> {
  try {
    const started = performance.now()
    const { gathered, decided, isVirtual } = await decide(engine, commands, options)
    const failed = decided.outcomes.find((outcome) => outcome.kind === 'failed')
    if (failed !== undefined && options.move !== undefined) throw failed.error
    if (decided.events.length + decided.keys.size === 0 && options.move === undefined) return decided.outcomes
    const batch = await batchOf(engine, gathered, decided, isVirtual, options.move)
    const loaded = performance.now()
    const result = await commitBatch(engine.pool, batch)
    if (result === 'cursor_moved_on') throw new ConflictError()
    if (result === 'moved_on') return { set: gathered.set, traces: decided.traces }
    remember(engine, gathered.set)
    measured(engine, commands.length, loaded - started, performance.now() - loaded)
    return decided.outcomes
  } catch (error) {
    return await withoutTheGuilty(engine, commands, options, error as Error)
  }
}

/** Deciding is counted with the load: it is what comes before the commit. */
function measured({ metrics }: Engine, commands: number, loadMs: number, commitMs: number): void {
  metrics?.batchDone({ commands, loadSeconds: loadMs / 1_000, commitSeconds: commitMs / 1_000 })
}

/**
 * Decides once everything is loaded: a command may look at a stream that only an earlier one of the batch points to.
 * @throws where a command still lacks what was loaded for it, which no further load would mend.
 */
async function decide(engine: Engine, commands: readonly Command[], options: ExecuteOptions) {
  const also: AgencyRef[] = []
  const asked = new Set<string>()
  for (;;) {
    const gathered = await gather(engine, commands, also)
    const isVirtual = (agencyId: string) => isVirtualAgency(engine, gathered.set, agencyId)
    const decided = decideBatch(gathered, commands, { isVirtual, ...(options.before && { before: options.before }) })
    if (decided.unloaded.length === 0) return { gathered, decided, isVirtual }
    const before = asked.size
    for (const { agencyId, type, id, with: more } of decided.unloaded) asked.add(`${agencyId} ${type} ${id} ${more}`)
    if (asked.size === before) throw new Error(`The commands still lack ${[...asked].join(', ')}`)
    also.push(...decided.unloaded)
  }
}

/**
 * Whatever a batch fails of but an outage halves it until the guilty command stands alone: what the database refuses, and
 * what cannot be written as an event. A handler's batch is halved by its caller.
 */
async function withoutTheGuilty(
  engine: Engine,
  commands: readonly Command[],
  options: ExecuteOptions,
  error: Error,
): Promise<Outcome[]> {
  if (options.move !== undefined || error instanceof ConflictError || isOutage(error)) throw error
  if (commands.length === 1) return [{ kind: 'failed', error }]
  return inHalves(engine, commands, options)
}

function isVirtualAgency(engine: Engine, set: WorkingSet, agencyId: string): boolean {
  const mode = engine.modes.get(agencyId) ?? (set.find(agencyId, agencyId)?.state as Agency | undefined)?.mode
  return mode === 'virtual'
}

async function batchOf(
  engine: Engine,
  { set, now }: Gathered,
  decided: Decided,
  isVirtual: (agencyId: string) => boolean,
  move: LaneMove | undefined,
): Promise<Batch> {
  const { events, personKeys } = await draftEntries(engine, decided.events, isVirtual)
  const { entries } = set
  const changed = entries.filter((entry) => entry.version > entry.loadedVersion)
  const facts = entries.filter(
    ({ fact, stateFact, version, loadedVersion }) =>
      (fact || stateFact) && version === loadedVersion && loadedVersion > 0,
  )
  return {
    // Those of the facts too: a batch may decide upon rows and change none, and would not find them otherwise.
    agencies: [...new Set([...events, ...facts, ...decided.keys.values()].map(({ agencyId }) => agencyId))],
    facts: facts.map(({ type, agencyId, id, version, fact, state }) => ({
      ...{ type, agencyId, id, version },
      ...(!fact && { state: state?.state }),
    })),
    rows: byType(changed, isVirtual),
    events,
    keys: [...decided.keys.values()].map(({ agencyId, key, fingerprint, result }) => ({
      agency_id: agencyId,
      key,
      fingerprint: `\\x${fingerprint.toString('hex')}`,
      result,
      recorded_at: new Date(now).toISOString(),
    })),
    personKeys,
    keyUses: decided.uses.map(({ agencyId, commandId, keyId, recordedAt }) => ({
      ...{ agency_id: agencyId, command_id: commandId, key_id: keyId },
      recorded_at: new Date(recordedAt).toISOString(),
    })),
    move,
  }
}

function byType(changed: readonly Entry[], isVirtual: (agencyId: string) => boolean): Map<StreamType, StateRow[]> {
  const rows = new Map<StreamType, StateRow[]>()
  for (const entry of changed) {
    const list = rows.get(entry.type) ?? []
    list.push(rowOf(entry, isVirtual(entry.agencyId)))
    rows.set(entry.type, list)
  }
  return rows
}

function remember(engine: Engine, set: WorkingSet): void {
  for (const { type, agencyId, id, version, loadedVersion, hash, lastAt, state } of set.entries) {
    if (state === undefined || version === loadedVersion) continue
    engine.states.put({ type, agencyId, id, version, hash, lastAt, state })
    if (type === 'agency') engine.modes.set(id, (state as Agency).mode)
  }
}
