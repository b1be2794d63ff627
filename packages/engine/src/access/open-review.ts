import type { OpenAccessReview } from '@understudy/contract/commands/access-commands'
import { openAccessReview, type Reviewed } from '@understudy/domain/access/open-review'
import { type Ref, verb } from '../shell/verb.ts'

/** A periodic access review begins: it lists what to confirm. */
export const openAccessReviewVerb = verb<'access_checklist.open_review', OpenAccessReview>({
  name: 'access_checklist.open_review',
  allow: [],
  needs: ({ memberIds }) => memberIds.map((id): Ref => ({ type: 'member', id })),
  decide: ({ clientId, memberIds, takesDays }, world, { at, newId }) => {
    const members = memberIds.flatMap((memberId): Reviewed[] => {
      const member = world.read('member', memberId)
      return member === undefined ? [] : [{ memberId, grants: member.grants }]
    })
    return openAccessReview(newId(), clientId, members, takesDays, at)
  },
})
