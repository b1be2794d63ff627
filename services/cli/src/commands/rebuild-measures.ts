import { rebuildMeasures } from '@understudy/worker/projections/rebuild-measures'
import { openInstallation } from '../installation/installation.ts'
import { agenciesOf } from '../options/agencies-of.ts'
import { agencyOption } from '../options/agency-option.ts'
import { openPartLog } from '../parts/open-part-log.ts'
import { openProgressLine } from '../progress-line.ts'
import type { Context, Options } from '../run-command.ts'

/** `understudy rebuild-measures`: the roll-ups from the ledger, agency by agency; workers may go on meanwhile. */
export async function run({ settings, say, answer }: Context, options: Options): Promise<number> {
  const named = agencyOption(options)
  const installation = await openInstallation(settings, say)
  const progress = openProgressLine('Feeding the ledger again')
  try {
    const { engine, databaseUrl } = installation
    const log = openPartLog('cli', settings.logLevel ?? 'fatal')
    const rebuilt: { readonly agencyId: string; readonly events: number; readonly tables: readonly string[] }[] = []
    for (const agencyId of await agenciesOf(databaseUrl, named))
      rebuilt.push({
        agencyId,
        ...(await rebuildMeasures({ engine, pool: engine.pool, log }, agencyId, (done, total) =>
          progress.show(done, total),
        )),
      })
    progress.end()
    const lines = rebuilt.map(({ agencyId, events, tables }) => {
      return `Agency ${agencyId}: ${tables.join(', ')} made anew from ${events} events`
    })
    answer(rebuilt, lines.length === 0 ? 'There is no agency' : lines.join('\n'))
    return 0
  } finally {
    progress.end()
    await installation.close()
  }
}
