import { noHash } from '@understudy/db/ledger-entry'
import type { LoadedGroup, LoadedRow } from '@understudy/db/load-batch'
import type { Escalation } from '@understudy/domain/escalation/escalation'
import type { Group } from '@understudy/domain/escalation/ladder-facts'
import type { Subject } from '@understudy/domain/escalation/subject'
import type { Member } from '@understudy/domain/member/member'
import type { MissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { mayReview } from '@understudy/domain/review/may-review'
import type { Review } from '@understudy/domain/review/review'
import type { StreamStates } from '@understudy/domain/states'
import type { Happening, StreamType } from '@understudy/domain/stream'
import { isOpenItem } from '@understudy/domain/work-item/open-item'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import { gathering, newestAbout, staffOf } from './escalations-seen.ts'
import { newTrace, type Trace } from './trace.ts'
import type { Ref } from './verb.ts'

/** One stream in the working set of a batch. */
export interface Entry {
  readonly type: StreamType
  readonly agencyId: string
  readonly id: string
  readonly loadedVersion: number
  version: number
  hash: Buffer
  lastAt: number
  state: StreamStates[StreamType] | undefined
  /** Something was written because of how it was: its version is checked again in the commit. */
  fact: boolean
  /** The stream's events, where a command asked for them. */
  history?: Happening[]
  /** The delegation's open items are in the working set. */
  hasOpenItems?: boolean
  /** Everybody who may review in this agency is in the working set. */
  hasReviewers?: boolean
  /** What the reviewers of this agency are known to miss, where a command asked for it. */
  missed?: { readonly rate: MissRate | undefined }
  /** Everybody whom an escalation may tell by their role is in the working set. */
  hasStaff?: boolean
}

/** What a command may look at: the streams of its own agency, as earlier commands of the batch left them. */
export interface World {
  /** The state, or undefined where the stream does not exist. Remembered as a fact of the decision. */
  read<T extends StreamType>(type: T, id: string): StreamStates[T] | undefined
  /** The same without holding the decision to it: for what may change between decision and commit without harm. */
  peek<T extends StreamType>(type: T, id: string): StreamStates[T] | undefined
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
  newest(subject: Subject): { readonly id: string; readonly escalation: Escalation } | undefined
  /** What gathers under a root, asked for by `group`. */
  group(root: string): Group | undefined
  /** The open work of a delegation whose open items were asked for. */
  openItems(delegationId: string): { readonly id: string; readonly title: string }[]
}

/** A stream among those of every agency of a batch: an id that somebody names need not be one of their own. */
export const streamKey = (agencyId: string, id: string): string => `${agencyId} ${id}`

export const askedKey = (kind: 'running' | 'group', agencyId: string, id: string): string => `${kind} ${agencyId} ${id}`

/** The working set: what was loaded, and what the commands so far have made of it. */
export class WorkingSet {
  /** By `streamKey`. */
  readonly entries = new Map<string, Entry>()
  /** Reviews that members had claimed when they were loaded. */
  readonly claims = new Map<string, readonly string[]>()
  /** Subjects and roots whose escalations were asked for, by `askedKey`. */
  readonly asked = new Set<string>()
  /** What gathered when it was loaded, by agency and root. */
  readonly groups = new Map<string, Group>()
  /** What the command that is being decided looks at. */
  trace: Trace = newTrace()

  add(row: LoadedRow, state: StreamStates[StreamType]): void {
    const { type, agencyId, id, version, hash, lastAt } = row
    const key = streamKey(agencyId, id)
    if (this.entries.has(key)) return
    this.entries.set(key, { type, agencyId, id, loadedVersion: version, version, hash, lastAt, state, fact: false })
  }

  addMissing(type: StreamType, agencyId: string, id: string): void {
    const key = streamKey(agencyId, id)
    if (this.entries.has(key)) return
    this.entries.set(key, {
      type,
      agencyId,
      id,
      loadedVersion: 0,
      version: 0,
      hash: noHash,
      lastAt: 0,
      state: undefined,
      fact: false,
      history: [],
      hasOpenItems: true,
      hasReviewers: true,
      hasStaff: true,
      missed: { rate: undefined },
    })
  }

  entry(type: StreamType, agencyId: string, id: string): Entry {
    this.addMissing(type, agencyId, id)
    const entry = this.find(agencyId, id) as Entry
    if (entry.type !== type) throw new Error(`The stream ${id} is no ${type}`)
    return entry
  }

  find(agencyId: string, id: string): Entry | undefined {
    return this.entries.get(streamKey(agencyId, id))
  }

  /** What the command of this trace has read holds what it wrote; what wrote nothing is right as of the load. */
  holdFacts(): void {
    for (const key of this.trace.held) {
      const entry = this.entries.get(key)
      if (entry !== undefined) entry.fact = true
    }
  }

  /** Whether all that a command asked for about a stream is here. */
  holds({ agencyId, id, with: more }: Ref & { readonly agencyId: string }): boolean {
    if (more === 'running' || more === 'group') return this.asked.has(askedKey(more, agencyId, id))
    const entry = this.find(agencyId, id)
    if (entry === undefined) return false
    if (more === undefined || entry.state === undefined) return true
    if (more === 'claims') return this.claims.has(id)
    if (more === 'history') return entry.history !== undefined
    if (more === 'miss_rate') return entry.missed !== undefined
    if (more === 'staff') return entry.hasStaff === true
    return (more === 'reviewers' ? entry.hasReviewers : entry.hasOpenItems) === true
  }

  /** As loaded, and as earlier commands of the batch left them. */
  #claimsOf(memberId: string): string[] {
    const isClaimed = (state: Review | undefined) => state?.state === 'claimed' && state.reviewerId === memberId
    const before = (this.claims.get(memberId) ?? []).filter((id) => {
      const entry = this.entries.get(id)
      return entry === undefined || isClaimed(entry.state as Review | undefined)
    })
    const claimed = [...this.entries.values()].filter(
      ({ type, state }) => type === 'review' && isClaimed(state as Review | undefined),
    )
    return [...new Set([...before, ...claimed.map(({ id }) => id)])]
  }

  takeGroup({ agencyId, root, leaderId, firstAt, lastAt }: LoadedGroup): void {
    this.groups.set(`${agencyId} ${root}`, { leaderId, firstAt, lastAt })
  }

  worldOf(agencyId: string): World {
    const find = (type: StreamType, id: string) => {
      const entry = this.find(agencyId, id)
      return entry?.type === type ? entry : undefined
    }
    return {
      read: (type, id) => {
        const entry = find(type, id)
        const key = streamKey(agencyId, id)
        this.trace.held.add(key)
        this.trace.seen.add(key)
        return entry?.state as never
      },
      peek: (type, id) => {
        this.trace.seen.add(streamKey(agencyId, id))
        return find(type, id)?.state as never
      },
      has: (type, id) => find(type, id) !== undefined,
      history: (type, id) => find(type, id)?.history ?? [],
      claims: (memberId) => this.#claimsOf(memberId),
      reviewers: () =>
        [...this.entries.values()].flatMap(({ type, agencyId: owner, id, state }) =>
          type === 'member' && owner === agencyId && mayReview(state as Member | undefined) ? [id] : [],
        ),
      missRate: () => this.find(agencyId, agencyId)?.missed?.rate,
      staff: () => staffOf(this.entries.values(), agencyId),
      newest: (subject) => newestAbout(this.entries.values(), agencyId, subject),
      group: (root) => gathering(this.entries.values(), agencyId, root, this.groups.get(`${agencyId} ${root}`)),
      openItems: (delegationId) =>
        [...this.entries.values()].flatMap(({ type, agencyId: owner, id, state }) =>
          type === 'work_item' && owner === agencyId && isOpenItem(state as WorkItem | undefined, delegationId)
            ? [{ id, title: (state as WorkItem).title }]
            : [],
        ),
    }
  }
}
