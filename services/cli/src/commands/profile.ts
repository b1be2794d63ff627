import {
  ChangeSupportRole,
  SaveProfile,
  WithdrawScribeCredential,
} from '@understudy/contract/commands/profile-commands'
import type { Member } from '@understudy/contract/http/members'
import { ownEntry } from '@understudy/domain/own-entry'
import { readMember } from '@understudy/engine/member/read-members'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { holderOf } from '../options/holder-of.ts'
import { jsonFile } from '../promises/json-file.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

interface At extends Asked {
  readonly memberId: string
  readonly options: Options
}

type Action = (at: At, what: string | undefined) => Promise<{ value: unknown; text: string }>

/** `understudy profile show|save|role|withdraw`: what an assistant brings along, and whether they are a scribe. */
export async function run(context: Context, options: Options, [name = 'show', what]: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`profile can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { engine, viewer } = asked
    const { memberId } = await holderOf(engine.pool, viewer.agencyId, String(options['assistant']))
    const { value, text } = await action({ ...asked, memberId, options }, what)
    context.answer(value, text)
    return 0
  })
}

const actions: Readonly<Record<string, Action>> = {
  show: async ({ reads, viewer, memberId }) => {
    const member = await readMember(reads, viewer, memberId)
    if (member === undefined) throw new Error('There is no such member that you can see')
    const { supportRole, scribeCredential, profile } = member
    return { value: { memberId, supportRole, scribeCredential, profile }, text: profileText(member) }
  },
  save: async ({ send, memberId }, file) => {
    const changes = await jsonFile(
      needed(file, 'the FILE.json with what changes'),
      SaveProfile.omit({ memberId: true }),
    )
    return { value: await send('member.save_profile', { memberId, ...changes }), text: 'Saved' }
  },
  role: async ({ send, memberId }, role) => {
    const input = checked(ChangeSupportRole, { memberId, supportRole: role }, { supportRole: 'The support role' })
    return { value: await send('member.change_support_role', input), text: `They are ${input.supportRole} now` }
  },
  withdraw: async ({ send, memberId, options }) => {
    const given = { memberId, reason: options['reason'] }
    const input = checked(WithdrawScribeCredential, given, { reason: '--reason' })
    return { value: await send('member.withdraw_scribe_credential', input), text: 'The credential is withdrawn' }
  },
}

function needed(what: string | undefined, name: string): string {
  if (what === undefined) throw new Error(`Name ${name}`)
  return what
}

function profileText({ supportRole, scribeCredential, profile }: Member): string {
  const lists = (['skills', 'specialties', 'vocabularies', 'languages', 'pools'] as const).flatMap((list) =>
    profile[list].length === 0 ? [] : [`${list}: ${profile[list].join(', ')}`],
  )
  const { place, engagement, cost, capacityMinutes } = profile
  return [
    [supportRole ?? 'no support role', ...(scribeCredential === null ? [] : [`${scribeCredential} scribe`])].join(', '),
    ...lists,
    ...(place === null ? [] : [`place: ${place}`]),
    ...(engagement === null ? [] : [`engagement: ${engagement}`]),
    ...(cost === null ? [] : [`cost: ${cost.amount} of the smallest unit of ${cost.currency}`]),
    ...(capacityMinutes === null ? [] : [`capacity: ${capacityMinutes} minutes a week`]),
  ].join('\n')
}
