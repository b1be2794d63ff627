import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { listAll } from './list-all.ts'
import { useAct } from './use-act.ts'

export const delegationsKey = ['delegations']

/** Every delegation that the viewer may see. */
export function useDelegations() {
  return useQuery({
    queryKey: [...delegationsKey, 'list'],
    queryFn: ({ signal }) => listAll((query) => api.GET('/v1/delegations', { params: { query }, signal })),
  })
}

/** Those of a task that have not ended; undefined until they are known. */
export function useHandOvers(taskId: string) {
  return useDelegations().data?.filter((one) => one.taskId === taskId && one.state !== 'ended')
}

/** What the next step still lacks, if the viewer asked for it now. */
export function useGate(delegationId: string) {
  return useQuery({
    queryKey: [...delegationsKey, delegationId, 'gate'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/delegations/{delegationId}/gate', { params: { path: { delegationId } }, signal })),
  })
}

/** Takes the next step of the hand-over in the viewer's name. */
export function useAdvance(delegationId: string) {
  const client = useQueryClient()
  return useAct({
    mutationFn: () =>
      answerOf(api.POST('/v1/delegations/{delegationId}/advance', { params: { path: { delegationId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: delegationsKey }),
  })
}

/** Work of a task that is done: what somebody in shadow can have watched. */
export function useDoneItems(taskId: string) {
  return useQuery({
    queryKey: [...delegationsKey, 'done', taskId],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        (['delivered', 'accepted'] as const).map((state) =>
          answerOf(api.GET('/v1/work-items', { params: { query: { taskId, state, limit: 50 } }, signal })),
        ),
      )
      return pages.flatMap((page) => page.items)
    },
  })
}
