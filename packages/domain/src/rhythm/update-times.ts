import type { Agency } from '../agency/agency.ts'
import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { wallMsOf } from '../sla/local-time.ts'
import type { UpdateTimes } from './update-due.ts'

/** At which local time assistants are reminded of their daily update and when it is missing; none asks for none. */
export function setUpdateTimes(agency: Pick<Agency, 'updateTimes'>, id: string, times: UpdateTimes | null): Decision {
  if (times !== null) {
    const [remindMs, missingMs] = [wallMsOf(times.remindAt), wallMsOf(times.missingAt)]
    if (remindMs === undefined || missingMs === undefined || remindMs >= missingMs)
      return refusedBecause(
        'times_backwards',
        `Nobody can be reminded at ${times.remindAt} of what is missing at ${times.missingAt}`,
        'Give two times of a day as HH:MM, the reminder first',
      )
  }
  const before = agency.updateTimes ?? null
  if (before?.remindAt === times?.remindAt && before?.missingAt === times?.missingAt) return accepted([])
  return accepted([{ stream: 'agency', id, type: 'agency.update_times_set', body: { times } }])
}
