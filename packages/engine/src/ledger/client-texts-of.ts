import { openTexts } from '@understudy/db/open-texts'
import type { Engine } from '../shell/engine.ts'

/** Bodies of events with what their client wrote in plain words, for whoever goes on with it. */
export function clientTextsOf<T extends object>(
  { keys }: Pick<Engine, 'keys'>,
  agencyId: string,
  bodies: readonly T[],
): Promise<readonly T[]> {
  return openTexts(keys, agencyId, bodies)
}
