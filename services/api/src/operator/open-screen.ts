import { FastifyAdapter } from '@bull-board/fastify'
import type { BackEnd } from '@understudy/queue/back-end'
import { showQueues } from '@understudy/queue/queue-screen'
import { openQueues } from '@understudy/queue/queues'
import { retryFailed } from '@understudy/queue/retry-failed'
import { fastify } from 'fastify'

export type Screen = Awaited<ReturnType<typeof openScreen>>

/** Bull Board in a server of its own, which listens nowhere: its routes, errors and templates stay among themselves. */
export async function openScreen(backEnd: BackEnd, path: string) {
  const queues = openQueues(backEnd)
  const server = fastify({ routerOptions: { ignoreTrailingSlash: true } })
  const close = async () => {
    await server.close()
    await queues.close()
  }
  try {
    const adapter = new FastifyAdapter()
    adapter.setBasePath(path)
    await showQueues(queues, backEnd.kind, adapter)
    await server.register(adapter.registerPlugin(), { prefix: path })
    await server.ready()
  } catch (error) {
    await close()
    throw error
  }
  return { server, retry: () => retryFailed(queues), close }
}
