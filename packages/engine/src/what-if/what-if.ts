import type { AskWhatIf, WhatIf } from '@understudy/contract/http/what-if'
import type { Client } from '@understudy/domain/client/client'
import { policiesInForce } from '@understudy/domain/client/policies'
import type { Reason } from '@understudy/domain/decision'
import { shareKept } from '@understudy/domain/sla/attainment'
import type { Clock } from '@understudy/domain/sla/clock'
import { asksFor } from '@understudy/domain/sla/policy'
import { LadderTally } from '@understudy/domain/what-if/ladder-tally'
import { replayItem } from '@understudy/domain/what-if/replay-item'
import { replayPromise } from '@understudy/domain/what-if/replay-promise'
import { type ChangedClock, type Outcomes, WhatIfTally } from '@understudy/domain/what-if/tally'
import { factsOfPromise } from '@understudy/domain/work-item/facts-of-promise'
import { promisesOf } from '@understudy/domain/work-item/promises'
import type pg from 'pg'
import { withDrafts } from '../client/with-drafts.ts'
import { inSnapshot } from '../reading/in-snapshot.ts'
import { iso, isoOrNull } from '../reading/iso.ts'
import { type ItemHistory, itemPages } from './item-pages.ts'
import { laddersOfPage, type ReplayedWork } from './ladders-of-page.ts'
import { presentLadders } from './present-ladders.ts'
import { type PromiseHistory, promisePages } from './promise-pages.ts'
import { readLadderFacts } from './read-ladder-facts.ts'
import { StageHistory } from './stage-history.ts'

export interface WhatIfBounds {
  /** Up to when the work is watched; what is open then counts as open. In milliseconds since the epoch. */
  readonly at: number
  /** After so many work items no further page is read. */
  readonly mostItems?: number
  readonly onProgress?: (items: number) => void
}

/**
 * Replays the work that was made for a client in a period under other rules, with its questions and the withdrawals of access, and sets what would have come of its
 * promises beside what did (sla, Beyond the field), and the ladders of escalations beside those that ran. Nothing is
 * written; memory holds a page of 200 items, the agency's people, the stages of the client's delegations and the sums.
 * Recomputes and new zone data of the period are left out: the other rules stand from its beginning.
 */
export async function whatIf(
  pool: pg.Pool,
  agencyId: string,
  clientId: string,
  client: Client,
  asked: AskWhatIf,
  bounds: WhatIfBounds,
): Promise<WhatIf> {
  const { since, until } = asked
  const { at } = bounds
  const { reasons, client: other } = withDrafts(client, asked, since)
  const sums = { tally: new WhatIfTally(at), ladders: new LadderTally() }
  const looked = await inSnapshot(pool, agencyId, (reader) =>
    replay(reader, { agencyId, clientId, other, asked, reasons }, bounds, sums),
  )
  const { tally, ladders } = sums
  return {
    ...{ since: iso(since), until: iso(until), at: iso(at), ...looked },
    promises: tally.lines().map(({ was, would, ...line }) => ({ ...line, was: shown(was), would: shown(would) })),
    ...{ escalated: tally.escalated, ladders: presentLadders(ladders), changed: tally.changed },
    changes: tally.shown.map(changeOf),
  }
}

interface Subject {
  readonly agencyId: string
  readonly clientId: string
  /** The client as it would have been. */
  readonly other: Client
  readonly asked: AskWhatIf
  /** Why it cannot be so. */
  readonly reasons: readonly Reason[]
}

interface Sums {
  readonly tally: WhatIfTally
  readonly ladders: LadderTally
}

async function replay(
  reader: pg.ClientBase,
  { agencyId, clientId, other, asked, reasons: ofPromises }: Subject,
  { at, mostItems = Number.POSITIVE_INFINITY, onProgress }: WhatIfBounds,
  { tally, ladders }: Sums,
): Promise<Pick<WhatIf, 'reasons' | 'items' | 'others' | 'complete'>> {
  const known = await readLadderFacts(reader, agencyId, { clientId, client: other }, asked.ladders)
  const reasons = [...ofPromises, ...known.reasons]
  const looked = { reasons, items: 0, others: 0, complete: true }
  if (reasons.length > 0) return looked
  const period = { clientId, ...asked }
  const count = async (page: readonly ReplayedWork[]) => {
    for (const { streams } of page) for (const stream of streams) tally.add(stream)
    await laddersOfPage(reader, { agencyId, clientId, at }, page, known.factsOf, ladders)
  }
  const stages = new StageHistory()
  const asksForStage = policiesInForce(other).some((policy) => asksFor(policy, 'stage'))
  for await (const page of itemPages(reader, agencyId, period)) {
    if (looked.items >= mostItems) return { ...looked, complete: false }
    if (asksForStage) await stages.learn(reader, agencyId, page.flatMap(delegationsIn))
    await count(page.map((history) => itemUnder(other, clientId, history, stages, at)))
    looked.items += page.length
    onProgress?.(looked.items)
  }
  for await (const page of promisePages(reader, agencyId, period)) {
    if (looked.others >= mostItems) return { ...looked, complete: false }
    await count(page.map((history) => promiseUnder(other, clientId, history, at)))
    looked.others += page.length
  }
  return looked
}

function itemUnder(
  other: Client,
  clientId: string,
  { taskId, task, events }: ItemHistory,
  stages: StageHistory,
  at: number,
): ReplayedWork {
  const rules = {
    promises: (subject: object) => promisesOf(other, factsOfPromise({ clientId, task, ...subject })),
    stageOf: (delegationId: string, position: number) => stages.at(delegationId, position),
  }
  return { taskId, streams: replayItem(events, rules, at) }
}

function promiseUnder(
  other: Client,
  clientId: string,
  { taskId, task, events }: PromiseHistory,
  at: number,
): ReplayedWork {
  const promisesOn = (subject: object) => promisesOf(other, factsOfPromise({ clientId, task, ...subject }))
  const stream = replayPromise(events, promisesOn, at)
  return { taskId, streams: stream === undefined ? [] : [stream] }
}

function delegationsIn({ events }: ItemHistory): string[] {
  return events.flatMap(({ type, body }) => {
    const { delegationId } = body as { delegationId?: string }
    return type === 'work_item.assigned' && delegationId !== undefined ? [delegationId] : []
  })
}

const shown = ({ met, missed, ...rest }: Outcomes) => ({
  ...{ met, missed, ...rest },
  attainment: shareKept(met, missed) ?? null,
})

function changeOf({ streamType, streamId, was, would }: ChangedClock): WhatIf['changes'][number] {
  const { kind, audience = 'client', cycle } = (was ?? would) as Clock
  return { streamType, streamId, kind, audience, cycle, was: outcomeOf(was), would: outcomeOf(would) }
}

const outcomeOf = (clock: Clock | null) =>
  clock && { state: clock.state, dueAt: isoOrNull(clock.dueAt), breachedAt: isoOrNull(clock.breachedAt) }
