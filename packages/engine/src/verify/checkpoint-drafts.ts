import type { CheckpointSeal } from '@understudy/db/checkpoint-seal'
import { type Checkpoint, checkpointHash, headLeaf } from './checkpoint.ts'
import { MerkleTree } from './merkle-tree.ts'

/** An agency whose turn it is, and where its checkpoints stand. */
export interface CheckpointTurn {
  readonly agencyId: string
  readonly number: number
  readonly uptoPosition: number
  readonly hash: Buffer
  /** Up to where its events are counted; later ones wait for the next time. */
  readonly countedPosition: number
  readonly waiting: number
  /** Whether the rest that makes no full checkpoint has waited long enough. */
  readonly isOld: boolean
}

/** An event as a checkpoint sees it. */
export interface SeenHead {
  readonly position: number
  readonly agency_id: string
  readonly stream_id: string
  readonly version: number
  readonly hash: Buffer
}

interface Draft {
  readonly turn: CheckpointTurn
  readonly heads: Map<string, SeenHead>
  events: number
  covered: number
  last: Pick<Checkpoint, 'number' | 'uptoPosition' | 'hash'>
  seenPosition: number
}

export interface CheckpointDrafts {
  readonly made: Checkpoint[]
  /** The next event, in position order; whether it belongs to one of the checkpoints to be made. */
  take(head: SeenHead): boolean
  /** Every event that was counted has been taken: what is left becomes a checkpoint where it has waited long enough. */
  finish(): void
  /** Columns of where each agency stands now, and the instant. */
  progress(): unknown[]
}

/** Turns events in position order into checkpoints of several agencies, holding one unfinished checkpoint an agency. */
export function openCheckpointDrafts(
  seal: CheckpointSeal,
  turns: readonly CheckpointTurn[],
  { now, events }: { now: number; events: number },
): CheckpointDrafts {
  const made: Checkpoint[] = []
  let isFinished = false
  const drafts = new Map(turns.map((turn) => [turn.agencyId, fresh(turn)]))

  const close = (draft: Draft) => {
    const checkpoint = signed(seal, draft, now)
    made.push(checkpoint)
    draft.last = checkpoint
    draft.covered += draft.events
    draft.events = 0
    draft.heads.clear()
  }

  return {
    made,
    take(head) {
      const draft = drafts.get(head.agency_id)
      if (draft === undefined || !isWaiting(draft.turn, head.position)) return false
      draft.heads.set(head.stream_id, head)
      draft.events += 1
      draft.seenPosition = head.position
      if (draft.events === events) close(draft)
      return true
    },
    finish() {
      isFinished = true
      for (const draft of drafts.values()) if (draft.turn.isOld && draft.events > 0) close(draft)
    },
    progress() {
      const moved = [...drafts.values()].filter(({ covered }) => isFinished || covered > 0)
      // Once everything was read, what is left is what was seen: a count that was wrong rights itself.
      const waiting = ({ turn, covered, events: left }: Draft) => (isFinished ? left : turn.waiting - covered)
      return [
        moved.map(({ turn }) => turn.agencyId),
        moved.map(({ last }) => last.number),
        moved.map(({ last }) => last.uptoPosition),
        moved.map(({ last }) => last.hash),
        moved.map(waiting),
        new Date(now).toISOString(),
      ]
    },
  }
}

function isWaiting({ uptoPosition, countedPosition }: CheckpointTurn, position: number): boolean {
  return position > uptoPosition && position <= countedPosition
}

function fresh(turn: CheckpointTurn): Draft {
  return { turn, heads: new Map(), events: 0, covered: 0, last: turn, seenPosition: turn.uptoPosition }
}

function signed(seal: CheckpointSeal, { turn, heads, last, seenPosition }: Draft, madeAt: number): Checkpoint {
  const tree = new MerkleTree()
  const byStream = [...heads.values()].sort((a, b) => (a.stream_id < b.stream_id ? -1 : 1))
  for (const { stream_id, version, hash } of byStream) tree.add(headLeaf(stream_id, version, hash))
  const unsigned = {
    agencyId: turn.agencyId,
    number: last.number + 1,
    uptoPosition: seenPosition,
    streams: tree.leaves,
    root: tree.root(),
    previous: last.hash,
    madeAt,
  }
  const hash = checkpointHash(unsigned)
  return { ...unsigned, hash, signature: seal.sign(hash) }
}
