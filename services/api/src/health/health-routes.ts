import { Alive, Readiness } from '@understudy/contract/http/health'
import type pg from 'pg'
import type { App } from '../app-type.ts'
import { content } from '../problems/responses.ts'
import { answersWithin } from './answers-within.ts'

export type Checks = Readonly<Record<string, () => Promise<unknown>>>

const patienceMs = 2_000

/** For whatever starts, stops and balances processes. Open, and says nothing of what is inside. */
export function healthRoutes(app: App, pool: pg.Pool, checks: Checks = {}): void {
  const all = { database: () => pool.query('select 1'), ...checks }
  app.get(
    '/health/live',
    {
      schema: {
        tags: ['health'],
        summary: 'The process runs',
        operationId: 'readLiveness',
        security: [],
        response: { 200: content('application/json', Alive, 'It runs') },
      },
    },
    async () => ({ status: 'alive' as const }),
  )
  app.get(
    '/health/ready',
    {
      schema: {
        tags: ['health'],
        summary: 'Requests can be served',
        operationId: 'readReadiness',
        security: [],
        response: {
          200: content('application/json', Readiness, 'Ready'),
          503: content('application/json', Readiness, 'Something that requests need cannot be reached'),
        },
      },
    },
    async (_, reply) => {
      const readiness = await readinessOf(all)
      return reply.code(readiness.status === 'ready' ? 200 : 503).send(readiness)
    },
  )
}

async function readinessOf(checks: Checks): Promise<Readiness> {
  const answers = await Promise.all(
    Object.entries(checks).map(
      async ([name, check]) => [name, (await answersWithin(patienceMs, check)) ? 'ok' : 'unreachable'] as const,
    ),
  )
  const isReady = answers.every(([, answer]) => answer === 'ok')
  return { status: isReady ? 'ready' : 'not_ready', checks: Object.fromEntries(answers) }
}
