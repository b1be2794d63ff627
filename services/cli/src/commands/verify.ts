import { inAgency } from '@understudy/db/key-ring'
import type { Difference } from '@understudy/engine/verify/difference'
import { type VerifyProgress, verifyLedger } from '@understudy/engine/verify/verify-ledger'
import type pg from 'pg'
import { openInstallation } from '../installation/installation.ts'
import { agenciesOf } from '../options/agencies-of.ts'
import { agencyOption } from '../options/agency-option.ts'
import { openProgressLine } from '../progress-line.ts'
import type { Context, Options } from '../run-command.ts'

/** Exit code 1 where anything differs. */
export async function run({ settings, say, answer }: Context, options: Options): Promise<number> {
  const agencyId = agencyOption(options)
  const installation = await openInstallation(settings, say)
  const progress = openProgressLine('Folding the ledger')
  try {
    const { engine } = installation
    if (agencyId !== undefined) await agenciesOf(installation.databaseUrl, agencyId)
    const total = await eventCount(engine.pool, agencyId)
    const onProgress = ({ events }: VerifyProgress) => progress.show(events, total)
    const found = await verifyLedger(engine, { onProgress, ...(agencyId !== undefined && { agencyId }) })
    progress.end()
    const { agencies, streams, events, checkpoints, differenceCount, differences } = found
    const counted = `${events} events in ${streams} streams of ${agencies} ${agencies === 1 ? 'agency' : 'agencies'}, ${checkpoints} checkpoints`
    const verdict =
      differenceCount === 0
        ? `Clean: ${counted}. Every row is the fold of its events, and every chain holds.`
        : [`${differenceCount} differences in ${counted}:`, ...differences.map(lineOf)].join('\n')
    answer({ clean: differenceCount === 0, ...found }, verdict)
    return differenceCount === 0 ? 0 : 1
  } finally {
    progress.end()
    await installation.close()
  }
}

function lineOf({ agencyId, stream, field, stored, folded }: Difference): string {
  return `  agency ${agencyId}, ${stream}, ${field}: stored ${JSON.stringify(stored)}, folded ${JSON.stringify(folded)}`
}

/** About how many events there are, for the progress line: of one agency exactly, else what the positions allow. */
async function eventCount(pool: pg.Pool, agencyId: string | undefined): Promise<number> {
  if (agencyId === undefined)
    return Number((await pool.query('select position from ledger_horizon()')).rows[0].position)
  const [row] = await inAgency(pool, agencyId, 'select count(*) as events from ledger where agency_id = $1', [agencyId])
  return Number(row?.['events'])
}
