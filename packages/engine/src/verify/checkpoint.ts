import { hash } from 'node:crypto'

/**
 * A signed summary of an agency's events after the previous checkpoint up to `uptoPosition`. Its root is that of the
 * hash tree (RFC 6962) over the last event of each stream that moved in that range, by stream id. Streams that did not
 * move stand in an earlier checkpoint, which this one chains; so making one costs as much as what is new, never as
 * much as the agency has streams, and still no head can be cut, changed or lost below the newest checkpoint unseen.
 */
export interface Checkpoint {
  readonly agencyId: string
  /** 1, 2, 3… in each agency. */
  readonly number: number
  readonly uptoPosition: number
  /** How many streams moved. */
  readonly streams: number
  readonly root: Buffer
  /** The hash of the checkpoint before; 32 zero bytes before the first. */
  readonly previous: Buffer
  readonly hash: Buffer
  /** Ed25519 over `hash` (see checkpoint-seal). */
  readonly signature: Buffer
  /** Milliseconds since the epoch. */
  readonly madeAt: number
}

const uuidBytes = 16
const versionBytes = 4

/** The leaf of one stream: its id, the version of its last event and that event's hash. */
export function headLeaf(streamId: string, version: number, head: Buffer): Buffer {
  const leaf = Buffer.alloc(uuidBytes + versionBytes + head.length)
  leaf.write(streamId.replaceAll('-', ''), 'hex')
  leaf.writeUInt32BE(version, uuidBytes)
  head.copy(leaf, uuidBytes + versionBytes)
  return leaf
}

/** SHA-256 over the previous hash and the columns, each on a line of its own. */
export const checkpointHash = (checkpoint: Omit<Checkpoint, 'hash' | 'signature'>): Buffer =>
  hash('sha256', checkpointText(checkpoint), 'buffer')

/** What is hashed of a checkpoint, for whoever checks it elsewhere. */
export function checkpointText(checkpoint: Omit<Checkpoint, 'hash' | 'signature'>): string {
  const { agencyId, number, uptoPosition, streams, root, previous, madeAt } = checkpoint
  const lines = [previous.toString('hex'), agencyId, number, uptoPosition, streams, root.toString('hex'), iso(madeAt)]
  return lines.join('\n')
}

const iso = (instant: number) => new Date(instant).toISOString()
