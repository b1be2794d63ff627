import type { InhibitEscalation } from '@understudy/contract/commands/escalation-commands'
import { accepted } from '@understudy/domain/decision'
import { disinhibit } from '@understudy/domain/escalation/hold-back'
import { subjectOfRoot } from '@understudy/domain/escalation/subject'
import type { Ref } from '../shell/verb.ts'
import { verb } from '../shell/verb.ts'
import { needsOfRootsNow, rootsNow, rootsOf } from './rooted-now.ts'
import { under } from './roots.ts'

/** The higher condition is over, or it is another one by now (rule 21). */
export const disinhibitEscalationVerb = verb<'escalation.disinhibit', InhibitEscalation>({
  name: 'escalation.disinhibit',
  allow: [],
  needs: ({ escalationId, by }, world): Ref[] => {
    const escalation = world.peek('escalation', escalationId)
    const above = escalation && [...rootsOf(escalation).flatMap(under), ...needsOfRootsNow(escalation, world)]
    return [{ type: 'escalation', id: escalationId }, { type: 'escalation', id: by }, ...(above ?? [])]
  },
  decide: ({ escalationId, by }, world, { agencyId, at }) => {
    const escalation = world.read('escalation', escalationId)
    const higher = world.read('escalation', by)
    if (escalation === undefined || higher === undefined) return accepted([])
    const above = new Set([...rootsOf(escalation), ...rootsNow(escalation, world, { agencyId, at })])
    const others = [...above].flatMap((root) => world.newest(subjectOfRoot(root)) ?? [])
    return disinhibit(escalation, escalationId, { by: { id: by, escalation: higher }, others }, at)
  },
})
