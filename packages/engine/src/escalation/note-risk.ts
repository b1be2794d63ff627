import type { NoteRisk } from '@understudy/contract/commands/escalation-commands'
import { endCauses } from '@understudy/domain/escalation/end-causes'
import { isMoot } from '@understudy/domain/escalation/is-moot'
import { noteRisk } from '@understudy/domain/escalation/note-risk'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { aboutSubject } from './about.ts'
import { ladderFacts } from './facts.ts'
import { needsOfRaise } from './needs-of-raise.ts'
import { higherThan } from './raise.ts'
import { rootFor } from './roots.ts'

/** Told by whatever keeps the risk, at each stored crossing and when `escalation.look_asked` asks again. */
export const noteRiskVerb = verb<'escalation.note_risk', NoteRisk>({
  name: 'escalation.note_risk',
  allow: [],
  needs: ({ subject }, world, command) => needsOfRaise({ subject, cause: 'high_risk' }, world, command),
  decide: ({ subject, probability }, world, { agencyId, at, newId }) => {
    const about = aboutSubject(subject, world)
    if (about === undefined) return notFound('subject')
    const newest = world.newest(subject)
    if (isMoot({ kind: 'high_risk' }, subject.kind, about))
      return endCauses(newest, { causes: ['high_risk'], why: 'The work is done' }, at)
    const { clientId, taskId } = about
    const rooted = rootFor(subject, 'high_risk', world, { agencyId, at })
    const facts = ladderFacts(world, agencyId, about, rooted.root, newest?.escalation.policy)
    if (facts === undefined) return notFound('agency')
    const perMille = Math.round(probability * 1_000)
    const higherId = higherThan({ subject, ...rooted }, ['high_risk'], world)
    const around = { newest, higherId, isBlocked: about.state === 'blocked' }
    return noteRisk({ subject, clientId, taskId, ...rooted }, perMille, newId(), around, facts, at)
  },
})
