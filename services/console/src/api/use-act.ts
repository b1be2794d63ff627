import { type UseMutationOptions, useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { announce, pressedWords } from '../frame/announced.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { oneAtATime } from './one-at-a-time.ts'

/**
 * Something that the viewer does to the agency. It is locked from the first press, not from when the page is drawn anew:
 * a double click, or a key after a click, sends it once. That it was done is told to whoever does not see what changed;
 * why it was not, the refusal says itself.
 */
export function useAct<T, V = void>(options: UseMutationOptions<T, Error, V>) {
  const mutation = useMutation<T, Error, V>(options)
  const [once] = useState(oneAtATime)
  const send = mutation.mutateAsync
  const mutateAsync: typeof send = useCallback(
    (...given) => {
      const pressed = pressedWords()
      return once(async () => {
        const result = await send(...given)
        if (pressed !== undefined) announce(frameTexts.wasDone(pressed))
        return result
      })
    },
    [once, send],
  )
  const mutate: typeof mutation.mutate = useCallback(
    (...given) => void mutateAsync(...given).catch(ignored),
    [mutateAsync],
  )
  // While it is under way it stays shown as such: a press that looks free would be dropped.
  const reset = () => {
    if (!mutation.isPending) mutation.reset()
  }
  return { ...mutation, mutate, mutateAsync, reset }
}

/** What was refused stands in `error`. */
const ignored = () => undefined
