import type { IncomingMessage } from 'node:http'
import { serverId } from '@understudy/engine/shell/server-id'

const shape = /^[\w-]{8,64}$/

/** Names a request in our logs and answers: the caller's own X-Request-Id where it is a plain one, else a new id. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const { 'x-request-id': given } = headers
  return typeof given === 'string' && shape.test(given) ? given : serverId(Date.now())
}
