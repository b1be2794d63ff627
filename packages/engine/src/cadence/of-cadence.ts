import type { Decision } from '@understudy/domain/decision'
import type { Cadence } from '@understudy/domain/task/cadence/cadence'
import { notFound } from '../shell/not-found.ts'
import type { Moment, Verb } from '../shell/verb.ts'

/** How a command about one cadence is decided, once it is there. */
export function ofCadence<Input extends { readonly taskId: string; readonly cadenceId: string }>(
  decide: (cadence: Cadence, input: Input, at: number) => Decision,
): Pick<Verb<string, Input>, 'allow' | 'needs' | 'decide'> {
  return {
    allow: ['owner', 'ops_lead'],
    needs: ({ taskId }) => [{ type: 'task', id: taskId }],
    decide: (input, world, { at }: Moment) => {
      const task = world.read('task', input.taskId)
      if (task === undefined) return notFound('task')
      const cadence = task.cadences?.find(({ id }) => id === input.cadenceId)
      return cadence === undefined ? notFound('cadence') : decide(cadence, input, at)
    },
  }
}
