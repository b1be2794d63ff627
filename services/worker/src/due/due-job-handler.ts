import type { DueJob, DueStream } from '@understudy/contract/jobs/due-job'
import type { Command, Outcome } from '@understudy/engine/shell/command'
import { ConflictError, execute } from '@understudy/engine/shell/execute'
import type { HandlerContext } from '../lane/handler.ts'
import { puttingOff } from '../lane/putting-off.ts'

/** Asks each stream whose alarm rang what is due now; all of them in one batch. Asking twice does nothing twice. */
export async function handleDueJob({ engine, log }: HandlerContext, { streams }: DueJob): Promise<void> {
  const failures = await puttingOff(async () => {
    const outcomes = await execute(engine, streams.map(wake))
    const failed = outcomes.flatMap((outcome, index) => failureOf(outcome, streams[index] as DueStream))
    // The others are settled already; asked again they answer that nothing is due.
    if (failed.length === 0 && outcomes.some(({ kind }) => kind === 'conflict')) throw new ConflictError()
    return failed
  })
  for (const { agency, stream, err } of failures)
    log.error({ agency, stream, err }, 'What was due could not be settled')
  const [first] = failures
  if (first !== undefined)
    throw new Error(
      `${failures.length} of ${streams.length} streams could not be settled, ${first.stream} among them`,
      {
        cause: first.err,
      },
    )
}

interface Failure {
  readonly agency: string
  readonly stream: string
  readonly err: Error
}

function failureOf(outcome: Outcome, { agencyId, streamId }: DueStream): Failure[] {
  return outcome.kind === 'failed' ? [{ agency: agencyId, stream: streamId, err: outcome.error }] : []
}

const actor = { kind: 'system', part: 'timers' } as const

function wake({ agencyId, streamType, streamId }: DueStream): Command {
  switch (streamType) {
    case 'work_item':
      return { name: 'work_item.wake', agencyId, actor, input: { workItemId: streamId } }
    case 'delegation':
      return { name: 'delegation.wake', agencyId, actor, input: { delegationId: streamId } }
    case 'agency':
      return { name: 'agency.wake', agencyId, actor, input: {} }
    case 'review':
      return { name: 'review.wake', agencyId, actor, input: { reviewId: streamId } }
    case 'escalation':
      return { name: 'escalation.wake', agencyId, actor, input: { escalationId: streamId } }
  }
}
