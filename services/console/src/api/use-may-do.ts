import { useQuery } from '@tanstack/react-query'
import type { Doable } from '@understudy/contract/http/may-do'
import { answerOf, type Call } from './answer-of.ts'
import { api } from './api.ts'
import { itemKey } from './use-item.ts'

type Read = (signal: AbortSignal) => Call<{ readonly items: readonly Doable[] }>

const asked = (key: readonly unknown[], read: Read) => ({
  queryKey: [...key, 'may-do'],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) => (await answerOf(read(signal))).items,
})

/** Whether the viewer may do this about a thing as it stands, and why not; `key` is the thing's own. */
export function useMayDo(command: string, key: readonly unknown[], read: Read) {
  return useQuery({ ...asked(key, read), select: (items) => items.find((one) => one.command === command) })
}

/** What the viewer may do about a thing now, as far as it is known before it is sent; `key` is the thing's own. */
export function useDoables(key: readonly unknown[], read: Read) {
  return useQuery({ ...asked(key, read), select: doable })
}

const doable = (items: readonly Doable[]) =>
  new Set(items.filter(({ may }) => may !== 'no').map(({ command }) => command))

export function useItemDoables(workItemId: string) {
  const params = { path: { workItemId } }
  return useDoables([...itemKey, workItemId], (signal) =>
    api.GET('/v1/work-items/{workItemId}/may-do', { params, signal }),
  )
}
