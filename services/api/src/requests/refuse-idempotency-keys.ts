import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { App } from '../app-type.ts'
import { ProblemError } from '../problems/problem-error.ts'

/** By one of these a route tells what is sent again from what is new. */
const names = ['idempotency-key', 'webhook-id']

/**
 * Whoever names a sending trusts that it happens once. Commands keep that; of everything else that makes something
 * (keys, invitations, sessions) it would be made again, so that the name is refused and not passed over. What reads or
 * takes away may be sent again as it is.
 */
export function refuseIdempotencyKeys(app: App): void {
  app.addHook('preValidation', async (request) => {
    if (request.method !== 'POST' || request.headers['idempotency-key'] === undefined || takesOne(request)) return
    throw new ProblemError({
      ...{ status: 400, code: 'idempotency_not_taken', title: 'No Idempotency-Key is taken here: leave it out' },
      detail:
        request.routeOptions.url === '/v1/commands'
          ? 'Each command of a batch has an idempotencyKey of its own'
          : 'Sent twice, this happens twice; only commands happen once by their key',
    })
  })
}

function takesOne({ routeOptions }: FastifyRequest): boolean {
  const { headers } = (routeOptions.schema ?? {}) as { headers?: z.ZodObject }
  return names.some((name) => headers !== undefined && name in headers.shape)
}
