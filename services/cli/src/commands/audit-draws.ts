import { auditPeriod, type PeriodAudit } from '../audit-draws/audit-period.ts'
import { revealPeriod } from '../audit-draws/reveal-period.ts'
import { openInstallation } from '../installation/installation.ts'
import { agenciesOf } from '../options/agencies-of.ts'
import { agencyOption } from '../options/agency-option.ts'
import type { Context } from '../run-command.ts'

type Options = Readonly<Record<string, unknown>>

/** `understudy audit-draws`: repeats every draw of a period from the ledger. Exit code 1 where anything differs. */
export async function run({ settings, say, answer }: Context, options: Options): Promise<number> {
  const period = String(options['period'])
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) throw new Error(`--period takes a month such as 2026-11, not ${period}`)
  const installation = await openInstallation(settings, say)
  try {
    const { engine } = installation
    const audits: PeriodAudit[] = []
    for (const agencyId of await agenciesOf(installation.databaseUrl, agencyOption(options))) {
      if (options['reveal'] === true) await revealPeriod(engine, agencyId, period)
      audits.push(await auditPeriod(engine.pool, agencyId, period))
    }
    answer(audits, textOf(audits, period))
    return audits.some(({ findings }) => findings.length > 0) ? 1 : 0
  } finally {
    await installation.close()
  }
}

const mostLines = 50

function textOf(audits: readonly PeriodAudit[], period: string): string {
  if (audits.every(({ draws }) => draws === 0)) return `Nothing was drawn in ${period}`
  return audits
    .filter(({ draws, findings }) => draws > 0 || findings.length > 0)
    .map(linesOf)
    .join('\n')
}

function linesOf({ agency, draws, reviewed, findings }: PeriodAudit): string {
  const result = findings.length === 0 ? 'every one repeats' : `${findings.length} findings`
  const lines = findings
    .slice(0, mostLines)
    .map(
      ({ position, workItemId, message }) =>
        `  ${position === undefined ? '' : `at ${position}, item ${workItemId}: `}${message}`,
    )
  const more = findings.length > mostLines ? [`  and ${findings.length - mostLines} more`] : []
  return [`Agency ${agency}: ${draws} draws, ${reviewed} reviewed; ${result}`, ...lines, ...more].join('\n')
}
