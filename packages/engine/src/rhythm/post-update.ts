import type { PostDailyUpdate } from '@understudy/contract/commands/rhythm-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { accepted } from '@understudy/domain/decision'
import { dailyUpdateId, postUpdate } from '@understudy/domain/rhythm/daily-update'
import { localDateOf, notePosted } from '@understudy/domain/rhythm/update-due'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What an assistant says of their day; nobody reminds them of it any more. */
export const postDailyUpdateVerb = verb<'daily_update.post', PostDailyUpdate>({
  name: 'daily_update.post',
  allow: ['assistant'],
  needs: ({ date }, _, { agencyId, actor }) => {
    const memberId = memberIdOf(actor)
    return [
      { type: 'member', id: memberId },
      { type: 'agency', id: agencyId },
      { type: 'daily_update', id: dailyUpdateId(memberId, date) },
    ]
  },
  decide: ({ date, ...text }, world, { agencyId, actor, at }) => {
    const memberId = memberIdOf(actor)
    const dailyId = dailyUpdateId(memberId, date)
    const member = world.read('member', memberId)
    const agency = world.peek('agency', agencyId)
    if (member === undefined || agency === undefined) return notFound('member')
    const today = localDateOf(member, agency, at)
    const posted = postUpdate(world.read('daily_update', dailyId), memberId, date, today, text)
    if (posted.kind === 'refused' || posted.events[0]?.type === 'daily_update.amended') return posted
    const told = notePosted(member, memberId, agency, { date, dailyUpdateId: dailyId }, at)
    return accepted([...posted.events, ...told], posted.result)
  },
})
