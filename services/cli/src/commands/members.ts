import { CorrectMember, JoinMember } from '@understudy/contract/commands/member-commands'
import { asOwner } from '../options/as-owner.ts'
import { checked } from '../options/checked.ts'
import { holderOf } from '../options/holder-of.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** People and programs of an agency, by an owner: they are taken in, put right, and forgotten. */
export async function run(context: Context, options: Options, [action = '', who = '']: Arguments): Promise<number> {
  return asOwner(context, options, async ({ engine, viewer: { agencyId }, send }) => {
    switch (action) {
      case 'join': {
        const { memberId } = await send('member.join', checked(JoinMember, joining(who, options), flags))
        context.answer({ agency: agencyId, member: memberId }, `${who} is member ${memberId}`)
        return 0
      }
      case 'correct': {
        const { memberId } = await holderOf(engine.pool, agencyId, who)
        await send('member.correct', checked(CorrectMember, { memberId, ...corrected(options) }, flags))
        context.answer({ agency: agencyId, member: memberId }, `Member ${memberId} is put right`)
        return 0
      }
      case 'erase': {
        const { memberId } = await holderOf(engine.pool, agencyId, who)
        await send('member.erase', { memberId, reason: String(options['reason'] ?? '') })
        context.answer({ agency: agencyId, erased: memberId }, `Member ${memberId} is forgotten`)
        return 0
      }
      default:
        throw new Error(`members can join, correct or erase, not ${action}`)
    }
  })
}

const flags = {
  name: 'the name, or --name',
  email: '--email',
  roles: '--roles',
  clientId: '--client',
  supportRole: '--support-role',
}

function joining(name: string, { email, roles, client, supportRole, service }: Options) {
  return {
    ...{ name, email, roles: String(roles ?? '').split(',') },
    ...(client !== undefined && { clientId: client }),
    ...(supportRole !== undefined && { supportRole }),
    ...(service === true && { kind: 'service' }),
  }
}

function corrected({ name, email, roles, supportRole }: Options) {
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(roles !== undefined && { roles: String(roles).split(',') }),
    ...(supportRole !== undefined && { supportRole }),
  }
}
