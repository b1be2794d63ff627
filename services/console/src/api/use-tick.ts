import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { type Tick, withTick } from '../work/ticks.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { boardKey } from './use-board.ts'
import { itemKey } from './use-item.ts'

const tickKey = (workItemId: string) => ['tick', workItemId]
const onTheirWay = (workItemId: string) => ({ mutationKey: tickKey(workItemId), status: 'pending' }) as const

/**
 * What is ticked of an item is sent one after the other: an untick that came before its tick would leave it ticked, and a
 * step that hangs on an answer is refused before that answer is there.
 */
export function useTick(workItemId: string) {
  const client = useQueryClient()
  const queryKey = [...itemKey, workItemId]
  return useMutation({
    mutationKey: tickKey(workItemId),
    scope: { id: tickKey(workItemId).join('/') },
    mutationFn: (tick: Tick) => answerOf(sent(workItemId, tick)),
    onSuccess: (_, tick) => client.setQueryData<WorkItem>(queryKey, (item) => item && withTick(item, tick)),
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: boardKey })
      await client.invalidateQueries({ queryKey })
    },
  })
}

function sent(workItemId: string, { undone, ...body }: Tick) {
  const params = { path: { workItemId } }
  if (undone) return api.POST('/v1/work-items/{workItemId}/steps/untick', { params, body: { step: body.step } })
  return api.POST('/v1/work-items/{workItemId}/steps', { params, body })
}

/**
 * The item with the ticks that are on their way: each shows at once and stays until it is answered, whatever is read of
 * the item meanwhile; what is refused is gone with its refusal.
 */
export function useTicked(item: WorkItem): WorkItem {
  const ticks = useMutationState({
    filters: onTheirWay(item.id),
    select: ({ state }) => state.variables as Tick,
  })
  return ticks.reduce(withTick, item)
}

/** Waits until no tick is on its way: what is handed in before them would lack the steps that show as done. */
export function useTicksAnswered(workItemId: string): () => Promise<void> {
  const ticks = useQueryClient().getMutationCache()
  return async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = () => {
      if (ticks.findAll(onTheirWay(workItemId)).length === 0) resolve()
    }
    const stop = ticks.subscribe(look)
    look()
    await promise
    stop()
  }
}
