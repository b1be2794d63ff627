import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FoundWorkItems } from '@understudy/contract/http/work-items'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'

const pauseMs = 200
const shortest = 2
const none: FoundWorkItems['items'] = []

/** Work by the words of its title, once somebody has typed enough, of one client where it is named; while they type on, the last answer stays. */
export function useWorkSearch(text: string, clientId?: string): FoundWorkItems['items'] {
  const [settled] = useDebouncedValue(text.trim(), pauseMs)
  const enabled = settled.length >= shortest
  const { data } = useQuery({
    queryKey: ['work-search', clientId, settled],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/v1/work-item-search', {
          params: { query: { text: settled, limit: 8, ...(clientId !== undefined && { clientId }) } },
          signal,
        }),
      ),
    enabled,
    placeholderData: keepPreviousData,
  })
  return enabled ? (data?.items ?? none) : none
}
