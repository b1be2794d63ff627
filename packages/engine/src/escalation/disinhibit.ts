import type { InhibitEscalation } from '@understudy/contract/commands/escalation-commands'
import { accepted } from '@understudy/domain/decision'
import { disinhibit } from '@understudy/domain/escalation/hold-back'
import { subjectOfRoot } from '@understudy/domain/escalation/subject'
import type { Ref } from '../shell/verb.ts'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { under } from './roots.ts'

/** What the escalation comes of, most nearly first. */
function above(escalationId: string, world: World): string[] {
  const { root, follows } = world.peek('escalation', escalationId) ?? {}
  return [follows, root].filter((one) => one !== undefined)
}

/** The higher condition is over, or it is another one by now (rule 21). */
export const disinhibitEscalationVerb = verb<'escalation.disinhibit', InhibitEscalation>({
  name: 'escalation.disinhibit',
  allow: [],
  needs: ({ escalationId, by }, world): Ref[] => [
    { type: 'escalation', id: escalationId },
    { type: 'escalation', id: by },
    ...above(escalationId, world).flatMap(under),
  ],
  decide: ({ escalationId, by }, world, { at }) => {
    const escalation = world.read('escalation', escalationId)
    const higher = world.read('escalation', by)
    if (higher === undefined) return accepted([])
    const others = above(escalationId, world).flatMap((root) => world.newest(subjectOfRoot(root)) ?? [])
    return disinhibit(escalation, escalationId, { by: { id: by, escalation: higher }, others }, at)
  },
})
