import { accepted, type Decision } from '../decision.ts'
import type { Agency } from './agency.ts'

/** Whether people need a second factor to get in. Who is in without one sets one up before anything else. */
export function askSecondFactor(agency: Pick<Agency, 'asksSecondFactor'>, id: string, isAsked: boolean): Decision {
  if ((agency.asksSecondFactor ?? false) === isAsked) return accepted([])
  return accepted([{ stream: 'agency', id, type: 'agency.second_factor_asked', body: { isAsked } }])
}
