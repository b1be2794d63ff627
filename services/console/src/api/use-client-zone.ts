import { useClients } from './use-people.ts'

/** The zone of a client, by whose days its work is counted; undefined until it is read. */
export function useClientZone(clientId: string): string | undefined {
  return useClients().data?.find(({ id }) => id === clientId)?.timeZone
}
