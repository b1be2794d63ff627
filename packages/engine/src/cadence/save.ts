import type { SaveCadence } from '@understudy/contract/commands/cadence-commands'
import { countsFrom, saveCadence } from '@understudy/domain/task/cadence/save-cadence'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { tellingVolume } from '../task/volume-of-task.ts'
import { nextOf } from './next-of.ts'
import { termsOf } from './terms-of.ts'

/** Work of a task recurs from now on, or by other terms than before. The rule is expanded here; what is decided upon is dates. */
export const saveCadenceVerb = verb<'task.save_cadence', SaveCadence>({
  name: 'task.save_cadence',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }, world, { agencyId }) => {
    const task = world.peek('task', taskId)
    return [
      { type: 'task', id: taskId },
      { type: 'agency', id: agencyId },
      ...(task === undefined ? [] : [{ type: 'client' as const, id: task.clientId }]),
    ]
  },
  decide: ({ taskId, cadenceId, ...input }, world, { agencyId, at, newId }) => {
    const task = world.read('task', taskId)
    if (task === undefined) return notFound('task')
    const { cadences = [] } = task
    const before = cadences.find(({ id }) => id === cadenceId)
    if (cadenceId !== undefined && before === undefined) return notFound('cadence')
    const terms = termsOf(world.peek('client', task.clientId), input)
    const next = nextOf(terms, countsFrom(before, at), 1)
    if ('kind' in next) return next
    const id = before?.id ?? newId()
    const saved = saveCadence(cadences, taskId, id, terms, next[0], at)
    const others = cadences.filter((one) => one.id !== id)
    const after = { id, ...terms, state: before?.state ?? 'active', version: 1, takenUntil: at } as const
    return tellingVolume(saved, { ...task, cadences: [...others, after] }, world.peek('agency', agencyId), at)
  },
})
