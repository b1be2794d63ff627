import { type UseMutationOptions, useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { oneAtATime } from './one-at-a-time.ts'

/**
 * Something that the viewer does to the agency. It is locked from the first press, not from when the page is drawn anew:
 * a double click, or a key after a click, sends it once.
 */
export function useAct<T, V = void>(options: UseMutationOptions<T, Error, V>) {
  const mutation = useMutation<T, Error, V>(options)
  const [once] = useState(oneAtATime)
  const send = mutation.mutateAsync
  const mutateAsync: typeof send = useCallback((...given) => once(() => send(...given)), [once, send])
  const mutate: typeof mutation.mutate = useCallback(
    (...given) => void mutateAsync(...given).catch(ignored),
    [mutateAsync],
  )
  return { ...mutation, mutate, mutateAsync }
}

/** What was refused stands in `error`. */
const ignored = () => undefined
