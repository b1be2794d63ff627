import { type LoadedRow, loadBatch, type UsedKey, type WantedKey, type WantedRow } from '@understudy/db/load-batch'
import { loadOpenItems } from '@understudy/db/load-open-items'
import { loadReviewers } from '@understudy/db/load-reviewers'
import { loadStaff } from '@understudy/db/load-staff'
import { readStream } from '@understudy/db/read-stream'
import type { Agency } from '@understudy/domain/agency/agency'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'
import { readMissRate } from '../measure/read-miss-rate.ts'
import type { Command } from './command.ts'
import type { AgencyRef } from './decide-batch.ts'
import type { Engine } from './engine.ts'
import { lastSeenWorld } from './last-seen-world.ts'
import { needsOf } from './needs-of.ts'
import { askedKey, type Entry, streamKey, WorkingSet } from './world.ts'

export interface Gathered {
  readonly set: WorkingSet
  /** The database's clock at the first load, milliseconds since the epoch. */
  readonly now: number
  readonly used: Map<string, UsedKey>
}

/** More rounds than any verb needs; one is the rule, because linked rows come along and the rest is guessed. */
const maximalRounds = 6

/**
 * The working set of a batch: everything its commands look at, in one round trip where the caches are warm. `also` are
 * streams that only deciding showed to be needed.
 */
export async function gather(
  engine: Engine,
  commands: readonly Command[],
  also: readonly AgencyRef[] = [],
): Promise<Gathered> {
  const set = new WorkingSet()
  const agencies = [...new Set(commands.map((command) => command.agencyId))]
  const keys = wantedKeys(commands)
  let now = 0
  let used: readonly UsedKey[] = []
  for (let round = 0; round < maximalRounds; round++) {
    const refs = refsOf(commands, set, also)
    const guesses = round === 0 ? guessesOf(engine, commands) : []
    const wanted = wantedRows(engine, commands, [...refs, ...guesses], set)
    const isLoaded = ({ agencyId, id }: AgencyRef) => set.find(agencyId, id) !== undefined
    const more = refs.filter((ref) => !comesAlong(ref) && isLoaded(ref) && !set.holds(ref))
    if (round > 0 && wanted.length === 0 && more.length === 0) break
    if (round === 0 || wanted.length > 0) {
      const loaded = await loadBatch(engine.pool, agencies, wanted, round === 0 ? keys : [])
      if (round === 0) ({ now, keys: used } = loaded)
      for (const row of loaded.rows) take(engine, set, row)
      for (const { memberId, reviewIds } of loaded.claims) set.claims.set(memberId, reviewIds)
      for (const group of loaded.groups) set.takeGroup(group)
      for (const row of wanted) noteAsked(set, row)
    }
    for (const ref of more) if (!set.holds(ref)) await takeMore(engine, set, ref)
  }
  return { set, now, used: new Map(used.map((key) => [`${key.agencyId} ${key.key}`, key])) }
}

function wantedKeys(commands: readonly Command[]): WantedKey[] {
  return commands.flatMap(({ agencyId, idempotencyKey: key }) => (key === undefined ? [] : [{ agencyId, key }]))
}

/** What the commands look at, as far as it is known by now. A `needs` that throws is its own command's failure. */
function refsOf(commands: readonly Command[], set: WorkingSet, also: readonly AgencyRef[]): AgencyRef[] {
  return [
    ...also,
    ...commands.flatMap((command) =>
      needsOf(command, set.worldOf(command.agencyId)).map((ref) => ({ ...ref, agencyId: command.agencyId })),
    ),
  ]
}

/** What they will look at once that is loaded, by what was seen last: the round trip that asks for it is saved. */
function guessesOf({ states }: Engine, commands: readonly Command[]): AgencyRef[] {
  return commands.flatMap((command) => {
    const { agencyId } = command
    const refs = needsOf(command, lastSeenWorld(states, agencyId))
    return refs.flatMap(({ type, id, with: more }) => (isAsked(more) ? [] : [{ type, id, agencyId }]))
  })
}

function wantedRows(
  engine: Engine,
  commands: readonly Command[],
  refs: readonly AgencyRef[],
  set: WorkingSet,
): WantedRow[] {
  const wanted = new Map<string, WantedRow>()
  const want = (type: StreamType, agencyId: string, id: string) => {
    const key = streamKey(agencyId, id)
    if (set.entries.has(key) || wanted.has(key)) return
    wanted.set(key, { type, agencyId, id, known: engine.states.knownVersion(type, id) })
  }
  for (const { agencyId, actor } of commands) {
    if (!engine.modes.has(agencyId)) want('agency', agencyId, agencyId)
    if (actor.kind === 'member') want('member', agencyId, actor.memberId)
  }
  for (const { type, agencyId, id, with: more } of refs) {
    if (isAsked(more)) {
      const key = askedKey(more, agencyId, id)
      if (!set.asked.has(key)) wanted.set(key, { type: more, agencyId, id, known: 0 })
      continue
    }
    want(type, agencyId, id)
    if (more === 'claims' && !set.claims.has(id)) wanted.set(`claims ${id}`, { type: 'claims', agencyId, id, known: 0 })
  }
  return [...wanted.values()]
}

/** What the load answers of escalations that are asked for by something else than their own id. */
const isAsked = (more: AgencyRef['with']): more is 'running' | 'group' => more === 'running' || more === 'group'

/** What the load brings in the same round trip. */
const comesAlong = ({ with: more }: AgencyRef) => more === 'claims' || isAsked(more)

/** What was asked for and did not come is not there. */
function noteAsked(set: WorkingSet, { type, agencyId, id }: WantedRow): void {
  if (type === 'running' || type === 'group') set.asked.add(askedKey(type, agencyId, id))
  else if (type !== 'claims') set.addMissing(type, agencyId, id)
}

/** The events of a stream up to the version that was loaded, a delegation's open items, an agency's reviewers, their μ, or its staff. */
async function takeMore(engine: Engine, set: WorkingSet, { agencyId, id, with: more }: AgencyRef): Promise<void> {
  const entry = set.find(agencyId, id) as Entry
  if (more === 'history') {
    entry.history = await readStream(engine.pool, agencyId, id, entry.loadedVersion)
    return
  }
  if (more === 'reviewers') {
    for (const row of await loadReviewers(engine.pool, agencyId)) take(engine, set, row)
    entry.hasReviewers = true
    return
  }
  if (more === 'miss_rate') {
    entry.missed = { rate: await readMissRate(engine.pool, agencyId) }
    return
  }
  if (more === 'staff') {
    for (const row of await loadStaff(engine.pool, agencyId)) take(engine, set, row)
    entry.hasStaff = true
    return
  }
  const { taskId } = entry.state as Delegation
  for (const row of await loadOpenItems(engine.pool, agencyId, taskId, id)) take(engine, set, row)
  entry.hasOpenItems = true
}

function take(engine: Engine, set: WorkingSet, row: LoadedRow): void {
  const state = stateOf(engine, row)
  const { type, agencyId, id, version } = row
  engine.states.put({ type, agencyId, id, version, state })
  if (type === 'agency') engine.modes.set(id, (state as Agency).mode)
  set.add(row, state)
}

function stateOf(engine: Engine, row: LoadedRow): StreamStates[StreamType] {
  if (row.context !== null) return { ...row.context, state: row.state } as StreamStates[StreamType]
  const cached = engine.states.get(row.id, row.version)
  if (cached === undefined) throw new Error('A row came back without its context though its version was not held')
  return cached
}
