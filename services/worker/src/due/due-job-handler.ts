import type { DueJob, DueStream } from '@understudy/contract/jobs/due-job'
import type { Command } from '@understudy/engine/shell/command'
import { execute } from '@understudy/engine/shell/execute'
import type { HandlerContext } from '../lane/handler.ts'

/** Asks each stream whose alarm rang what is due now; all of them in one batch. Asking twice does nothing twice. */
export async function handleDueJob({ engine, log }: HandlerContext, { streams }: DueJob): Promise<void> {
  const outcomes = await execute(engine, streams.map(wake))
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.kind !== 'failed') continue
    const { agencyId, streamId } = streams[index] as DueStream
    log.error({ agency: agencyId, stream: streamId, err: outcome.error }, 'What was due could not be settled')
  }
  if (outcomes.some(({ kind }) => kind === 'failed' || kind === 'conflict'))
    throw new Error('Some of what was due could not be settled')
}

const actor = { kind: 'system', part: 'timers' } as const

function wake({ agencyId, streamType, streamId }: DueStream): Command {
  switch (streamType) {
    case 'work_item':
      return { name: 'work_item.wake', agencyId, actor, input: { workItemId: streamId } }
    case 'review':
      return { name: 'review.wake', agencyId, actor, input: { reviewId: streamId } }
  }
}
