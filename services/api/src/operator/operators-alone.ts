import type { Session } from '@understudy/contract/http/session'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import type { FastifyRequest } from 'fastify'
import { nothingHere, ProblemError } from '../problems/problem-error.ts'

/**
 * How far somebody looks after the installation. Never with a key: an owner of an agency can make one for each of its members,
 * and what is of all agencies is none's to hand out.
 */
export function standingOf({ person }: Pick<KeyHolder, 'person'>): Session['operator'] {
  if (person === null || !person.isOperator) return 'no'
  return person.hasSecondFactor ? 'yes' : 'needs_second_factor'
}

/** Lets operators through who came in by two factors, whatever their agency asks for; there is nothing for anybody else. */
export async function operatorsAlone(request: FastifyRequest): Promise<void> {
  const standing = standingOf(request.holder)
  if (standing === 'no') throw nothingHere()
  if (standing === 'needs_second_factor') throw secondFactorNeeded()
  // Which person it was is in the line of every request.
  request.person = request.holder.person?.userId
}

function secondFactorNeeded(): ProblemError {
  const title = 'Operators come in by two factors: set up an authenticator app or a passkey, and sign in with it'
  return new ProblemError({ status: 403, code: 'second_factor_needed', title })
}
