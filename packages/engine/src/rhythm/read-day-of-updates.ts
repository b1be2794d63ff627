import type { DayOfUpdates, DayOfUpdatesQuery } from '@understudy/contract/http/rhythm'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Agency } from '@understudy/domain/agency/agency'
import { updateStanding } from '@understudy/domain/rhythm/day-of-update'
import { homeZone } from '@understudy/domain/rhythm/update-due'
import { dateOfDay, localAt } from '@understudy/domain/sla/local-time'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { presentUpdate } from './read-updates.ts'

/** One day of updates for those who see the agency: who has posted, who has not, and who does not work on it. */
export async function readDayOfUpdates(
  reads: AgencyReads,
  viewer: Viewer,
  { date }: DayOfUpdatesQuery,
  at: number,
): Promise<DayOfUpdates | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const { agencyId } = viewer
  const agency = stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }))
  const today = dateIn(agency.timeZone, at)
  const day = date ?? today
  const updates = (await reads.dailyUpdate.findMany({ where: { agencyId, date: day } })).map(presentUpdate)
  const updateOf = new Map(updates.map((update) => [update.memberId, update]))
  const people = await assistants(reads, agencyId, agency, day)
  const items = people
    .filter(({ id, isHere }) => isHere || updateOf.has(id))
    .map(({ id, member, zone }) => {
      const update = updateOf.get(id) ?? null
      const standing = updateStanding(member, agency, day, { isPosted: update !== null, at })
      return { memberId: id, name: member.name, zone, standing, update }
    })
  const byName = items.toSorted((a, b) => a.name.localeCompare(b.name))
  return { date: day, today, times: agency.updateTimes ?? null, items: byName }
}

const dateIn = (zone: string, at: number) => dateOfDay(localAt(zone, at).day)

/** Whoever was taken in by the end of that day; those who have left are here no more, but for what they posted. */
async function assistants(reads: AgencyReads, agencyId: string, agency: Agency, day: string) {
  const rows = await reads.member.findMany({ where: { agencyId } })
  const members = rows
    .map((row) => ({ id: row.id, member: stateOf('member', row) }))
    .filter(({ member }) => member.roles.includes('assistant'))
  const joined = await joinedAt(
    reads,
    agencyId,
    members.map(({ id }) => id),
  )
  return members.map(({ id, member }) => {
    const zone = homeZone(member, agency)
    const isHere = member.state === 'active' && dateIn(zone, joined.get(id) ?? 0) <= day
    return { id, member, zone, isHere }
  })
}

async function joinedAt(reads: AgencyReads, agencyId: string, ids: string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await reads.ledger.findMany({
    where: { agencyId, streamId: { in: ids }, version: 1 },
    select: { streamId: true, occurredAt: true },
  })
  return new Map(rows.map(({ streamId, occurredAt }) => [streamId, occurredAt.getTime()]))
}
