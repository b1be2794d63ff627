import type { EndCadence } from '@understudy/contract/commands/cadence-commands'
import { endCadence } from '@understudy/domain/task/cadence/hold-cadence'
import { verb } from '../shell/verb.ts'
import { aheadOf } from './ahead-of.ts'
import { ofCadence } from './of-cadence.ts'

/** Ends it for good. */
export const endCadenceVerb = verb<'task.end_cadence', EndCadence>({
  name: 'task.end_cadence',
  ...ofCadence<EndCadence>((cadence, { taskId, reason }, at) => endCadence(taskId, aheadOf(cadence, at), reason, at)),
})
