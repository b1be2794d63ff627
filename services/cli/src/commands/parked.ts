import { type FailingAlarm, listFailingAlarms, retryAlarms } from '@understudy/worker/parked/failing-alarms'
import { listParked, type Parked } from '@understudy/worker/parked/list-parked'
import type { Retried } from '@understudy/worker/parked/retry-parked'
import { openInstallation } from '../installation/installation.ts'
import { openPartLog } from '../parts/open-part-log.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/**
 * `parked` lists the events that stand aside and the alarms that keep failing, `parked retry` handles them again; exit code
 * 1 where something stays aside.
 */
export async function run(context: Context, options: Options, [action = 'list']: Arguments): Promise<number> {
  if (action !== 'list' && action !== 'retry') throw new Error(`parked can list or retry, not ${action}`)
  const { settings, say, answer } = context
  const installation = await openInstallation(settings, say)
  try {
    const { engine } = installation
    const events = (await listParked(engine.pool)).filter((event) => isMeant(event, options))
    const isOfEvents = options['handler'] !== undefined || options['position'] !== undefined
    const alarms = isOfEvents ? [] : await listFailingAlarms(engine.pool)
    if (action === 'list') {
      const lines = [...events.map(lineOf), ...alarms.map(alarmLine)]
      answer({ parked: events, alarms }, lines.length === 0 ? 'Nothing is parked' : lines.join('\n'))
      return 0
    }
    // The handlers and the whole engine: read where something is to be handled.
    const { retryParked } = await import('@understudy/worker/parked/retry-parked')
    const log = openPartLog('cli', settings.logLevel ?? 'fatal')
    const results: (Parked & { readonly result: Retried })[] = []
    for (const event of events)
      results.push({ ...event, result: await retryParked({ engine, pool: engine.pool, log }, event) })
    const left = results.filter(({ result }) => result.kind === 'failed').length
    const freed = alarms.length === 0 ? 0 : await retryAlarms(engine.pool, alarms)
    const told = results.map(({ result, ...event }) => `${headOf(event)}: ${said(result)}`)
    const lines = [...told, ...(freed === 0 ? [] : [`${freed} alarms are handed out again at the next sweep`])]
    answer({ retried: results, alarms: freed }, lines.length === 0 ? 'Nothing is parked' : lines.join('\n'))
    return left === 0 ? 0 : 1
  } finally {
    await installation.close()
  }
}

function isMeant({ handler, position }: Parked, options: Options): boolean {
  return (
    (options['handler'] === undefined || options['handler'] === handler) &&
    (options['position'] === undefined || Number(options['position']) === position)
  )
}

const headOf = ({ handler, position, type }: Parked) => `${handler} ${position} ${type}`

function lineOf(event: Parked): string {
  const { agencyId, streamType, streamId, attempts, parkedAt, error } = event
  return `${headOf(event)}, ${streamType} ${streamId} of agency ${agencyId}, ${attempts} attempts, since ${parkedAt}: ${error}`
}

function alarmLine({ streamType, streamId, agencyId, failures, wakeAt, nextAt, error }: FailingAlarm): string {
  return `alarm of ${streamType} ${streamId} of agency ${agencyId}, due since ${wakeAt}, ${failures} failures, next at ${nextAt}: ${error}`
}

function said(result: Retried): string {
  switch (result.kind) {
    case 'replayed':
      return 'handled'
    case 'failed':
      return `failed again: ${result.error}`
    case 'not_parked':
      return 'handled by another meanwhile'
  }
}
