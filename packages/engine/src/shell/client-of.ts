import type { Proposed } from '@understudy/domain/decision'
import type { Entry } from './world.ts'

/** Whose an event is: the client that its stream belongs to, as the stream or its first event says. */
export function clientOf({ stream, id, body, entry }: Proposed & { readonly entry?: Entry }): string | undefined {
  if (stream === 'client') return id
  if (stream === 'agency' || stream === 'member') return undefined
  const state = (entry?.state ?? body) as { readonly clientId?: string | null }
  return state.clientId ?? undefined
}
