import type { CallOff } from '@understudy/contract/commands/escalation-commands'
import { accepted } from '@understudy/domain/decision'
import { resolve } from '@understudy/domain/escalation/resolve'
import type { Ref } from '../shell/verb.ts'
import { verb } from '../shell/verb.ts'
import { needsOfWork } from './about.ts'
import { promisesTo } from './facts.ts'

/** Its item was cancelled, its review withdrawn: there is nothing left to decide (rule 14). */
export const callOffVerb = verb<'escalation.call_off', CallOff>({
  name: 'escalation.call_off',
  allow: [],
  needs: ({ subject }, world): Ref[] => {
    const about = world.newest(subject)?.escalation
    const asked: Ref = { type: 'escalation', id: subject.id, with: 'running' }
    return about === undefined ? [asked] : [asked, ...needsOfWork(about.clientId, about.taskId)]
  },
  decide: ({ subject, why }, world, { at }) => {
    const newest = world.newest(subject)
    if (newest === undefined) return accepted([])
    return resolve(newest.escalation, newest.id, 'engine', why, promisesTo(world, newest.escalation), at)
  },
})
