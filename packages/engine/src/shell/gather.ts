import { type LoadedRow, loadBatch, type UsedKey, type WantedKey, type WantedRow } from '@understudy/db/load-batch'
import { loadLeftOpen } from '@understudy/db/load-left-open'
import { loadMembersIn } from '@understudy/db/load-members-in'
import { loadOpenItems } from '@understudy/db/load-open-items'
import { loadThemeWords } from '@understudy/db/load-theme-words'
import { loadUnderRoot } from '@understudy/db/load-under-root'
import { loadWorkHeld } from '@understudy/db/load-work-held'
import { loadWorkLeft } from '@understudy/db/load-work-left'
import { readStream } from '@understudy/db/read-stream'
import type { Agency } from '@understudy/domain/agency/agency'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import { staffRoles } from '@understudy/domain/member/is-staff'
import { reviewingRoles } from '@understudy/domain/review/may-review'
import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'
import { readMissRate } from '../measure/read-miss-rate.ts'
import { readMessageState } from '../message/read-message-state.ts'
import type { Command } from './command.ts'
import type { AgencyRef } from './decide-batch.ts'
import type { Engine } from './engine.ts'
import { lastSeenWorld } from './last-seen-world.ts'
import { linkedRefs } from './linked-refs.ts'
import { needsOf } from './needs-of.ts'
import type { Ref } from './verb.ts'
import { askedKey, type Entry, WorkingSet, type World } from './world.ts'

/** More reviewers than are needed to know that somebody is not alone; more staff than an agency has whom an escalation may tell. */
const membersOf = [
  { kind: 'reviewers', roles: reviewingRoles, most: 100, field: 'hasReviewers' },
  { kind: 'staff', roles: staffRoles, most: 1_000, field: 'hasStaff' },
] as const

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
  const gathering = new Gathering(engine, commands)
  gathering.wantActors()
  gathering.wantGuesses()
  for (const ref of also) gathering.want(ref.agencyId, ref)
  const { now, keys } = await gathering.load(wantedKeys(commands))
  for (let round = 1; round < maximalRounds; round++) {
    for (const ref of also) gathering.want(ref.agencyId, ref)
    gathering.wantNeeds()
    if (gathering.hasAll) break
    if (gathering.wantsRows) await gathering.load([])
    await gathering.loadMore()
  }
  return { set: gathering.set, now, used: new Map(keys.map((key) => [`${key.agencyId} ${key.key}`, key])) }
}

function wantedKeys(commands: readonly Command[]): WantedKey[] {
  return commands.flatMap(({ agencyId, idempotencyKey: key }) => (key === undefined ? [] : [{ agencyId, key }]))
}

/** Escalations are asked for by something else than their own id, and messages are no streams. */
const isAsked = (more: Ref['with']) =>
  more === 'running' || more === 'group' || more === 'under_root' || more === 'message'

/** What the load brings in the same round trip. */
const comesAlong = (more: Ref['with']): more is 'claims' | 'running' | 'group' =>
  more === 'claims' || more === 'running' || more === 'group'

class Gathering {
  readonly set = new WorkingSet()
  readonly #engine: Engine
  readonly #commands: readonly Command[]
  readonly #agencies: readonly string[]
  #wanted: Entry[] = []
  /** What comes along with the rows and is none of them by its own id. */
  #alongside: WantedRow[] = []
  /** What is loaded by itself, after the rows that it hangs on. */
  #more: AgencyRef[] = []

  constructor(engine: Engine, commands: readonly Command[]) {
    this.#engine = engine
    this.#commands = commands
    this.#agencies = [...new Set(commands.map((command) => command.agencyId))]
  }

  get hasAll(): boolean {
    return !this.wantsRows && this.#more.length === 0
  }

  get wantsRows(): boolean {
    return this.#wanted.length + this.#alongside.length > 0
  }

  wantActors(): void {
    for (const { agencyId, actor } of this.#commands) {
      if (!this.#engine.modes.has(agencyId)) this.#expect('agency', agencyId, agencyId)
      if (actor.kind === 'member') this.#expect('member', agencyId, actor.memberId)
    }
  }

  /** What they will look at, by what was seen last: the round trip that finds out is saved. */
  wantGuesses(): void {
    const { states } = this.#engine
    const worlds = new Map<string, World>()
    for (const command of this.#commands) {
      const { agencyId } = command
      const world = worlds.get(agencyId) ?? lastSeenWorld(states, agencyId)
      worlds.set(agencyId, world)
      for (const ref of needsOf(command, world)) this.#wantRow(agencyId, ref)
    }
  }

  /** What the commands look at, as far as it is known by now. A `needs` that throws is its own command's failure. */
  wantNeeds(): void {
    for (const command of this.#commands)
      for (const ref of needsOf(command, this.set.worldOf(command.agencyId))) this.want(command.agencyId, ref)
  }

  want(agencyId: string, ref: Ref): void {
    this.#wantRow(agencyId, ref)
    if (ref.with === undefined || comesAlong(ref.with)) return
    const isLoaded = isAsked(ref.with) || this.set.find(agencyId, ref.id)?.isLoaded === true
    if (!isLoaded || !this.set.holds(agencyId, ref)) this.#more.push({ ...ref, agencyId })
  }

  #wantRow(agencyId: string, { type, id, with: more }: Ref): void {
    if (!isAsked(more)) this.#expect(type, agencyId, id)
    if (!comesAlong(more)) return
    const key = askedKey(more, agencyId, id)
    if (this.set.asked.has(key)) return
    this.set.asked.add(key)
    this.#alongside.push({ type: more, agencyId, id, known: 0 })
  }

  /** With the streams that hang on it where it is known; where it is not, they come along with its row. */
  #expect(type: StreamType, agencyId: string, id: string): void {
    if (this.set.find(agencyId, id) !== undefined) return
    const known = this.#engine.states.lastSeen(type, agencyId, id)
    this.#wanted.push(this.set.expect(type, agencyId, id, known))
    if (known === undefined) return
    for (const ref of linkedRefs(type, known.state)) this.#expect(ref.type, agencyId, ref.id)
  }

