import type { Ways } from '@understudy/contract/http/ways'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { noWays } from '@understudy/domain/client/ways'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { visible } from './read-clients.ts'

interface WaysOfClient {
  /** Of the client, which whoever edits its ways may hold to. */
  readonly clientVersion: number
  readonly ways: Ways
}

/** How a client works, with the words that it has approved; undefined for whoever does not see the client. */
export async function readWays(
  reads: AgencyReads,
  viewer: Viewer,
  clientId: string,
): Promise<WaysOfClient | undefined> {
  const row = await reads.client.findFirst({ where: { AND: [visible(viewer), { id: clientId }] } })
  if (row === null) return undefined
  const { ways = { version: 0, ...noWays }, templates = {} } = stateOf('client', row)
  const { version, glossary, channels, namingConventions } = ways
  return {
    clientVersion: row.version,
    ways: {
      ...{ version, channels, glossary: [...glossary], namingConventions: [...namingConventions] },
      templates: Object.values(templates).toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    },
  }
}
