import { patientDataIn } from './patient-data.ts'
import { secretsIn } from './secrets.ts'
import type { Sensitive } from './sensitive.ts'

/**
 * What in a free text must not be stored (domain, section 9): secrets and patient data, by place, each stretch once.
 * Says what it looks like and where, never the words.
 */
export function findSensitive(text: string): Sensitive[] {
  if (text.length < 8) return []
  const all = [...secretsIn(text), ...patientDataIn(text)].sort((a, b) => a.start - b.start)
  return all.filter((one, index) => !all.slice(0, index).some(({ end }) => one.start < end))
}
