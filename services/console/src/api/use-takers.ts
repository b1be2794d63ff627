import { useQuery } from '@tanstack/react-query'
import type { Takers } from '@understudy/contract/http/takers'
import { inAll } from '../board/takers.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { boardKey } from './use-board.ts'

/** So many the API takes in one request. */
const atOnce = 1_000

/** Of how many of these items each would be refused, and why; asked for only while somebody chooses. */
export function useTakers(workItemIds: readonly string[], isAsked: boolean) {
  return useQuery({
    queryKey: [...boardKey, 'takers', workItemIds],
    enabled: isAsked,
    queryFn: async ({ signal }): Promise<Takers> => {
      const answers: Takers[] = []
      for (let first = 0; first < workItemIds.length; first += atOnce) {
        const body = { workItemIds: workItemIds.slice(first, first + atOnce) }
        answers.push(await answerOf(api.POST('/v1/work-items/takers', { body, signal })))
      }
      return inAll(answers)
    },
  })
}
