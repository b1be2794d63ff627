import { ChangeAction, DropAction, FinishAction, OpenAction } from '@understudy/contract/commands/rhythm-commands'
import { ActionQuery, type Action as Shown } from '@understudy/contract/http/rhythm'
import { ownEntry } from '@understudy/domain/own-entry'
import { listActions } from '@understudy/engine/rhythm/read-actions'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { given } from '../rhythm/given.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

type Action = (asked: Asked, options: Options, id: string | undefined) => Promise<{ value: unknown; text: string }>

const names = {
  ...{ clientId: '--client', text: '--text', ownerId: '--owner', dueOn: '--due', actionId: 'the id' },
  ...{ reason: '--reason', note: '--text' },
}

const verbs: Readonly<Record<string, Action>> = {
  async list({ reads, viewer }, { client, all, overdue }) {
    const which = { ...(all === true ? {} : { state: 'open' }), ...(overdue === true && { overdue: 'true' }) }
    const query = checked(ActionQuery, { ...given({ clientId: client }), ...which, limit: 200 }, names)
    const { items } = await listActions(reads, viewer, query)
    return { value: items, text: items.length === 0 ? 'There are no such actions' : items.map(line).join('\n') }
  },
  async open({ send }, { client, text, owner, due }) {
    const input = checked(OpenAction, given({ clientId: client, text, ownerId: owner, dueOn: due }), names)
    const result = await send('action.open', input)
    return { value: result, text: `Action ${result['actionId']}` }
  },
  async change({ send }, { owner, due }, actionId) {
    const input = checked(ChangeAction, given({ actionId, ownerId: owner, dueOn: due }), names)
    return { value: await send('action.change', input), text: 'Changed' }
  },
  async done({ send }, { text }, actionId) {
    const input = checked(FinishAction, given({ actionId, note: text }), names)
    return { value: await send('action.finish', input), text: 'Done' }
  },
  async drop({ send }, { reason }, actionId) {
    const input = checked(DropAction, given({ actionId, reason }), names)
    return { value: await send('action.drop', input), text: 'Dropped' }
  },
}

const line = ({ id, text, ownerId, dueOn, state, overdueSince }: Shown) =>
  `${id}: ${text} (${ownerId}, due ${dueOn}, ${state}${overdueSince === null || state !== 'open' ? '' : ', overdue'})`

/** `understudy actions …`: who does what by when. */
export async function run(context: Context, options: Options, [name = 'list', id]: Arguments): Promise<number> {
  const verb = ownEntry(verbs, name)
  if (verb === undefined) throw new Error(`actions can ${Object.keys(verbs).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { value, text } = await verb(asked, options, id)
    context.answer(value, text)
    return 0
  })
}
