import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ServerClock } from './server-clock.ts'

export const ServerClockContext = createContext<ServerClock | undefined>(undefined)

export function useServerClock(): ServerClock {
  const clock = useContext(ServerClockContext)
  if (clock === undefined) throw new Error('The server clock is provided by main.tsx')
  return clock
}

/** Something that follows from the time. The component is drawn again when the answer changes, not when time passes. */
export function useNow<T extends string | number | boolean>(look: (now: number) => T): T {
  const clock = useServerClock()
  return useSyncExternalStore(clock.subscribe, () => look(clock.now()))
}
