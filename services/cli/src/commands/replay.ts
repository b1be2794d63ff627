import { readFile, writeFile } from 'node:fs/promises'
import { openInstallation } from '../installation/installation.ts'
import { openProgressLine } from '../progress-line.ts'
import type { LogCalendar } from '../replay/cast.ts'
import { figuresOf } from '../replay/figures.ts'
import { itemRows } from '../replay/item-rows.ts'
import { type BadRow, type Log, readLog } from '../replay/read-log.ts'
import { type ReplayResult, replayLog } from '../replay/replay-log.ts'
import type { Context } from '../run-command.ts'

type Options = Readonly<Record<string, unknown>>

export async function run(context: Context, options: Options, args: readonly string[]): Promise<number> {
  const { settings, say } = context
  const stopAtBadRow = stopsAtBadRow(options)
  const calendar = await readCalendar(String(options['calendar']))
  const log = await readLog(String(args[0]))
  sayBadRows(log.bad, say)
  if (log.bad.length > 0 && stopAtBadRow) {
    say(howToGoOn)
    return 1
  }
  const installation = await openInstallation(settings, say)
  const interruption = watchForInterruption(say)
  const progress = openProgressLine('Replaying')
  const started = performance.now()
  try {
    const result = await replayLog(installation.engine, log, calendar, {
      replace: options['replace'] === true,
      stopAtRefusal: stopAtBadRow,
      onRefused: ({ line, why }) => say(`Line ${line} is refused: ${why}`),
      onProgress: ({ done, total, events }) => progress.show(done, total, `  ${events} events`),
      isCancelled: () => interruption.came,
    })
    progress.end()
    sayTally(result, started, say)
    if (options['items'] !== undefined) await writeFile(String(options['items']), itemRows(result.items))
    answerFigures(context, result, log)
    if (result.finished) return 0
    if (!interruption.came) say(howToGoOn)
    return interruption.came ? interrupted : 1
  } finally {
    progress.end()
    interruption.end()
    await installation.close()
  }
}

/** As shells have it: 128 and the number of SIGINT. */
const interrupted = 130
const howToGoOn = 'Stopped at a bad row; mend it, or go on without it by --on-bad-row skip'

function stopsAtBadRow({ onBadRow }: Options): boolean {
  if (onBadRow !== 'skip' && onBadRow !== 'stop') throw new Error('--on-bad-row takes skip or stop')
  return onBadRow === 'stop'
}

const mostLines = 100

function sayBadRows(bad: readonly BadRow[], say: Context['say']): void {
  for (const { line, problem } of bad.slice(0, mostLines)) say(`Line ${line} is left out: ${problem}`)
  if (bad.length > mostLines) say(`and ${bad.length - mostLines} more`)
}

function watchForInterruption(say: Context['say']) {
  const state = {
    came: false,
    end: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  }
  const stop = () => {
    if (!state.came) say('Stopping after this batch; the same command goes on where it stopped')
    state.came = true
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return state
}

function sayTally({ now, commands, setUpCommands, events }: ReplayResult, started: number, say: Context['say']): void {
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  say(`Now: ${now.commands} commands, ${now.alarms} alarms and ${now.events} events in ${seconds} s`)
  say(`The log: ${commands} commands beside ${setUpCommands} that set its agency up; ${events} events in the ledger`)
}

function answerFigures({ answer }: Context, result: ReplayResult, log: Log): void {
  const { agencyId, finished, commands, setUpCommands, events, refusedLines, now } = result
  const figures = figuresOf(result.items, result.assistants)
  const replay = {
    agency: agencyId,
    finished,
    commands,
    set_up_commands: setUpCommands,
    events,
    now,
    bad_lines: log.bad.map(({ line }) => line),
    refused_lines: refusedLines,
  }
  answer({ ...figures, replay }, JSON.stringify(figures, null, 1))
}

async function readCalendar(path: string): Promise<LogCalendar> {
  const calendar = JSON.parse(await readFile(path, 'utf8')) as LogCalendar
  const missing = ['time_zone', 'hours', 'holidays', 'response_target_s', 'turnaround_target_s'].filter(
    (name) => !(name in calendar),
  )
  if (missing.length > 0) throw new Error(`The calendar ${path} lacks ${missing.join(', ')}`)
  return calendar
}
