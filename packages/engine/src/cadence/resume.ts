import type { OfCadence } from '@understudy/contract/commands/cadence-commands'
import { resumeCadence } from '@understudy/domain/task/cadence/hold-cadence'
import { verb } from '../shell/verb.ts'
import { nextOf } from './next-of.ts'
import { ofCadence } from './of-cadence.ts'

/** Goes on from now, without what would have fallen due meanwhile. */
export const resumeCadenceVerb = verb<'task.resume_cadence', OfCadence>({
  name: 'task.resume_cadence',
  ...ofCadence<OfCadence>((cadence, { taskId }, at) => {
    const next = nextOf(cadence, at, 1)
    return 'kind' in next ? next : resumeCadence(taskId, cadence, next[0], at)
  }),
})
