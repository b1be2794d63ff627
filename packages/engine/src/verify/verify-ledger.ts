import { peopleIn } from '@understudy/db/sealed'
import type pg from 'pg'
import { inSnapshot } from '../reading/in-snapshot.ts'
import type { Engine } from '../shell/engine.ts'
import { agenciesToVerify } from './agencies-to-verify.ts'
import { openCheckpointCheck, readCheckpoints, readProgress } from './checkpoint-check.ts'
import { compareRows, reportForgedRows } from './compare-rows.ts'
import type { Difference, Findings } from './difference.ts'
import { type FoldedStream, foldEvent, startStream } from './fold-stream.ts'
import { ledgerPages, type StoredEvent } from './ledger-pages.ts'

export interface VerifyOptions {
  /** One agency only; all of them where unset. */
  readonly agencyId?: string
  readonly onProgress?: (progress: VerifyProgress) => void
}

export interface VerifyProgress {
  readonly agencies: number
  readonly streams: number
  readonly events: number
  readonly checkpoints: number
}

export interface Verification extends VerifyProgress {
  /** The first thousand; empty where rules 2 and 7 hold. */
  readonly differences: readonly Difference[]
  readonly differenceCount: number
}

/**
 * Rules 2 and 7: folds the whole ledger again and compares every state row field by field; checks that versions have
 * no gap, each stream's hash chain, that no row lacks its events nor events their row, the checkpoints, and that the last
 * one is where they are noted to have come to. Memory is bounded by a page of events, 500 streams, and some 500 bytes a checkpoint. Each agency is read in one snapshot, as
 * its own tenant, by the app role, so that it may run while others write; `engine.pool` needs two connections.
 *
 * What nobody can see from inside the database: events cut together with every checkpoint that covers them and the note
 * of how far these reached. Whoever wants that keeps copies of checkpoints elsewhere (see makeCheckpoints).
 *
 * @throws Error where `agencyId` is that of no agency: nothing is not clean.
 */
export async function verifyLedger(
  engine: Engine,
  { agencyId, onProgress }: VerifyOptions = {},
): Promise<Verification> {
  const state = { agencies: 0, streams: 0, events: 0, checkpoints: 0 }
  const findings: Findings = { differences: [], count: 0 }
  const agencies = agencyId === undefined ? await agenciesToVerify(engine.pool) : [agencyId]
  for (const id of agencies) {
    await inSnapshot(engine.pool, id, (client) => verifyAgency(engine, client, id, state, findings, onProgress))
    state.agencies += 1
  }
  if (agencyId !== undefined && state.events + state.checkpoints + findings.count === 0)
    throw new Error(`There is no agency ${agencyId}: it has left no event, no row and no checkpoint`)
  onProgress?.({ ...state })
  return { ...state, differences: findings.differences, differenceCount: findings.count }
}

const streamsAtOnce = 500

async function verifyAgency(
  engine: Engine,
  client: pg.ClientBase,
  agencyId: string,
  state: { streams: number; events: number; checkpoints: number; agencies: number },
  findings: Findings,
  onProgress: VerifyOptions['onProgress'],
): Promise<void> {
  await client.query("select set_config('statement_timeout', '0', true)")
  const isVirtual = await isVirtualAgency(client, agencyId)
  const made = await readCheckpoints(client, agencyId)
  const checkpoints = openCheckpointCheck(engine.keys.checkpoints, made, await readProgress(client, agencyId))
  let streams: FoldedStream[] = []
  for await (const page of ledgerPages(client, agencyId)) {
    const keys = await engine.keys.of(agencyId, peopleOf(page))
    for (const event of page) {
      if (streams.at(-1)?.entry.id !== event.streamId) {
        if (streams.length === streamsAtOnce) {
          await compareRows(client, agencyId, isVirtual, streams, findings)
          streams = []
        }
        streams.push(startStream(event))
        state.streams += 1
      }
      foldEvent(streams.at(-1) as FoldedStream, event, (person) => keys.get(person), findings)
      checkpoints.take(event)
    }
    state.events += page.length
    onProgress?.({ ...state })
  }
  await compareRows(client, agencyId, isVirtual, streams, findings)
  await reportForgedRows(client, agencyId, findings)
  checkpoints.finish(findings)
  state.checkpoints += checkpoints.count
}

function peopleOf(page: readonly StoredEvent[]): string[] {
  const sealed = page.filter(({ body }) => body.includes('"$sealed"'))
  return [...new Set(sealed.flatMap(({ body }) => peopleIn(JSON.parse(body))))]
}

/** From the ledger: the row's own word is what is to be checked. */
async function isVirtualAgency(client: pg.ClientBase, agencyId: string): Promise<boolean> {
  const { rows } = await client.query(
    `select body->>'mode' as mode from ledger
     where agency_id = $1 and stream_id = $1 and stream_type = 'agency' and type = 'agency.founded' order by version limit 1`,
    [agencyId],
  )
  return rows[0]?.mode === 'virtual'
}
