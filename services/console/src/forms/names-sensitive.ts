import { holdsSensitive } from '@understudy/domain/free-text/holds-sensitive'

/** Whether any text in a draft looks like a secret or like patient data, which the API would refuse to store too. */
export function namesSensitive(draft: unknown): boolean {
  if (typeof draft === 'string') return holdsSensitive(draft)
  return typeof draft === 'object' && draft !== null && Object.values(draft).some(namesSensitive)
}
