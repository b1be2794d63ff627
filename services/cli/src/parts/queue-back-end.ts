import { type BackEnd, openBackEnd } from '@understudy/queue/back-end'
import type { Installation } from '../installation/installation.ts'
import type { PartContext } from './part-context.ts'

/** Redis where it is named, else the installation's own Postgres. */
export function openQueueBackEnd({ settings, databaseUrl }: Installation): Promise<BackEnd> {
  const { redisUrl, redisPrefix: prefix, tracesEndpoint } = settings
  const traced = tracesEndpoint !== undefined
  return openBackEnd(redisUrl === undefined ? { postgresUrl: databaseUrl, traced } : { redisUrl, prefix, traced })
}

/** Opened once a process, and closed after whatever works on it. */
export async function openBackEndPart({ installation, stack }: PartContext): Promise<BackEnd> {
  const backEnd = await openQueueBackEnd(installation)
  stack.defer(() => backEnd.close())
  return backEnd
}
