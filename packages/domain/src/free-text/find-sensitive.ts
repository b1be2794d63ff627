import { knownSecrets } from './known-secrets.ts'
import { patientDataIn } from './patient-data.ts'
import { secretsIn } from './secrets.ts'
import type { Sensitive } from './sensitive.ts'
import { windowsOf } from './windows.ts'

/**
 * What in a free text must not be stored (domain, section 9): secrets and patient data, by place, each stretch once.
 * Says what it looks like and where, never the words.
 */
export function findSensitive(text: string): Sensitive[] {
  if (text.length < 8) return []
  const all = windowsOf(text)
    .flatMap(foundIn)
    .sort((a, b) => a.start - b.start)
  return all.filter((one, index) => !all.slice(0, index).some(({ end }) => one.start < end))
}

function foundIn({ text, at }: { readonly text: string; readonly at: number }): Sensitive[] {
  const found = [...knownSecrets(text), ...secretsIn(text), ...patientDataIn(text)]
  return found.map((one) => ({ ...one, start: one.start + at, end: one.end + at }))
}
