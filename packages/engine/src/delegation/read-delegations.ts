import type { Delegation, DelegationQuery } from '@understudy/contract/http/delegations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { iso, isoOrNull } from '../reading/iso.ts'
import { type Page, pageOfShown } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, seesInternal, type Viewer } from '../reading/viewer.ts'
import { type Blindness, readBlindness } from '../review/blindness.ts'
import { asTold, type Look, readLooks } from './told-stage.ts'

export async function readDelegation(reads: AgencyReads, viewer: Viewer, id: string): Promise<Delegation | undefined> {
  const row = await reads.delegation.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null
    ? undefined
    : present(row, viewer, await blindnessOf(reads, viewer, await readBlindness(reads, viewer), [id]))
}

export async function listDelegations(
  reads: AgencyReads,
  viewer: Viewer,
  query: DelegationQuery,
): Promise<Page<Delegation>> {
  const { after: _, limit: __, ...wanted } = query
  const of = await readBlindness(reads, viewer)
  return pageOfShown(
    query,
    ({ idAfter, take, orderBy }) =>
      reads.delegation.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy }),
    async (rows) => {
      const ids = rows.map(({ id }) => id)
      const blindness = await blindnessOf(reads, viewer, of, ids)
      return rows.map((row) => present(row, viewer, blindness))
    },
    // Asked for by state, what is blind would tell its own.
    ({ blind }) => query.state === undefined || !blind,
  )
}

export function visible(viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'client') return { agencyId, clientId: scope.clientId }
  return scope.kind === 'agency' ? { agencyId } : { agencyId, assistantId: scope.memberId }
}

interface DelegationBlindness {
  readonly of: Blindness
  readonly looks: ReadonlyMap<string, Look>
}

const blindnessOf = async (reads: AgencyReads, viewer: Viewer, of: Blindness, ids: string[]) => ({
  of,
  looks: await readLooks(reads, viewer, of, ids),
})

/**
 * Level, run, trust and score tell the verdict that last moved them, to whoever is to give another of the same work; and
 * they are the agency's own (domain, section 13, rule 6).
 */
function present(row: StreamRow, viewer: Viewer, { of, looks }: DelegationBlindness): Delegation {
  const whole = stateOf('delegation', row)
  const look = looks.get(row.id)
  const {
    assignedAt,
    independentAt,
    demonstratorSignOff,
    plan,
    earlier: _,
    absences: __,
    declined: ___,
    pauseEndsAt = null,
    ...rest
  } = look === undefined ? whole : { ...whole, ...asTold(whole, look) }
  const { planId, planVersion } = rest.quality
  return {
    ...streamFieldsOf(look === undefined ? row : { ...row, version: 1 }),
    ...rest,
    blind: look !== undefined,
    observedItems: [...rest.observedItems],
    openRework: rest.openRework.filter((id) => !of.has(id)),
    openCritical: rest.openCritical.filter((id) => !of.has(id)),
    quality: look === undefined && seesInternal(viewer) ? { ...rest.quality } : { planId, planVersion },
    plan: plan === undefined ? null : { ...plan, levels: [...plan.levels] },
    assignedAt: iso(assignedAt),
    independentAt: isoOrNull(independentAt),
    pauseEndsAt: isoOrNull(pauseEndsAt),
    demonstratorSignOff: demonstratorSignOff && { ...demonstratorSignOff, at: iso(demonstratorSignOff.at) },
  }
}
