import { useQuery } from '@tanstack/react-query'
import type { Session } from '@understudy/contract/http/session'
import { useServerClock } from '../time/use-now.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'

const freshMs = 60_000

/** Sets the page's clock by the agency's where no board does: an agency that is played has a time of its own. */
export function useServerTime(mode: Session['mode']): void {
  const clock = useServerClock()
  useQuery({
    queryKey: ['server-time'],
    queryFn: async ({ signal }) => {
      const { now } = await answerOf(api.GET('/v1/board', { params: { query: { limit: 1 } }, signal }))
      clock.told(Date.parse(now), mode === 'virtual')
      return now
    },
    refetchInterval: freshMs,
  })
}
