import type { Review } from '@understudy/domain/review/review'
import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type { Ref } from './verb.ts'

/** The streams that hang on one that is known: those that load_batch.sql brings along with one that is not. */
export function linkedRefs(type: StreamType, state: StreamStates[StreamType]): Ref[] {
  if (type === 'work_item') return delegationRef((state as WorkItem).delegationId)
  if (type !== 'review') return []
  const { workItemId, delegationId } = state as Review
  return [{ type: 'work_item', id: workItemId }, ...delegationRef(delegationId)]
}

function delegationRef(id: string | null): Ref[] {
  return id === null ? [] : [{ type: 'delegation', id }]
}
