import type { SaveCadence } from '@understudy/contract/commands/cadence-commands'
import { countsFrom, saveCadence } from '@understudy/domain/task/cadence/save-cadence'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { nextOf } from './next-of.ts'
import { termsOf } from './terms-of.ts'

/** Work of a task recurs from now on, or by other terms than before. The rule is expanded here; what is decided upon is dates. */
export const saveCadenceVerb = verb<'task.save_cadence', SaveCadence>({
  name: 'task.save_cadence',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }, world) => {
    const task = world.peek('task', taskId)
    return [
      { type: 'task', id: taskId },
      ...(task === undefined ? [] : [{ type: 'client' as const, id: task.clientId }]),
    ]
  },
  decide: ({ taskId, cadenceId, ...input }, world, { at, newId }) => {
    const task = world.read('task', taskId)
    if (task === undefined) return notFound('task')
    const { cadences = [] } = task
    const before = cadences.find(({ id }) => id === cadenceId)
    if (cadenceId !== undefined && before === undefined) return notFound('cadence')
    const terms = termsOf(world.peek('client', task.clientId), input)
    const next = nextOf(terms, countsFrom(before, at), 1)
    return 'kind' in next ? next : saveCadence(cadences, taskId, before?.id ?? newId(), terms, next[0], at)
  },
})
