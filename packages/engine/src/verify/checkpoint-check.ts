import type { CheckpointSeal } from '@understudy/db/checkpoint-seal'
import { noHash } from '@understudy/db/ledger-entry'
import type pg from 'pg'
import { type Checkpoint, checkpointHash, headLeaf } from './checkpoint.ts'
import { type Findings, report } from './difference.ts'
import type { StoredEvent } from './ledger-pages.ts'
import { MerkleTree } from './merkle-tree.ts'

export interface CheckpointCheck {
  readonly count: number
  /** The next event, stream by stream and in each stream by version. */
  take(event: StoredEvent): void
  /** Every event has been taken: compares the roots, the chain, the signatures, and how far they are said to reach. */
  finish(findings: Findings): void
}

/** An agency's checkpoints; inside a transaction that has set its tenant. */
export async function readCheckpoints(client: pg.ClientBase, agencyId: string): Promise<Checkpoint[]> {
  const { rows } = await client.query('select * from ledger_checkpoint where agency_id = $1 order by number', [
    agencyId,
  ])
  return rows.map((row) => ({
    agencyId,
    number: row.number,
    uptoPosition: row.upto_position,
    streams: row.streams,
    root: row.root,
    previous: row.previous,
    hash: row.hash,
    signature: row.signature,
    madeAt: row.made_at.getTime(),
  }))
}

/** How far an agency's checkpoints reach by what was noted when the last one was made. */
export type CheckpointProgress = Pick<Checkpoint, 'agencyId' | 'number' | 'uptoPosition' | 'hash'>

/** Inside the same transaction as the checkpoints; undefined before any event of the agency was counted. */
export async function readProgress(client: pg.ClientBase, agencyId: string): Promise<CheckpointProgress | undefined> {
  const { rows } = await client.query(
    'select number, upto_position, hash from checkpoint_progress where agency_id = $1',
    [agencyId],
  )
  return rows.map((row) => ({ agencyId, number: row.number, uptoPosition: row.upto_position, hash: row.hash }))[0]
}

/** Builds every checkpoint's tree again while the ledger goes by in the order of streams, which is that of the leaves. */
export function openCheckpointCheck(
  seal: Pick<CheckpointSeal, 'verify'>,
  checkpoints: readonly Checkpoint[],
  progress: CheckpointProgress | undefined,
): CheckpointCheck {
  const trees = checkpoints.map(() => new MerkleTree())
  let head: { event: StoredEvent; checkpoint: number } | undefined
  const close = () => {
    if (head === undefined) return
    const { streamId, version, hash } = head.event
    trees[head.checkpoint]?.add(headLeaf(streamId, version, hash))
  }
  return {
    count: checkpoints.length,
    take(event) {
      const checkpoint = checkpointOf(checkpoints, event.position)
      if (head?.event.streamId !== event.streamId || head.checkpoint !== checkpoint) close()
      head = { event, checkpoint }
    },
    finish(findings) {
      close()
      let previous: Checkpoint | undefined
      for (const [index, checkpoint] of checkpoints.entries()) {
        compare(seal, previous, checkpoint, trees[index] as MerkleTree, findings)
        previous = checkpoint
      }
      compareProgress(progress, previous, findings)
    },
  }
}

/** The first checkpoint that reaches so far; their number where none does yet. */
function checkpointOf(checkpoints: readonly Checkpoint[], position: number): number {
  let low = 0
  let high = checkpoints.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((checkpoints[middle] as Checkpoint).uptoPosition < position) low = middle + 1
    else high = middle
  }
  return low
}

/** Checkpoints cut from the end leave no gap among themselves; how far they once reached tells of them. */
function compareProgress(
  progress: CheckpointProgress | undefined,
  last: Checkpoint | undefined,
  findings: Findings,
): void {
  const agencyId = progress?.agencyId ?? last?.agencyId
  if (agencyId === undefined) return
  const differs = (field: string, stored: unknown, folded: unknown) => {
    if (stored !== folded) report(findings, { agencyId, stream: 'checkpoint progress', field, stored, folded })
  }
  differs('number', progress?.number ?? null, last?.number ?? 0)
  differs('upto_position', progress?.uptoPosition ?? null, last?.uptoPosition ?? 0)
  differs('hash', progress?.hash.toString('hex') ?? null, (last?.hash ?? noHash).toString('hex'))
}

function compare(
  seal: Pick<CheckpointSeal, 'verify'>,
  previous: Checkpoint | undefined,
  checkpoint: Checkpoint,
  tree: MerkleTree,
  findings: Findings,
): void {
  const differs = (field: string, stored: unknown, folded: unknown) => {
    if (stored === folded) return
    const { agencyId, number } = checkpoint
    report(findings, { agencyId, stream: `checkpoint ${number}`, field, stored, folded })
  }
  const hex = (bytes: Buffer) => bytes.toString('hex')
  differs('number', checkpoint.number, (previous?.number ?? 0) + 1)
  differs('streams', checkpoint.streams, tree.leaves)
  differs('root', hex(checkpoint.root), hex(tree.root()))
  differs('previous', hex(checkpoint.previous), hex(previous?.hash ?? noHash))
  differs('hash', hex(checkpoint.hash), hex(checkpointHash(checkpoint)))
  differs('signature', seal.verify(checkpoint.hash, checkpoint.signature), true)
}
