import { type Refused, refusedBecause } from '@understudy/domain/decision'

/** The one answer for what does not exist and for what belongs to another agency. */
export function notFound(noun: string): Refused {
  return refusedBecause('not_found', `There is no such ${noun}`)
}
