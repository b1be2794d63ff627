import type { SetNoticeRules } from '@understudy/contract/commands/channel-commands'
import { setNoticeRules } from '@understudy/domain/notification/notice-rules'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** How many messages an hour a recipient gets, and how long quiet hours may hold one. */
export const setNoticeRulesVerb = verb<'agency.set_notice_rules', SetNoticeRules>({
  name: 'agency.set_notice_rules',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : setNoticeRules(agency.noticeRules, agencyId, input)
  },
})
