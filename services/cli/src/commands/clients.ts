import { asOwner } from '../options/as-owner.ts'
import { clientNamed } from '../promises/client-named.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** What was written for a client, by an owner: it is forgotten. */
export async function run(context: Context, options: Options, [action = '', client = '']: Arguments): Promise<number> {
  return asOwner(context, options, async ({ engine: { pool }, viewer: { agencyId }, send }) => {
    if (action !== 'erase') throw new Error(`clients can erase, not ${action}`)
    const { clientId } = await clientNamed(pool, agencyId, client)
    const { state } = await send('client.erase', { clientId, reason: String(options['reason']) })
    const text = {
      erasing: `A worker erases client ${clientId} step by step; ask again to see whether it is done`,
      erased: `Client ${clientId} is erased`,
    }
    context.answer({ agency: agencyId, client: clientId, state }, text[state as keyof typeof text])
    return 0
  })
}
