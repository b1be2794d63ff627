import { type Reason, reason } from '../decision.ts'
import { findSensitive } from './find-sensitive.ts'
import { randomSort } from './random-runs.ts'
import type { Sensitive } from './sensitive.ts'

/** Ids, dates, hashes and single words of letters hold nothing; most fields of most commands are spared the search. */
const harmless = /^(?:[0-9a-fA-F-]{0,64}|[\w ,.'’-]{0,7}|[A-Za-z_ ,.'’-]{0,24}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?)$/

/**
 * A reason for each field of a command's input whose text looks like a secret or patient data. Names the field and what
 * it looks like, never the text, so that the refusal can be logged.
 */
export function sensitiveFields(input: unknown, path = ''): Reason[] {
  if (typeof input === 'string')
    return harmless.test(input) ? [] : foundIn(input, path).map((one) => refusal(one, path))
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([name, value]) =>
    sensitiveFields(name, path).concat(sensitiveFields(value, path === '' ? name : `${path}.${name}`)),
  )
}

/** Other systems name what is theirs by random signs. */
const nameOfSomething = /(?:^|\.)\w*ids?(?:\.\d+)?$/i

function foundIn(text: string, path: string): Sensitive[] {
  const found = findSensitive(text)
  return nameOfSomething.test(path) ? found.filter(({ sort }) => sort !== randomSort) : found
}

function refusal({ kind, sort }: Sensitive, path: string): Reason {
  const message = `${path === '' ? 'The text' : `The text in ${path}`} holds what looks like ${sort}`
  return kind === 'secret'
    ? reason(
        'looks_like_secret',
        message,
        'Take it out, change it where it is used, and keep it in the password manager',
      )
    : reason('looks_like_patient_data', message, 'Take it out and link the record where it is kept')
}
