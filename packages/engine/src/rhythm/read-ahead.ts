import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { inAgency } from '@understudy/db/key-ring'
import type { Agency } from '@understudy/domain/agency/agency'
import { gateLimitsOf } from '@understudy/domain/agency/gate-limits'
import type { Client } from '@understudy/domain/client/client'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import { planOfDelegation } from '@understudy/domain/delegation/evidence'
import { unmetForIndependence } from '@understudy/domain/delegation/gates'
import type { Member } from '@understudy/domain/member/member'
import { isRecommended } from '@understudy/domain/quality/fold'
import type pg from 'pg'

/** Somebody who does a client's work, under one delegation. */
export interface AtWork {
  readonly delegationId: string
  readonly delegation: Delegation
  readonly taskId: string
  readonly taskName: string
  readonly assistantId: string
  readonly assistant: Member
}

/** Everybody who does work of a client now: one query. */
export async function readAtWork(pool: pg.Pool, agencyId: string, clientId: string): Promise<AtWork[]> {
  const rows = (await inAgency(pool, agencyId, statement, [agencyId, clientId])) as unknown as Row[]
  return rows.map((row) => ({
    ...{ delegationId: row.id, taskId: row.task_id, taskName: row.task_name, assistantId: row.assistant_id },
    delegation: { ...row.delegation, state: row.state } as Delegation,
    assistant: { ...row.member, state: row.member_state } as Member,
  }))
}

interface Row {
  readonly id: string
  readonly state: string
  readonly task_id: string
  readonly task_name: string
  readonly assistant_id: string
  readonly delegation: object
  readonly member: object
  readonly member_state: string
}

const statement = `
  select d.id, d.state, d.task_id, t.name as task_name, d.assistant_id, d.context as delegation,
         m.context as member, m.state as member_state
  from task t
  join delegation d on d.agency_id = $1 and d.task_id = t.id and d.state <> 'ended'
  join member m on m.agency_id = $1 and m.id = d.assistant_id
  where t.agency_id = $1 and t.client_id = $2
  order by t.name, d.id limit 1000`

/** Absences, holidays and access that runs out within these days, each once. */
export function aheadOf(
  client: Client,
  clientId: string,
  atWork: readonly AtWork[],
  span: { readonly from: string; readonly until: string; readonly endsAt: number },
): WeeklyDraft['ahead'] {
  const people = [...new Map(atWork.map((one) => [one.assistantId, one.assistant]))]
  const { from, until, endsAt } = span
  const { holidays = [], holidaysOff = [] } = client.calendars.at(-1) ?? {}
  return {
    until,
    absences: people.flatMap(([memberId, { name, absences = [] }]) =>
      absences
        .filter((absence) => absence.from <= until && absence.until >= from)
        .map((absence) => ({ memberId, name, from: absence.from, until: absence.until })),
    ),
    holidays: holidays
      .filter(({ date }) => date >= from && date <= until && !holidaysOff.includes(date))
      .map(({ date, name }) => ({ date, name: name ?? null })),
    expiringAccess: people.flatMap(([memberId, { name, grants }]) =>
      grants
        .filter((grant) => grant.clientId === undefined || grant.clientId === clientId)
        .flatMap(({ system, expiresAt }) =>
          expiresAt !== null && expiresAt < endsAt
            ? [{ memberId, name, system, expiresAt: new Date(expiresAt).toISOString() }]
            : [],
        ),
    ),
  }
}

/** Whose evidence asks for independence, so that only a signature lacks: the task can be theirs altogether. */
export function readyToTransfer(atWork: readonly AtWork[], agency: Agency): WeeklyDraft['readyToTransfer'] {
  return atWork
    .filter(({ delegation }) => {
      if (delegation.state !== 'reverse_shadow') return false
      const recommended = isRecommended(planOfDelegation(delegation), delegation.quality)
      return unmetForIndependence({ delegation }, recommended, gateLimitsOf(agency)).length === 0
    })
    .map(({ delegationId, taskId, taskName, assistantId, assistant }) => ({
      ...{ delegationId, taskId, taskName, assistantId, name: assistant.name },
    }))
}
