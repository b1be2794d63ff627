import { noHash } from '@understudy/db/ledger-entry'
import type { LoadedGroup, LoadedRow } from '@understudy/db/load-batch'
import type { WorkHeld } from '@understudy/db/load-work-held'
import type { LoadedWorkLeft } from '@understudy/db/load-work-left'
import type { LeftOpen } from '@understudy/domain/client/erase-client'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import type { Escalation } from '@understudy/domain/escalation/escalation'
import type { Group } from '@understudy/domain/escalation/ladder-facts'
import type { RootSubject } from '@understudy/domain/escalation/subject'
import type { Member } from '@understudy/domain/member/member'
import type { MessageState } from '@understudy/domain/notification/replay-message'
import type { MissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { mayReview } from '@understudy/domain/review/may-review'
import type { Review } from '@understudy/domain/review/review'
import type { StreamStates } from '@understudy/domain/states'
import type { Happening, StreamType } from '@understudy/domain/stream'
import type { WorkLeft } from '@understudy/domain/work-item/from-pool'
import { isOpenItem } from '@understudy/domain/work-item/open-item'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import { gathering, newestAbout, staffOf, underRoot } from './escalations-seen.ts'
import type { Known } from './state-cache.ts'
import { newTrace, type Trace } from './trace.ts'
import type { Ref } from './verb.ts'
import { workLeftOf } from './work-left-of.ts'

/** One stream in the working set of a batch. */
export interface Entry {
  readonly type: StreamType
  readonly agencyId: string
  readonly id: string
  loadedVersion: number
  version: number
  hash: Buffer
  lastAt: number
  state: StreamStates[StreamType] | undefined
  /** As it was before this batch. */
  loadedState?: StreamStates[StreamType] | undefined
  /** Something was written because of how it was: its version is checked again in the commit. */
  fact: boolean
  /** The same because of the state that it is in, and of nothing else of it. */
  stateFact?: boolean
  /** The database has answered for it; before, it is as this process knew it last. */
  isLoaded?: boolean
  /** The stream's events, where a command asked for them. */
  history?: Happening[] | undefined
  /** The delegation's open items are in the working set. */
  hasOpenItems?: boolean
  /** Everybody who may review in this agency is in the working set. */
  hasReviewers?: boolean
  /** What the reviewers of this agency are known to miss, where a command asked for it. */
  missed?: { readonly rate: MissRate | undefined } | undefined
  /** Everybody whom an escalation may tell by their role is in the working set. */
  hasStaff?: boolean
  /** A member's clinical work, or who has items of a task, as of the load. */
  workHeld?: readonly WorkHeld[] | undefined
  /** The words that verdicts of this agency have named, as of the load. */
  themeWords?: readonly string[] | undefined
  /** What of a client is not over, as of the load. */
  leftOpen?: readonly LeftOpen[] | undefined
  /** What a member has to do, as of the load. */
  workLeft?: LoadedWorkLeft | undefined
}

/** What a command may look at: the streams of its own agency, as earlier commands of the batch left them. */
export interface World {
  /** The state, or undefined where the stream does not exist. Remembered as a fact of the decision. */
  read<T extends StreamType>(type: T, id: string): StreamStates[T] | undefined
  /** The same without holding the decision to it: for what may change between decision and commit without harm. */
  peek<T extends StreamType>(type: T, id: string): StreamStates[T] | undefined
  /** A delegation that the decision holds to by its state alone: verdicts may move the rest of it meanwhile. */
  readState(delegationId: string): Delegation | undefined
  has(type: StreamType, id: string): boolean
  /** What happened in a stream whose history was asked for, oldest first. */
  history(type: StreamType, id: string): readonly Happening[]
  /** The reviews that a member has claimed and not answered; asked for with the member. */
  claims(memberId: string): readonly string[]
  /** Who may review in this agency; asked for with the agency. */
  reviewers(): readonly string[]
  /** What they are known to miss, by the agency's blind sample; asked for with the agency. */
  missRate(): MissRate | undefined
  /** Members who run something of the agency or are a client's contacts; asked for with the agency. */
  staff(): ReadonlyMap<string, Member>
  /** The newest escalation about a subject, asked for by `running`. Who writes because there is none may lose the race. */
  newest(subject: RootSubject): { readonly id: string; readonly escalation: Escalation } | undefined
  /** What gathers under a root, asked for by `group`. */
  group(root: string): Group | undefined
  /** Every escalation of a root that runs, asked for by `under_root`. */
  underRoot(root: string): readonly { readonly id: string; readonly escalation: Escalation }[]
  /** The open work of a delegation whose open items were asked for. */
  openItems(delegationId: string): { readonly id: string; readonly title: string }[]
  /** A member's hand-overs and clinical work, who has open items of a task, or a client's first hand-over, as of the load; by `work_held`. */
  workHeld(id: string): readonly WorkHeld[]
  /** The words that verdicts of this agency have named for rework, as of the load; by `theme_words`. */
  themeWords(): readonly string[]
  /** What of a client is not over, as of the load; by `left_open`. */
  leftOpen(clientId: string): readonly LeftOpen[]
  /** What members who were asked for by `work_left` have to do, as earlier commands of the batch left it. */
  workLeft(memberIds: readonly string[], clientId: string): ReadonlyMap<string, WorkLeft>
  /** What had become of a message that was asked for, as of the load: it is no state, and holds no decision. */
  message(messageId: string): MessageState | undefined
}

export const askedKey = (
  kind: 'claims' | 'running' | 'group' | 'under_root' | 'message',
  agencyId: string,
  id: string,
): string => `${kind} ${agencyId} ${id}`

/** The working set: what was loaded, and what the commands so far have made of it. */
export class WorkingSet {
  /** In the order in which they were first asked for. */
  readonly entries: Entry[] = []
  readonly #worlds = new Map<string, AgencyWorld>()
  /** Reviews that members had claimed when they were loaded. */
  readonly claims = new Map<string, readonly string[]>()
  /** Whose claims, and of what subjects and roots the escalations were asked for, by `askedKey`. */
  readonly asked = new Set<string>()
  /** What gathered when it was loaded, by agency and root. */
  readonly groups = new Map<string, Group>()
  /** What had become of messages when they were asked for, by agency and id. */
  readonly messages = new Map<string, MessageState>()
  /** What the command that is being decided looks at. */
  trace: Trace<Entry> = newTrace()

  /** A row that came back from the database, for an entry that was expected or came along with one. */
  take(row: LoadedRow, state: StreamStates[StreamType]): Entry {
    const entry = this.find(row.agencyId, row.id) ?? this.expect(row.type, row.agencyId, row.id, undefined)
    if (entry.isLoaded) return entry
    entry.loadedVersion = row.version
    entry.version = row.version
    entry.hash = row.hash
    entry.lastAt = row.lastAt
    entry.state = state
    entry.loadedState = state
    entry.isLoaded = true
    askedForMore(entry, false)
    return entry
  }

  /** What is about to be asked for: as it was known last, which stands where the database answers nothing else. */
  expect(type: StreamType, agencyId: string, id: string, known: Known | undefined): Entry {
    const version = known?.version ?? 0
    const entry: Entry = {
      type,
      agencyId,
      id,
      loadedVersion: version,
      version,
      hash: known?.hash ?? noHash,
      lastAt: known?.lastAt ?? 0,
      state: known?.state,
      loadedState: known?.state,
      fact: false,
      isLoaded: false,
    }
    askedForMore(entry, known === undefined)
    this.entries.push(entry)
    this.#world(agencyId).entries.set(id, entry)
    return entry
  }

  entry(type: StreamType, agencyId: string, id: string): Entry {
    const entry = this.find(agencyId, id) ?? this.expect(type, agencyId, id, undefined)
    if (entry.type !== type) throw new Error(`The stream ${id} is no ${type}`)
    return entry
  }

  /** A stream among those of every agency: an id that somebody names need not be one of their own. */
  find(agencyId: string, id: string): Entry | undefined {
    return this.#worlds.get(agencyId)?.entries.get(id)
  }

  /** What the command of this trace has read holds what it wrote; what wrote nothing is right as of the load. */
  holdFacts(): void {
    for (const entry of this.trace.held) entry.fact = true
    for (const entry of this.trace.heldByState) entry.stateFact = true
  }

  /** Whether all that a command asked for about a stream is here. */
  holds(agencyId: string, { id, with: more }: Ref): boolean {
    if (more === 'running' || more === 'group' || more === 'under_root' || more === 'message')
      return this.asked.has(askedKey(more, agencyId, id))
    const entry = this.find(agencyId, id)
    if (entry === undefined) return false
    if (more === undefined || entry.state === undefined) return true
    if (more === 'claims') return this.asked.has(askedKey(more, agencyId, id))
    if (more === 'history') return entry.history !== undefined
    if (more === 'miss_rate') return entry.missed !== undefined
    if (more === 'staff') return entry.hasStaff === true
    if (more === 'work_held') return entry.workHeld !== undefined
    if (more === 'work_left') return entry.workLeft !== undefined
    if (more === 'theme_words') return entry.themeWords !== undefined
    if (more === 'left_open') return entry.leftOpen !== undefined
    return (more === 'reviewers' ? entry.hasReviewers : entry.hasOpenItems) === true
  }

  takeGroup({ agencyId, root, leaderId, firstAt, lastAt, count }: LoadedGroup): void {
    this.groups.set(`${agencyId} ${root}`, { leaderId, firstAt, lastAt, count })
  }

  worldOf(agencyId: string): World {
    return this.#world(agencyId)
  }

  #world(agencyId: string): AgencyWorld {
    const made = this.#worlds.get(agencyId)
    if (made !== undefined) return made
    const world = new AgencyWorld(this, agencyId)
    this.#worlds.set(agencyId, world)
    return world
  }
}

