import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Agency } from './agency.ts'

/** The driver of a virtual agency goes on to an instant at which nothing is due: what is asked of it then happens then (domain, section 14). */
export function advanceClock({ mode }: Pick<Agency, 'mode'>, id: string): Decision {
  if (mode !== 'virtual') return refusedBecause('not_virtual', 'Only a virtual agency has a clock of its own')
  return accepted([{ stream: 'agency', id, type: 'agency.clock_advanced', body: {} }])
}
