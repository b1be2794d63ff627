import type { KeyRing } from './key-ring.ts'
import { textOwnersIn, unsealTexts } from './sealed.ts'

/** Bodies of an agency's ledger with what clients wrote in plain words; personal fields stay sealed. */
export async function openTexts<T extends object>(
  keys: Pick<KeyRing, 'of'>,
  agencyId: string,
  bodies: readonly T[],
): Promise<readonly T[]> {
  const owners = new Set(bodies.flatMap(textOwnersIn))
  if (owners.size === 0) return bodies
  const found = await keys.of(agencyId, [...owners])
  return bodies.map((body) => unsealTexts(body, (id) => found.get(id)) as T)
}
