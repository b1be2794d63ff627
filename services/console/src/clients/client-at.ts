import type { Client } from '@understudy/contract/http/clients'
import type { Session } from '@understudy/contract/http/session'

interface Shown<C> {
  /** The one that the address names; without a name the one of a contact, who sees no other. */
  readonly one: C | undefined
  /** The viewer sees no other client. */
  readonly isAlone: boolean
}

/** Whose page an address shows: nobody's under another's name. */
export function clientAt<C extends Pick<Client, 'id'>>(
  all: readonly C[],
  { clientId }: Pick<Session, 'clientId'>,
  id: string | undefined,
): Shown<C> {
  const isAlone = clientId !== null && all.length === 1
  return { one: id === undefined && isAlone ? all[0] : all.find((client) => client.id === id), isAlone }
}
