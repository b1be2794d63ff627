import { type CommandRoute, paramsOf } from '@understudy/contract/http/command-route'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import { isNamingField, type Named, unseenAmong } from '@understudy/engine/reading/unseen'
import type { ApiContext } from '../context.ts'
import { nothingHere, type ProblemError } from '../problems/problem-error.ts'

/** A command that was not accepted, with the input that the engine was given. */
export interface Unhappy {
  readonly route: CommandRoute
  readonly input: object
  readonly problem: ProblemError
}

/**
 * What somebody may not even see is not there for them, whatever they want to do to it and whatever stands in its way:
 * the problems, in order, with those about it as if it had never been.
 */
export async function hideUnseen(
  { reads }: Pick<ApiContext, 'reads'>,
  holder: KeyHolder,
  unhappy: readonly Unhappy[],
): Promise<ProblemError[]> {
  const telling = unhappy.map((one) => (tells(one.problem) ? namedBy(one) : []))
  const unseen = await unseenAmong(reads(holder.agencyId), holder, telling.flat())
  return unhappy.map(({ problem }, index) =>
    telling[index]?.some(({ id }) => unseen.has(id)) ? nothingHere() : problem,
  )
}

/** A role that is missing is missed before anything is looked at, and a failure of ours is about nothing of theirs. */
function tells({ fields: { code, status } }: ProblemError): boolean {
  return code !== 'role_missing' && code !== 'not_found' && status < 500
}

/** What the command is about: what its path names, and the work that its body does. Whom a body names is somebody to be told. */
function namedBy({ route, input }: Unhappy): Named[] {
  const inPath = paramsOf(route.path)
  return Object.entries(input).flatMap(([field, id]) =>
    isNamingField(field) && typeof id === 'string' && (field !== 'memberId' || inPath.includes(field))
      ? [{ field, id }]
      : [],
  )
}
