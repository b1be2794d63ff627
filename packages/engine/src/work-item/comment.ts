import type { CommentOnItem } from '@understudy/contract/commands/matter-commands'
import { commentOn } from '@understudy/domain/work-item/comment'
import { verb } from '../shell/verb.ts'

/** Somebody says something about an item, and to whom. */
export const commentVerb = verb<'work_item.comment', CommentOnItem>({
  name: 'work_item.comment',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: ({ workItemId, mentions }) => [
    { type: 'work_item', id: workItemId },
    ...mentions.map((id) => ({ type: 'member' as const, id })),
  ],
  decide: ({ workItemId, text, mentions, audience }, world, { actor }) => {
    const member = actor.kind === 'member' ? world.peek('member', actor.memberId) : undefined
    const by = actor.kind === 'member' && member !== undefined ? { id: actor.memberId, member } : undefined
    const mentioned = mentions.map((id) => ({ id, member: world.peek('member', id) }))
    return commentOn(world.read('work_item', workItemId), workItemId, { by, text, mentioned, audience })
  },
})
