import { useQuery } from '@tanstack/react-query'
import type { Doable } from '@understudy/contract/http/may-do'
import { answerOf, type Call } from './answer-of.ts'

/** Whether the viewer may do this about a thing as it stands, and why not; `key` is the thing's own. */
export function useMayDo(
  command: string,
  key: readonly unknown[],
  read: (signal: AbortSignal) => Call<{ readonly items: readonly Doable[] }>,
) {
  return useQuery({
    queryKey: [...key, 'may-do'],
    queryFn: async ({ signal }) => (await answerOf(read(signal))).items,
    select: (items) => items.find((one) => one.command === command),
  })
}
