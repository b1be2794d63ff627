import type { OfCadence } from '@understudy/contract/commands/cadence-commands'
import { pauseCadence } from '@understudy/domain/task/cadence/hold-cadence'
import { verb } from '../shell/verb.ts'
import { aheadOf } from './ahead-of.ts'
import { ofCadence } from './of-cadence.ts'

/** No work of it falls due until it is resumed. */
export const pauseCadenceVerb = verb<'task.pause_cadence', OfCadence>({
  name: 'task.pause_cadence',
  ...ofCadence<OfCadence>((cadence, { taskId }, at) => pauseCadence(taskId, aheadOf(cadence, at), at)),
})
