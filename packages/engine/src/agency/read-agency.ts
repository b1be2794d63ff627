import type { Agency } from '@understudy/contract/http/agencies'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { absenceLimitOf } from '@understudy/domain/agency/absence-limit'
import { gateLimitsOf } from '@understudy/domain/agency/gate-limits'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import { recurrenceLimitsOf } from '@understudy/domain/rework/recurrence-limits'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'

/** The viewer's own agency. */
export async function readAgency(reads: AgencyReads, { agencyId }: Viewer): Promise<Agency | undefined> {
  const row = await reads.agency.findFirst({ where: { agencyId, id: agencyId } })
  return row === null ? undefined : present(row)
}

function present(row: StreamRow): Agency {
  const agency = stateOf('agency', row)
  const { name, mode, timeZone, automaticPromotion, drawPeriods, revealedKeys = {} } = agency
  const { updateTimes = null, asksSecondFactor = false } = agency
  const rules = {
    ...{ reviewRules: reviewRulesOf(agency), recurrence: recurrenceLimitsOf(agency) },
    ...{ gateLimits: gateLimitsOf(agency), absenceLimitDays: absenceLimitOf(agency) },
    ...{ updateTimes, asksSecondFactor },
    automaticPromotion: [...automaticPromotion],
  }
  return { ...streamFieldsOf(row), name, mode, timeZone, ...rules, drawPeriods, revealedKeys }
}
