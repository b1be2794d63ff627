import { accepted, type Decision } from '../decision.ts'

/** What an hour is worth, in the smallest unit of the currency: of the leader's time and of a clinician's. */
export interface HourlyValue {
  readonly currency: string
  readonly leader: number
  readonly clinician: number
}

export interface KeptHourlyValue extends HourlyValue {
  readonly version: number
  readonly by: string
}

export interface HourlyValueEvents {
  'client.hourly_value_set': KeptHourlyValue
}

/** A new version, by which hours saved are valued from now on; what is the same as before writes nothing. */
export function setHourlyValue(
  before: KeptHourlyValue | undefined,
  id: string,
  { currency, leader, clinician }: HourlyValue,
  by: string,
): Decision {
  const isSame = before?.currency === currency && before.leader === leader && before.clinician === clinician
  if (before !== undefined && isSame) return accepted([], { version: before.version })
  const version = (before?.version ?? 0) + 1
  const body: KeptHourlyValue = { version, currency, leader, clinician, by }
  return accepted([{ stream: 'client', id, type: 'client.hourly_value_set', body }], { version })
}
