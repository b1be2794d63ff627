import type { Subject } from '@understudy/domain/escalation/subject'
import { runLadders } from '@understudy/domain/what-if/ladder-run'
import type { LadderTally } from '@understudy/domain/what-if/ladder-tally'
import { type LadderChange, otherCauses, type PastEscalation } from '@understudy/domain/what-if/past-escalation'
import type { ReplayedStream } from '@understudy/domain/what-if/stream-replay'
import type pg from 'pg'
import { pastEscalations } from './past-escalations.ts'
import type { FactsOfTask } from './read-ladder-facts.ts'

export interface ReplayedWork {
  readonly taskId: string | null
  readonly streams: readonly ReplayedStream[]
}

/** Counts the escalations of a page of items and of their reviews, or of other promises, as they were and as their ladders run in memory. */
export async function laddersOfPage(
  reader: pg.ClientBase,
  { agencyId, clientId, at }: { readonly agencyId: string; readonly clientId: string; readonly at: number },
  works: readonly ReplayedWork[],
  factsOf: FactsOfTask,
  ladders: LadderTally,
): Promise<void> {
  const ids = works.flatMap(({ streams }) => streams.map(({ streamId }) => streamId))
  const past = await pastEscalations(reader, agencyId, ids)
  for (const { taskId, streams } of works)
    for (const { subject, changes, lives } of subjectsOf(streams, past)) {
      const was = ladders.subject('was')
      for (const event of lives.flat()) if (event.at <= at) was(event)
      runLadders({ subject, clientId, taskId }, changes, lives, factsOf(taskId), at, ladders.subject('would'))
    }
}

interface OfSubject {
  readonly subject: Subject
  readonly changes: readonly LadderChange[]
  readonly lives: readonly PastEscalation[]
}

function* subjectsOf(
  streams: readonly ReplayedStream[],
  past: ReadonlyMap<string, readonly PastEscalation[]>,
): Generator<OfSubject> {
  for (const { streamType: kind, streamId: id, changes } of streams) {
    const lives = past.get(id) ?? []
    const all = [...changes, ...otherCauses(lives)]
    if (all.length > 0) yield { subject: { kind, id }, changes: all, lives }
  }
}
