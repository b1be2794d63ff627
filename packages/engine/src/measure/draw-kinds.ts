import type { samples } from '@understudy/contract/http/measures'

/** Which draws make up each sample: rates are estimated from random and floor draws alone (quality, section 3). */
export const drawKindsOf: Readonly<Record<(typeof samples)[number], readonly string[]>> = {
  drawn: ['random', 'floor'],
  training: ['all'],
  imported: ['imported'],
}