  /** One round trip, where there is anything to ask. */
  async load(keys: readonly WantedKey[]) {
    const wanted = this.#wanted
    const rows = wanted.map(({ type, agencyId, id, loadedVersion: known }) => ({ type, agencyId, id, known }))
    const loaded = await loadBatch(this.#engine.pool, this.#agencies, [...rows, ...this.#alongside], keys)
    this.#wanted = []
    this.#alongside = []
    for (const row of loaded.rows) this.#take(row)
    for (const { memberId, reviewIds } of loaded.claims) this.set.claims.set(memberId, reviewIds)
    for (const group of loaded.groups) this.set.takeGroup(group)
    for (const entry of wanted) entry.isLoaded = true
    return loaded
  }

  async loadMore(): Promise<void> {
    const more = this.#more
    this.#more = []
    await this.#takeWorkLeft(more.filter((ref) => ref.with === 'work_left'))
    for (const kind of membersOf) await this.#takeMembers(kind, more)
    for (const ref of more) if (!this.set.holds(ref.agencyId, ref)) await this.#takeMore(ref)
  }

  /** Of all agencies of the batch in one statement: a batch of a handler may span many. */
  async #takeMembers(
    { kind, roles, most, field }: (typeof membersOf)[number],
    more: readonly AgencyRef[],
  ): Promise<void> {
    const wanted = more.filter((ref) => ref.with === kind && !this.set.holds(ref.agencyId, ref))
    if (wanted.length === 0) return
    const agencyIds = [...new Set(wanted.map(({ agencyId }) => agencyId))]
    for (const row of await loadMembersIn(this.#engine.pool, agencyIds, roles, most)) this.#take(row)
    for (const { agencyId, id } of wanted) (this.set.find(agencyId, id) as Entry)[field] = true
  }

  /** One statement for all the members of an agency who are asked for. */
  async #takeWorkLeft(refs: readonly AgencyRef[]): Promise<void> {
    for (const [agencyId, own] of Map.groupBy(refs, (ref) => ref.agencyId)) {
      const ids = [...new Set(own.map(({ id }) => id))]
      for (const left of await loadWorkLeft(this.#engine.pool, agencyId, ids)) {
        const entry = this.set.find(agencyId, left.memberId)
        if (entry !== undefined) entry.workLeft = left
      }
    }
  }

  /** The events of a stream up to the version that was loaded, a delegation's open items, or what reviewers are known to miss. */
  async #takeMore({ agencyId, id, with: more }: AgencyRef): Promise<void> {
    const { pool } = this.#engine
    if (more === 'under_root') {
      for (const row of await loadUnderRoot(pool, agencyId, id)) this.#take(row)
      this.set.asked.add(askedKey(more, agencyId, id))
      return
    }
    if (more === 'message') {
      const state = await readMessageState(pool, agencyId, id)
      if (state !== undefined) this.set.messages.set(`${agencyId} ${id}`, state)
      this.set.asked.add(askedKey(more, agencyId, id))
      return
    }
    const entry = this.set.find(agencyId, id) as Entry
    if (more === 'work_held') {
      entry.workHeld = await loadWorkHeld(pool, agencyId, entry.type as 'member' | 'task' | 'client', id)
      return
    }
    if (more === 'left_open') {
      entry.leftOpen = await loadLeftOpen(pool, agencyId, id)
      return
    }
    if (more === 'theme_words') {
      entry.themeWords = await loadThemeWords(pool, agencyId)
      return
    }
    if (more === 'history') {
      entry.history = await readStream(pool, this.#engine.keys, { agencyId, streamId: id, upTo: entry.loadedVersion })
      return
    }
    if (more === 'miss_rate') {
      entry.missed = { rate: await readMissRate(pool, agencyId) }
      return
    }
    const { taskId } = entry.state as Delegation
    for (const row of await loadOpenItems(pool, agencyId, taskId, id)) this.#take(row)
    entry.hasOpenItems = true
  }

  #take(row: LoadedRow): void {
    const state = { ...row.context, state: row.state } as StreamStates[StreamType]
    const { type, agencyId, id, version, hash, lastAt } = row
    this.#engine.states.put({ type, agencyId, id, version, hash, lastAt, state })
    if (type === 'agency') this.#engine.modes.set(id, (state as Agency).mode)
    this.set.take(row, state)
  }
}
