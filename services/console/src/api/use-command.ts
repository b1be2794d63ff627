import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandAnswer } from '@understudy/contract/http/command-route'
import { ask } from './ask.ts'

export interface Command {
  readonly path: `/v1/${string}`
  readonly body?: object
}

/** Sends a command of the viewer's; refused with every reason. What was shown by these keys is read again either way. */
export function useCommand(...touched: readonly QueryKey[]) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Command) =>
      ask<Pick<CommandAnswer, 'result'>>(path, { method: 'POST', ...(body === undefined ? {} : { body }) }),
    onSettled: () => Promise.all(touched.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
