import pino from 'pino'
import { openInstallation } from '../installation/installation.ts'
import { openProgressLine } from '../progress-line.ts'
import type { Context } from '../run-command.ts'
import { agencyForRun } from '../simulate/earlier-runs.ts'
import { reportOf } from '../simulate/report.ts'
import { reportText } from '../simulate/report-text.ts'
import { runSimulation } from '../simulate/run-simulation.ts'
import { ownPlanNamed } from '../simulate/simulated-plan.ts'
import { simulationOptions } from '../simulate/simulation-options.ts'

type Options = Readonly<Record<string, unknown>>

/** `understudy simulate`: a virtual agency, hour by hour through the real engine, and what came of the plan's promise. */
export async function run({ settings, say, answer }: Context, given: Options): Promise<number> {
  const options = simulationOptions(given, await ownPlanNamed(given['plan'] as string | undefined))
  const installation = await openInstallation(settings, say)
  const interruption = watchForInterruption(say)
  const progress = openProgressLine('Simulating')
  const started = performance.now()
  try {
    const { engine } = installation
    const { agencyId, isResumed } = await agencyForRun(engine.pool, options, given['resume'] === true, say)
    const simulated = await runSimulation(engine, options, {
      ...{ agencyId, isResumed },
      log: pino({ level: 'warn' }, pino.destination(2)),
      onProgress: (done, total, { commands, alarms }) =>
        progress.show(done, total, `  ${commands} commands, ${alarms} alarms`),
      isCancelled: () => interruption.came,
    })
    progress.end()
    const seconds = (performance.now() - started) / 1_000
    const { commands, alarms, refused, refusals } = simulated.driven
    const rate = Math.round((commands + alarms) / seconds)
    say(`${commands} commands and ${alarms} alarms in ${seconds.toFixed(1)} s, ${rate} a second; agency ${agencyId}`)
    if (refused > 0) say(`${refused} commands were refused, such as ${refusals.join('; ')}`)
    if (!simulated.finished)
      say('Cut off; the figures are those of the hours so far. The same command with --resume goes on from here')
    const report = reportOf(options, simulated.tally, simulated.endedAt)
    answer(
      { agency: agencyId, finished: simulated.finished, commands, alarms, refused, options, ...report },
      reportText(report),
    )
    return simulated.finished ? 0 : interrupted
  } finally {
    progress.end()
    interruption.end()
    await installation.close()
  }
}

/** As shells have it: 128 and the number of SIGINT. */
const interrupted = 130

function watchForInterruption(say: Context['say']) {
  const state = {
    came: false,
    end: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  }
  const stop = () => {
    if (!state.came) say('Stopping after this hour')
    state.came = true
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return state
}