/** Nothing yet of a stream that exists; of one that does not there is nothing more to ask for. */
function askedForMore(entry: Entry, isMissing: boolean): void {
  entry.history = isMissing ? [] : undefined
  entry.hasOpenItems = isMissing
  entry.hasReviewers = isMissing
  entry.hasStaff = isMissing
  entry.workHeld = isMissing ? [] : undefined
  entry.themeWords = isMissing ? [] : undefined
  entry.leftOpen = isMissing ? [] : undefined
  entry.missed = isMissing ? { rate: undefined } : undefined
}

class AgencyWorld implements World {
  readonly entries = new Map<string, Entry>()
  readonly #set: WorkingSet
  readonly #agencyId: string

  constructor(set: WorkingSet, agencyId: string) {
    this.#set = set
    this.#agencyId = agencyId
  }

  read<T extends StreamType>(type: T, id: string): StreamStates[T] | undefined {
    const entry = this.entries.get(id)
    if (entry === undefined) return undefined
    this.#set.trace.held.push(entry)
    this.#set.trace.seen.push(entry)
    return entry.type === type ? (entry.state as StreamStates[T]) : undefined
  }

  peek<T extends StreamType>(type: T, id: string): StreamStates[T] | undefined {
    const entry = this.entries.get(id)
    if (entry === undefined) return undefined
    this.#set.trace.seen.push(entry)
    return entry.type === type ? (entry.state as StreamStates[T]) : undefined
  }

