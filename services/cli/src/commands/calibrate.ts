import { type CalibrationReport, calibrationOf } from '@understudy/engine/risk/calibration-of'
import { isReplayed, readRuns } from '@understudy/engine/risk/read-runs'
import type pg from 'pg'
import { calibrationText } from '../calibrate/calibration-text.ts'
import { openInstallation } from '../installation/installation.ts'
import { agenciesOf } from '../options/agencies-of.ts'
import { agencyOption } from '../options/agency-option.ts'
import type { Context, Options } from '../run-command.ts'

/** `understudy calibrate`: how well the risk of breaches would have been told in the later half of what happened. */
export async function run({ settings, say, answer }: Context, options: Options): Promise<number> {
  const named = agencyOption(options)
  const installation = await openInstallation(settings, say)
  try {
    const { pool } = installation.engine
    const reports: (CalibrationReport & { readonly agencyId: string })[] = []
    for (const agencyId of await agenciesAsked(installation.databaseUrl, pool, named)) {
      const report = calibrationOf(await readRuns(pool, agencyId))
      if (report === undefined) say(`Agency ${agencyId} has no clock whose promise was kept or missed`)
      else reports.push({ agencyId, ...report })
    }
    const texts = reports.map(({ agencyId, ...report }) => calibrationText(agencyId, report))
    answer(reports, texts.length === 0 ? 'There is nothing to score' : texts.join('\n\n\n'))
    return reports.length === 0 ? 1 : 0
  } finally {
    await installation.close()
  }
}

/** The one that is named, or those that a log was replayed into. */
async function agenciesAsked(databaseUrl: string, pool: pg.Pool, named: string | undefined): Promise<string[]> {
  if (named !== undefined) return agenciesOf(databaseUrl, named)
  const replayed: string[] = []
  for (const agencyId of await agenciesOf(databaseUrl, undefined))
    if (await isReplayed(pool, agencyId)) replayed.push(agencyId)
  return replayed
}
