import type { Client } from '../client/client.ts'
import type { FitEvents } from '../fit/save-fit.ts'
import type { Happening } from '../stream.ts'
import type { RolloutEvents } from './confirm-item.ts'

type Kept = Pick<Client, 'fit' | 'rollout'>

/** The part of a client's fold that its rollout hangs on; undefined where the event is none of it. */
export function evolveRollout({ rollout = {} }: Kept, { type, body, at }: Happening): Kept | undefined {
  if (type === 'client.fit_saved') return { fit: body as FitEvents[typeof type] }
  if (type !== 'client.rollout_item_confirmed') return undefined
  const { item, ...said } = body as RolloutEvents[typeof type]
  return { rollout: { ...rollout, [item]: { ...said, at } } }
}
