import { readFile, writeFile } from 'node:fs/promises'
import { openInstallation } from '../installation/installation.ts'
import { openProgressLine } from '../progress-line.ts'
import type { LogCalendar } from '../replay/cast.ts'
import { itemRows } from '../replay/item-rows.ts'
import { readLog } from '../replay/read-log.ts'
import { replayLog } from '../replay/replay-log.ts'
import type { Context } from '../run-command.ts'

export async function run(
  context: Context,
  options: Readonly<Record<string, unknown>>,
  args: readonly string[],
): Promise<number> {
  const { settings, say, answer } = context
  const calendar = await readCalendar(String(options['calendar']))
  const log = await readLog(String(args[0]))
  for (const { line, problem } of log.bad) say(`Line ${line} is left out: ${problem}`)
  if (log.bad.length > 0 && options['onBadRow'] === 'stop') {
    say('Stopped at a bad row; mend it, or go on without it by --on-bad-row skip')
    return 1
  }
  const installation = await openInstallation(settings, say)
  let cancelled = false
  const cancel = () => {
    cancelled = true
    say('Stopping after this batch; the same command goes on where it stopped')
  }
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  const progress = openProgressLine('Replaying')
  try {
    const started = performance.now()
    const result = await replayLog(installation.engine, log, calendar, {
      replace: options['replace'] === true,
      onProgress: ({ done, total, events }) => progress.show(done, total, `  ${events} events`),
      isCancelled: () => cancelled,
    })
    progress.end()
    for (const refusal of result.refused.slice(0, 20)) say(`Refused: ${refusal}`)
    say(
      `${result.commands} commands, ${result.alarms} alarms, ${result.events} events now, ${result.refused.length} refused, ${Math.round((performance.now() - started) / 100) / 10} s`,
    )
    if (options['items'] !== undefined)
      await writeFile(String(options['items']), itemRows(result.items, result.found, result.idOf))
    const summary = {
      ...result.figures,
      replay: {
        agency: result.agencyId,
        finished: result.finished,
        commands: result.commands,
        events: result.events,
        refused: result.refused.length,
        badRows: log.bad.length,
      },
    }
    answer(summary, JSON.stringify(result.figures, null, 1))
    return result.finished ? 0 : 130
  } finally {
    progress.end()
    await installation.close()
  }
}

async function readCalendar(path: string): Promise<LogCalendar> {
  const calendar = JSON.parse(await readFile(path, 'utf8')) as LogCalendar
  const missing = ['time_zone', 'hours', 'holidays', 'response_target_s', 'turnaround_target_s'].filter(
    (name) => !(name in calendar),
  )
  if (missing.length > 0) throw new Error(`The calendar ${path} lacks ${missing.join(', ')}`)
  return calendar
}
