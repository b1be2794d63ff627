import type { SaveMemberCalendar } from '@understudy/contract/commands/member-commands'
import { saveMemberCalendar } from '@understudy/domain/member/save-calendar'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** When somebody works. */
export const saveMemberCalendarVerb = verb<'member.save_calendar', SaveMemberCalendar>({
  name: 'member.save_calendar',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, calendar }, world, { at }) =>
    world.read('member', memberId) === undefined ? notFound('member') : saveMemberCalendar(memberId, calendar, at),
})
