import { ownEntry } from '@understudy/domain/own-entry'
import { type AccessAsked, accessChanges } from '../access/changes.ts'
import { accessLists } from '../access/lists.ts'
import { asMember } from '../options/as-member.ts'
import { clientNamed } from '../promises/client-named.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

const actions = { ...accessLists, ...accessChanges }

/** `understudy access …`: who may get into what, what of it is to be mended, and what has to be confirmed. */
export async function run(
  context: Context,
  options: Options,
  [name = 'findings', subject]: Arguments,
): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`access can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { client } = options
    const { agencyId } = asked.viewer
    const named = client === undefined ? undefined : await clientNamed(asked.engine.pool, agencyId, String(client))
    const access: AccessAsked = { ...asked, options, subject, ...(named && { clientId: named.clientId }) }
    const { value, text } = await action(access)
    context.answer(value, text)
    return 0
  })
}
