import type { SignedCheckpoint } from '@understudy/contract/http/audit'
import { inSnapshot } from '../reading/in-snapshot.ts'
import type { Engine } from '../shell/engine.ts'
import { checkpointText } from '../verify/checkpoint.ts'
import { readCheckpoints } from '../verify/checkpoint-check.ts'

/** The newest signed checkpoint of an agency, with all that it takes to check it elsewhere; undefined before the first. */
export async function readCheckpoint(engine: Engine, agencyId: string): Promise<SignedCheckpoint | undefined> {
  const checkpoint = await inSnapshot(engine.pool, agencyId, async (client) =>
    (await readCheckpoints(client, agencyId)).at(-1),
  )
  if (checkpoint === undefined) return undefined
  const { number, uptoPosition, streams, root, previous, hash, signature, madeAt } = checkpoint
  return {
    ...{ agencyId, number, uptoPosition, streams, madeAt: new Date(madeAt).toISOString() },
    ...{ root: root.toString('hex'), previous: previous.toString('hex'), hash: hash.toString('hex') },
    ...{ signature: signature.toString('hex'), hashed: checkpointText(checkpoint) },
    publicKey: engine.keys.checkpoints.publicKey,
  }
}
