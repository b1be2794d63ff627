import type { EndCauses } from '@understudy/contract/commands/escalation-commands'
import { endCauses } from '@understudy/domain/escalation/end-causes'
import { verb } from '../shell/verb.ts'
import { aboutSubject, needsOfSubject } from './about.ts'

/** What was wrong went away by itself. Nothing happens where nothing runs. */
export const endCausesVerb = verb<'escalation.end_causes', EndCauses>({
  name: 'escalation.end_causes',
  allow: [],
  needs: ({ subject }, world) => [
    { type: 'escalation', id: subject.id, with: 'running' },
    ...(world.newest(subject) === undefined ? [] : needsOfSubject(subject, world)),
  ],
  decide: ({ subject, ...ended }, world, { at }) =>
    endCauses(world.newest(subject), ended, at, aboutSubject(subject, world)?.state === 'blocked'),
})
