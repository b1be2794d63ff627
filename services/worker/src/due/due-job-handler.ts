import type { DueJob, DueStream } from '@understudy/contract/jobs/due-job'
import type { Outcome } from '@understudy/engine/shell/command'
import { ConflictError, execute } from '@understudy/engine/shell/execute'
import { wakeCommand } from '@understudy/engine/shell/wake-command'
import type { HandlerContext } from '../lane/handler.ts'
import { puttingOff } from '../lane/putting-off.ts'
import { type DueFailure, noteDueFailures } from './note-due-failures.ts'

/** Asks each stream whose alarm rang what is due now; all of them in one batch. Asking twice does nothing twice. */
export async function handleDueJob({ engine, pool, log }: HandlerContext, { streams }: DueJob): Promise<void> {
  const failures = await puttingOff(async () => {
    const outcomes = await execute(engine, streams.map(wake))
    const failed = outcomes.flatMap((outcome, index) => failureOf(outcome, streams[index] as DueStream))
    // The others are settled already; asked again they answer that nothing is due.
    if (failed.length === 0 && outcomes.some(({ kind }) => kind === 'conflict')) throw new ConflictError()
    return failed
  })
  for (const { agency, stream, err } of failures)
    log.error({ agency, stream, err }, 'What was due could not be settled; it is tried again later and later')
  if (failures.length > 0) await noteDueFailures(pool, failures)
}

function failureOf(outcome: Outcome, { agencyId, streamId }: DueStream): DueFailure[] {
  return outcome.kind === 'failed' ? [{ agency: agencyId, stream: streamId, err: outcome.error }] : []
}

const actor = { kind: 'system', part: 'timers' } as const

const wake = ({ agencyId, streamType, streamId }: DueStream) => wakeCommand(streamType, agencyId, streamId, actor)
