import { noHash } from '@understudy/db/ledger-entry'
import type { LoadedRow } from '@understudy/db/load-batch'
import type { Member } from '@understudy/domain/member/member'
import { mayReview } from '@understudy/domain/review/may-review'
import type { Review } from '@understudy/domain/review/review'
import type { StreamStates } from '@understudy/domain/states'
import type { Happening, StreamType } from '@understudy/domain/stream'
import { isOpenItem } from '@understudy/domain/work-item/open-item'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
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
  /** Decided upon without being written: its version is checked again in the commit. */
  fact: boolean
  /** The stream's events, where a command asked for them. */
  history?: Happening[]
  /** The delegation's open items are in the working set. */
  hasOpenItems?: boolean
  /** Everybody who may review in this agency is in the working set. */
  hasReviewers?: boolean
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
  /** The open work of a delegation whose open items were asked for. */
  openItems(delegationId: string): { readonly id: string; readonly title: string }[]
}

/** The working set: what was loaded, and what the commands so far have made of it. */
export class WorkingSet {
  readonly entries = new Map<string, Entry>()
  /** Reviews that members had claimed when they were loaded. */
  readonly claims = new Map<string, readonly string[]>()
  /** What the command that is being decided looks at. */
  trace: Trace = newTrace()

  add(row: LoadedRow, state: StreamStates[StreamType]): void {
    const { type, agencyId, id, version, hash, lastAt } = row
    if (this.entries.has(id)) return
    this.entries.set(id, { type, agencyId, id, loadedVersion: version, version, hash, lastAt, state, fact: false })
  }

  addMissing(type: StreamType, agencyId: string, id: string): void {
    if (this.entries.has(id)) return
    this.entries.set(id, {
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
    })
  }

  entry(type: StreamType, agencyId: string, id: string): Entry {
    this.addMissing(type, agencyId, id)
    const entry = this.entries.get(id) as Entry
    if (entry.type !== type || entry.agencyId !== agencyId)
      throw new Error(`The stream ${id} belongs to another agency or is no ${type}`)
    return entry
  }

  /** Whether all that a command asked for about a stream is here. */
  holds({ id, with: more }: Ref): boolean {
    const entry = this.entries.get(id)
    if (entry === undefined) return false
    if (more === undefined || entry.state === undefined) return true
    if (more === 'claims') return this.claims.has(id)
    if (more === 'history') return entry.history !== undefined
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

  worldOf(agencyId: string): World {
    const find = (type: StreamType, id: string) => {
      const entry = this.entries.get(id)
      return entry?.type === type && entry.agencyId === agencyId ? entry : undefined
    }
    return {
      read: (type, id) => {
        const entry = find(type, id)
        if (entry !== undefined) entry.fact = true
        this.trace.held.add(id)
        this.trace.seen.add(id)
        return entry?.state as never
      },
      peek: (type, id) => {
        this.trace.seen.add(id)
        return find(type, id)?.state as never
      },
      has: (type, id) => find(type, id) !== undefined,
      history: (type, id) => find(type, id)?.history ?? [],
      claims: (memberId) => this.#claimsOf(memberId),
      reviewers: () =>
        [...this.entries.values()].flatMap(({ type, agencyId: owner, id, state }) =>
          type === 'member' && owner === agencyId && mayReview(state as Member | undefined) ? [id] : [],
        ),
      openItems: (delegationId) =>
        [...this.entries.values()].flatMap(({ type, agencyId: owner, id, state }) =>
          type === 'work_item' && owner === agencyId && isOpenItem(state as WorkItem | undefined, delegationId)
            ? [{ id, title: (state as WorkItem).title }]
            : [],
        ),
    }
  }
}
