import { useQuery } from '@tanstack/react-query'
import type { Doable } from '@understudy/contract/http/may-do'
import { ask } from './ask.ts'

/** Whether the viewer may do this about the thing at the path as it stands, and why not; `key` is the thing's own. */
export function useMayDo(path: `/v1/${string}`, command: string, key: readonly unknown[]) {
  return useQuery({
    queryKey: [...key, 'may-do'],
    queryFn: async ({ signal }) => (await ask<{ items: Doable[] }>(`${path}/may-do`, { signal })).items,
    select: (items) => items.find((one) => one.command === command),
  })
}
