import { type AgencyEstimates, estimatesOf } from '../estimates/estimates-of.ts'
import { estimatesText } from '../estimates/estimates-text.ts'
import { openInstallation } from '../installation/installation.ts'
import { agenciesOf } from '../options/agencies-of.ts'
import { agencyOption } from '../options/agency-option.ts'
import type { Context, Options } from '../run-command.ts'

/** `understudy estimates`: what the roll-ups say about an agency; changes nothing. */
export async function run({ settings, say, answer }: Context, options: Options): Promise<number> {
  const named = agencyOption(options)
  const installation = await openInstallation(settings, say)
  try {
    const found: AgencyEstimates[] = []
    for (const agencyId of await agenciesOf(installation.databaseUrl, named))
      found.push(await estimatesOf(installation.engine, agencyId))
    answer(found, found.length === 0 ? 'There is no agency' : found.map(estimatesText).join('\n\n\n'))
    return 0
  } finally {
    await installation.close()
  }
}
