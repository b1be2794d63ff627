import type { CountedWorkQuery } from '@understudy/contract/http/counted-work'

/** The work that a point of a chart was counted from, as the API is asked for it. */
export type Behind = Omit<CountedWorkQuery, 'after' | 'limit' | 'to'>
type Narrowed = Pick<Behind, 'clientId' | 'taskId' | 'assistantId' | 'taskType'>

/** What is looked at: one client or all, since which day. */
export interface Looked {
  readonly clientId: string | undefined
  readonly from: string
}

const keysOf: Readonly<Record<string, keyof Narrowed>> = {
  client: 'clientId',
  task: 'taskId',
  assistant: 'assistantId',
  task_type: 'taskType',
}

/** The row's own part of what is looked at; none where work cannot be listed by what the row is told by. */
function narrowedTo(by: string, key: string, { clientId }: Looked): Narrowed | undefined {
  const ofAll = clientId === undefined ? {} : { clientId }
  if (by === 'all') return ofAll
  const name = keysOf[by]
  return name === undefined ? undefined : { ...ofAll, [name]: key }
}

/** What was counted in the span behind the row of this key; `more` is what the point names beside. */
export function behindRow(
  counted: Behind['counted'],
  by: string,
  key: string,
  looked: Looked,
  more: Pick<Behind, 'kind' | 'audience' | 'theme'> = {},
): Behind | undefined {
  const of = narrowedTo(by, key, looked)
  return of && { counted, ...of, ...(counted !== 'open' && { from: looked.from }), ...more }
}
