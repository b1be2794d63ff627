import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import type { CommandAnswer } from '@understudy/contract/http/command-route'
import { answerOf, type Call } from './answer-of.ts'
import { useAct } from './use-act.ts'

/** A command as it is sent. */
export type Command = Call<Pick<CommandAnswer, 'result'>>

/** Sends a command of the viewer's; refused with every reason. What was shown by these keys is read again either way. */
export function useCommand(...touched: readonly QueryKey[]) {
  const client = useQueryClient()
  return useAct({
    mutationFn: (send: () => Command) => answerOf(send()),
    onSettled: () => Promise.all(touched.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
