import type { EndCauses } from '@understudy/contract/commands/escalation-commands'
import { endCauses, withoutEnded } from '@understudy/domain/escalation/end-causes'
import { subjectOfRoot } from '@understudy/domain/escalation/subject'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { aboutSubject, needsOfSubject } from './about.ts'
import { needsOfRootsNow, rootsNow, rootsOf } from './rooted-now.ts'
import { type Asked, under } from './roots.ts'

/** What was wrong went away by itself. Nothing happens where nothing runs. */
export const endCausesVerb = verb<'escalation.end_causes', EndCauses>({
  name: 'escalation.end_causes',
  allow: [],
  needs: ({ subject, ...ended }, world): Ref[] => {
    const running: Ref = { type: 'escalation', id: subject.id, with: 'running' }
    const newest = world.newest(subject)
    if (newest === undefined) return [running]
    const left = withoutEnded(newest.escalation, ended)
    const above = left.causes.length === 0 ? [] : [...rootsOf(left).flatMap(under), ...needsOfRootsNow(left, world)]
    return [running, ...needsOfSubject(subject, world), ...above]
  },
  decide: ({ subject, ...ended }, world, { agencyId, at }) => {
    const isBlocked = aboutSubject(subject, world)?.state === 'blocked'
    const above = aboveOf({ subject, ...ended }, world, { agencyId, at })
    return endCauses(world.newest(subject), ended, at, { isBlocked, above })
  },
})

/** What runs about what the rest comes of, as it was raised and as things stand now. */
function aboveOf({ subject, ...ended }: EndCauses, world: World, asked: Asked) {
  const newest = world.newest(subject)
  if (newest === undefined) return []
  const left = withoutEnded(newest.escalation, ended)
  const roots = new Set([...rootsOf(left), ...rootsNow(left, world, asked)])
  return [...roots].flatMap((root) => world.newest(subjectOfRoot(root)) ?? [])
}
