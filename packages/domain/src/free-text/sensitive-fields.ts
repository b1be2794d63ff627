import { type Reason, reason } from '../decision.ts'
import { findSensitive } from './find-sensitive.ts'

/**
 * A reason for each field of a command's input whose text looks like a secret or patient data. Names the field and what
 * it looks like, never the text, so that the refusal can be logged.
 */
export function sensitiveFields(input: unknown, path = ''): Reason[] {
  if (typeof input === 'string') return findSensitive(input).map(({ kind, sort }) => refusal(kind, sort, path))
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'object'
      ? sensitiveFields(value, path === '' ? name : `${path}.${name}`)
      : [],
  )
}

function refusal(kind: 'secret' | 'patient_data', sort: string, path: string): Reason {
  const where = path === '' ? 'The text' : `The text in ${path}`
  return kind === 'secret'
    ? reason(
        'looks_like_secret',
        `${where} holds what looks like ${sort}`,
        'Take it out, change it where it is used, and keep it in the password manager',
      )
    : reason(
        'looks_like_patient_data',
        `${where} holds what looks like ${sort}`,
        'Take it out and link the record where it is kept',
      )
}
