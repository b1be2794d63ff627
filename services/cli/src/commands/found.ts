import { FoundAgency } from '@understudy/contract/commands/agency-commands'
import { JoinMember } from '@understudy/contract/commands/member-commands'
import { execute } from '@understudy/engine/shell/execute'
import { serverId } from '@understudy/engine/shell/server-id'
import { openInstallation } from '../installation/installation.ts'
import { invitationLink } from '../installation/invitation-link.ts'
import { accepted } from '../options/accepted.ts'
import { checked } from '../options/checked.ts'
import type { Context, Options } from '../run-command.ts'

const actor = { kind: 'system', part: 'installation' } as const

/**
 * Founds a live agency with its first owner, and makes the one-time link by which the owner gets a way to sign in. Only whoever has the database and the master
 * key can: over HTTP nobody founds an agency.
 */
export async function run({ settings, say, answer }: Context, options: Options): Promise<number> {
  const { name, zone, owner, email } = options
  const agency = checked(FoundAgency, { name, timeZone: zone, mode: 'live' }, { name: '--name', timeZone: '--zone' })
  const person = checked(JoinMember, { name: owner, email, roles: ['owner'] }, { name: '--owner', email: '--email' })
  const installation = await openInstallation(settings, say)
  try {
    const { engine } = installation
    const agencyId = serverId(Date.now())
    const outcomes = await execute(engine, [
      { name: 'agency.found', agencyId, actor, input: agency },
      { name: 'member.join', agencyId, actor, input: person },
    ])
    const [, joined] = outcomes.map(accepted)
    const memberId = String(joined?.result['memberId'])
    const link = await invitationLink(installation, { agencyId, memberId })
    answer({ agency: agencyId, member: memberId, ...link }, foundText(agency.name, agencyId, person.name, link.link))
    return 0
  } finally {
    await installation.close()
  }
}

function foundText(name: string, agencyId: string, owner: string, link: string): string {
  const how = 'chooses a password there; it works once, for a week'
  return `${name} is founded (agency ${agencyId}).\nThe link of ${owner}, who ${how}:\n  ${link}`
}
