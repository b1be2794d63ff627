import { createContext, useContext } from 'react'

/** The zone of each client that is known, by its id. */
export const ZonesContext = createContext<ReadonlyMap<string, string>>(new Map())

export function useZoneOf(clientId: string): string | undefined {
  return useContext(ZonesContext).get(clientId)
}
