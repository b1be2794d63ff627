import type { DueJob, DueStream } from '@understudy/contract/jobs/due-job'
import type { Command, Outcome } from '@understudy/engine/shell/command'
import { ConflictError, execute } from '@understudy/engine/shell/execute'
import { wakeCommand } from '@understudy/engine/shell/wake-command'
import type { Metrics } from '@understudy/observe/metrics'
import type { HandlerContext } from '../lane/handler.ts'
import { puttingOff } from '../lane/putting-off.ts'
import { type DueFailure, noteDueFailures } from './note-due-failures.ts'

/** How the commands of a job reach the shell, and what is told of them. */
export interface DueOptions {
  /** Unset: as one batch of their own. */
  readonly send?: (commands: readonly Command[]) => Promise<Outcome[]>
  readonly metrics?: Metrics
}

/** Asks each stream whose alarm rang what is due now. Asking twice does nothing twice. */
export async function handleDueJob(
  { engine, pool, log }: HandlerContext,
  { streams }: DueJob,
  { send = (commands) => execute(engine, commands), metrics }: DueOptions = {},
): Promise<void> {
  const failures = await puttingOff(async () => {
    const outcomes = await send(streams.map(wake))
    const failed = outcomes.flatMap((outcome, index) => failureOf(outcome, streams[index] as DueStream))
    if (metrics !== undefined) tellHowLate(metrics, streams, outcomes)
    // The others are settled already; asked again they answer that nothing is due.
    if (failed.length === 0 && outcomes.some(({ kind }) => kind === 'conflict')) throw new ConflictError()
    return failed
  })
  for (const { due, err } of failures)
    log.error(
      { agency: due.agencyId, stream: due.streamId, err },
      'What was due could not be settled; it is tried again later and later',
    )
  if (failures.length > 0) await noteDueFailures(pool, failures)
}

function failureOf(outcome: Outcome, due: DueStream): DueFailure[] {
  return outcome.kind === 'failed' ? [{ due, err: outcome.error }] : []
}

/** From the instant at which something was due to the one at which it is recorded. */
function tellHowLate(metrics: Metrics, streams: readonly DueStream[], outcomes: readonly Outcome[]): void {
  const now = Date.now()
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.kind !== 'accepted' || outcome.events.length === 0) continue
    const { streamType, wakeAt } = streams[index] as DueStream
    metrics.dueSettled(streamType, Math.max(0, now - wakeAt) / 1_000)
  }
}

const actor = { kind: 'system', part: 'timers' } as const

const wake = ({ agencyId, streamType, streamId }: DueStream) => wakeCommand(streamType, agencyId, streamId, actor)
