import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import type { FastifyRequest } from 'fastify'
import { ProblemError } from '../problems/problem-error.ts'

type Scopes = KeyHolder['scopes']

/** `work items` is `work_items` in a scope. */
export const scopeOf = (noun: string, does: 'read' | 'write'): string => `${noun.replaceAll(' ', '_')}:${does}`

function covers(scopes: Scopes, scope: string): boolean {
  return scopes === null || scopes.includes(scope) || scopes.includes(`*:${scope.split(':')[1]}`)
}

/** Whether whoever has `scopes` may hand on all that is `wanted`. */
export function isWithin(wanted: Scopes, scopes: Scopes): boolean {
  return scopes === null || (wanted?.every((scope) => covers(scopes, scope)) ?? false)
}

/** @throws ProblemError 403 where the key may be used for other things only. */
export function requireScope({ scopes }: Pick<KeyHolder, 'scopes'>, noun: string, does: 'read' | 'write'): void {
  const scope = scopeOf(noun, does)
  if (covers(scopes, scope)) return
  const title = `This key may not be used for ${scope}`
  throw new ProblemError({ status: 403, code: 'scope_missing', title })
}

/** The noun of the route is its tag in the API's own description; what reads changes nothing. */
export function requireScopeOf(request: FastifyRequest): void {
  const { schema } = request.routeOptions
  const [noun = 'none'] = (schema as { tags?: string[] } | undefined)?.tags ?? []
  // Of a batch each command is asked for by itself.
  if (noun !== 'commands') requireScope(request.holder, noun, request.method === 'GET' ? 'read' : 'write')
}
