import type { BodyOf } from '@understudy/client/routes'
import type { Given } from '../forms/given.ts'
import { catchUpWords } from '../words/task-form-words.ts'

export type CadenceWanted = BodyOf<'/v1/tasks/{taskId}/cadences'>

/** How work recurs as it was filled in: by its own rule where there is one, else weekly on the chosen days. `today`: YYYY-MM-DD. */
export function cadenceOf(given: Given, today: string): CadenceWanted {
  const days = given.many('days').map((day) => day.slice(0, 2).toUpperCase())
  return {
    title: given.text('title'),
    rule: given.text('rule') || `FREQ=WEEKLY;BYDAY=${days.join(',')}`,
    start: `${today}T${given.text('time')}`,
    catchUp: given.choice('catchUp', catchUpWords),
  }
}
