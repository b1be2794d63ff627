import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import type { BackEnd } from './back-end.ts'
import type { Queues } from './queues.ts'

/** The web framework's side of a screen. */
export type ScreenServer = Parameters<typeof createBullBoard>[0]['serverAdapter']

/**
 * Shows every queue on a screen of the web, to look at alone: what cleans, pauses, adds or changes is neither offered nor done.
 * Rejects while the queues cannot be reached.
 */
export async function showQueues(
  queues: Pick<Queues, 'opened'>,
  kind: BackEnd['kind'],
  serverAdapter: ScreenServer,
): Promise<void> {
  const adapters = (await queues.opened()).map((queue) => new BullMQAdapter(queue, { readOnlyMode: true }))
  // In Postgres the workers share connections that bear no names, so that every queue would be said to have none.
  const showWorkers = kind === 'redis'
  const uiConfig = { boardTitle: 'Queues', hideDocsLink: true, locale: { lng: 'en-US' }, showWorkers }
  createBullBoard({ queues: adapters, serverAdapter, options: { uiConfig } })
}
