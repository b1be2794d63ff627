import { useSyncExternalStore } from 'react'
import { openHold } from './hold.ts'

/** So long a cancellation can be called back: what is cancelled stays so. */
const holdMs = 8_000

/** The page's one: it outlives the board, as one looks at another page meanwhile. */
export const heldCancel = openHold((ms, call) => {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}, holdMs)

export const useHeldCancel = () => useSyncExternalStore(heldCancel.subscribe, heldCancel.current)

/** More than this a browser does not send on for a page that has gone; with room for what else is under way. */
const sentOnBytes = 60_000

export const isSentOn = ({ size }: { readonly size: number }): boolean => size <= sentOnBytes

/** What is held is sent as the page goes away; where it is too much for that, the browser asks before. */
export function sendOnLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    const held = heldCancel.current()
    if (held && !isSentOn(held)) event.preventDefault()
  }
  const send = () => void heldCancel.doNow(true)
  addEventListener('beforeunload', ask)
  addEventListener('pagehide', send)
  return () => {
    removeEventListener('beforeunload', ask)
    removeEventListener('pagehide', send)
  }
}
