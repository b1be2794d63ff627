import { makeAuditedDueFeed, revokeAuditedDueFeed } from '@understudy/engine/due-feed/audited-due-feed'
import { listDueFeeds } from '@understudy/engine/due-feed/list-due-feeds'
import { asMember } from '../options/as-member.ts'
import { clientNamed } from '../promises/client-named.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** Calendars of due work that a member follows from elsewhere. */
export async function run(context: Context, options: Options, [action = 'list', feedId]: Arguments): Promise<number> {
  const { host, port, publicUrl = `http://${host}:${port}` } = context.settings
  return asMember(context, options, async ({ engine, viewer }) => {
    const { agencyId, memberId } = viewer
    const { pool } = engine
    const by = { actor: { kind: 'member', memberId } } as const
    switch (action) {
      case 'list': {
        const feeds = (await listDueFeeds(pool, agencyId, memberId)) ?? []
        const lines = feeds.map(({ id, name, revokedAt }) => `${id}  ${name}${revokedAt === null ? '' : ', revoked'}`)
        context.answer({ feeds }, lines.join('\n') || 'There is no calendar')
        return 0
      }
      case 'make': {
        const named = options['client']
        const clientId = named === undefined ? null : (await clientNamed(pool, agencyId, String(named))).clientId
        const name = String(options['name'] ?? 'made by hand')
        const made = await makeAuditedDueFeed(engine, { agencyId, memberId, name, clientId }, by)
        if (made === undefined) throw new Error('The member has left the agency')
        const url = `${publicUrl}/v1/due-feeds/${made.token}/due.ics`
        context.answer({ id: made.id, url }, `The address of the calendar, shown this once:\n  ${url}`)
        return 0
      }
      case 'revoke': {
        const dueFeedId = feedId ?? ''
        if (feedId === undefined || !(await revokeAuditedDueFeed(engine, { agencyId, memberId, dueFeedId }, by)))
          throw new Error('Name one of their calendars by its id; `understudy feeds list` shows it')
        context.answer({ revoked: feedId }, 'The address is that of nothing now')
        return 0
      }
      default:
        throw new Error(`feeds can list, make or revoke, not ${action}`)
    }
  })
}
