import { openInstallation } from '../installation/installation.ts'
import { invitationLink } from '../installation/invitation-link.ts'
import { agencyOption } from '../options/agency-option.ts'
import { holderOf } from '../options/holder-of.ts'
import type { Context, Options } from '../run-command.ts'

/** The one-time link of a member, by whoever has the database. */
export async function run({ settings, say, answer }: Context, options: Options): Promise<number> {
  const installation = await openInstallation(settings, say)
  try {
    const holder = await holderOf(installation.engine.pool, agencyOption(options), String(options['member']))
    const made = await invitationLink(installation, holder)
    const text = `The link, which works once until ${made.expiresAt}; an earlier one works no more:\n  ${made.link}`
    answer({ agency: holder.agencyId, member: holder.memberId, ...made }, text)
    return 0
  } finally {
    await installation.close()
  }
}