  readState(delegationId: string): Delegation | undefined {
    const entry = this.entries.get(delegationId)
    if (entry?.type !== 'delegation') return undefined
    this.#set.trace.heldByState.push(entry)
    this.#set.trace.seen.push(entry)
    return entry.state as Delegation | undefined
  }

  has(type: StreamType, id: string): boolean {
    return this.entries.get(id)?.type === type
  }

  history(type: StreamType, id: string): readonly Happening[] {
    const entry = this.entries.get(id)
    return entry?.type === type ? (entry.history ?? []) : []
  }

  /** As loaded, and as earlier commands of the batch left them. */
  claims(memberId: string): string[] {
    const isClaimed = (state: Review | undefined) => state?.state === 'claimed' && state.reviewerId === memberId
    const before = (this.#set.claims.get(memberId) ?? []).filter((id) => {
      const entry = this.entries.get(id)
      return entry === undefined || isClaimed(entry.state as Review | undefined)
    })
    const claimed = [...this.entries.values()].filter(
      ({ type, state }) => type === 'review' && isClaimed(state as Review | undefined),
    )
    return [...new Set([...before, ...claimed.map(({ id }) => id)])]
  }

  reviewers(): readonly string[] {
    return [...this.entries.values()].flatMap(({ type, id, state }) =>
      type === 'member' && mayReview(state as Member | undefined) ? [id] : [],
    )
  }

  missRate(): MissRate | undefined {
    return this.entries.get(this.#agencyId)?.missed?.rate
  }

  staff(): ReadonlyMap<string, Member> {
    return staffOf(this.entries.values(), this.#agencyId)
  }

  newest(subject: RootSubject): { readonly id: string; readonly escalation: Escalation } | undefined {
    return newestAbout(this.entries.values(), this.#agencyId, subject)
  }

  group(root: string): Group | undefined {
    const loaded = this.#set.groups.get(`${this.#agencyId} ${root}`)
    return gathering(this.entries.values(), this.#agencyId, root, loaded)
  }

  underRoot(root: string): readonly { readonly id: string; readonly escalation: Escalation }[] {
    return underRoot(this.entries.values(), this.#agencyId, root)
  }

  openItems(delegationId: string): { readonly id: string; readonly title: string }[] {
    return [...this.entries.values()].flatMap(({ type, id, state }) =>
      type === 'work_item' && isOpenItem(state as WorkItem | undefined, delegationId)
        ? [{ id, title: (state as WorkItem).title }]
        : [],
    )
  }

  themeWords(): readonly string[] {
    return this.entries.get(this.#agencyId)?.themeWords ?? []
  }

  leftOpen(clientId: string): readonly LeftOpen[] {
    return this.entries.get(clientId)?.leftOpen ?? []
  }

  workHeld(id: string): readonly WorkHeld[] {
    return this.entries.get(id)?.workHeld ?? []
  }

  workLeft(memberIds: readonly string[], clientId: string): ReadonlyMap<string, WorkLeft> {
    return workLeftOf(this.entries, memberIds, clientId)
  }

  message(messageId: string): MessageState | undefined {
    return this.#set.messages.get(`${this.#agencyId} ${messageId}`)
  }
}
