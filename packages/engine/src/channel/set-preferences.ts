import type { SetPreferences } from '@understudy/contract/commands/channel-commands'
import { setPreferences } from '@understudy/domain/notification/member-channels'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { notYours } from './not-yours.ts'

/** How a member wants to be told: quiet hours, digests, channels and causes that they do without. */
export const setPreferencesVerb = verb<'member.set_preferences', SetPreferences>({
  name: 'member.set_preferences',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: ({ memberId }, _, { actor }) => [
    { type: 'member', id: memberId },
    ...(actor.kind === 'member' ? [{ type: 'member' as const, id: actor.memberId }] : []),
  ],
  decide: ({ memberId, ...preferences }, world, { actor }) => {
    if (world.read('member', memberId)?.state !== 'active') return notFound('member')
    // Whoever may not say it may not even see them.
    if (notYours(memberId, actor, world) !== undefined) return notFound('member')
    return setPreferences(memberId, preferences)
  },
})
