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
  /** Every event has been taken: compares the roots, the chain and the signatures. */
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

/** Builds every checkpoint's tree again while the ledger goes by in the order of streams, which is that of the leaves. */
export function openCheckpointCheck(seal: CheckpointSeal, checkpoints: readonly Checkpoint[]): CheckpointCheck {
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

function compare(
  seal: CheckpointSeal,
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
