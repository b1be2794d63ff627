import type { Delegation, DelegationQuery } from '@understudy/contract/http/delegations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Delegation as State } from '@understudy/domain/delegation/delegation'
import type { DrawKind } from '@understudy/domain/review/review'
import { iso, isoOrNull } from '../reading/iso.ts'
import { type Page, pageOfShown } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, seesInternal, type Viewer } from '../reading/viewer.ts'
import { type Blindness, readBlindness } from '../review/blindness.ts'

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
  /** Delegations that a verdict among it moves, and what tells the stage that each was in when that was given. */
  readonly looks: ReadonlyMap<string, Look>
}

interface Look {
  readonly id: string
  /** Of their own work; else of another task of the family, whose evidence is theirs too. */
  readonly own: boolean
  readonly kind: DrawKind
  readonly at: number | null
}

async function blindnessOf(
  reads: AgencyReads,
  { agencyId }: Viewer,
  of: Blindness,
  ids: string[],
): Promise<DelegationBlindness> {
  if (of.size === 0) return { of, looks: new Map() }
  const rows = await reads.$queryRaw<Look[]>`
    select d.id::text, d.id = o.id as own, r.context ->> 'drawKind' as kind,
      (r.context ->> 'firstVerdictAt')::float8 as at
    from review r
    join delegation o on o.agency_id = r.agency_id and o.id = r.delegation_id
    join task t on t.agency_id = r.agency_id and t.id = o.task_id
    join delegation d on d.agency_id = r.agency_id and d.assistant_id = o.assistant_id
    join task s on s.agency_id = r.agency_id and s.id = d.task_id
    where r.agency_id = ${agencyId}::uuid and r.work_item_id = any (${[...of]}::uuid[]) and d.id = any (${ids}::uuid[])
      and (d.id = o.id or s.context ->> 'family' = t.context ->> 'family')
    order by own, r.id desc`
  return { of, looks: new Map(rows.map((look) => [look.id, look])) }
}

/**
 * Before independence everything is looked at, and drawn at random, by a floor or by force only afterwards. How others of
 * the family stood is told by when they first were independent.
 */
function stageOf({ independentAt }: State, { own, kind, at }: Look): 'reverse_shadow' | 'independent' {
  const isIndependent = own ? kind !== 'all' : independentAt !== null && (at === null || independentAt < at)
  return isIndependent ? 'independent' : 'reverse_shadow'
}

/** A promotion or a demotion follows a verdict: both are untold. */
function untold(
  { state, pausedFrom, independentAt }: State,
  stage: 'reverse_shadow' | 'independent',
): Pick<State, 'state' | 'pausedFrom' | 'independentAt'> {
  const follows = (one: string | null) => one === 'reverse_shadow' || one === 'independent'
  return {
    state: follows(state) ? stage : state,
    pausedFrom: follows(pausedFrom) ? stage : pausedFrom,
    independentAt: stage === 'independent' ? independentAt : null,
  }
}

/**
 * Level, run, trust and score tell the verdict that last moved them, to whoever is to give another of the same work; and
 * they are the agency's own (domain, section 13, rule 6).
 */
function present(row: StreamRow, viewer: Viewer, { of, looks }: DelegationBlindness): Delegation {
  const whole = stateOf('delegation', row)
  const look = looks.get(row.id)
  const stage = look && stageOf(whole, look)
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
  } = stage === undefined ? whole : { ...whole, ...untold(whole, stage) }
  const { planId, planVersion } = rest.quality
  return {
    ...streamFieldsOf(stage === undefined ? row : { ...row, version: 1 }),
    ...rest,
    blind: stage !== undefined,
    observedItems: [...rest.observedItems],
    openRework: rest.openRework.filter((id) => !of.has(id)),
    openCritical: rest.openCritical.filter((id) => !of.has(id)),
    quality: stage === undefined && seesInternal(viewer) ? { ...rest.quality } : { planId, planVersion },
    plan: plan === undefined ? null : { ...plan, levels: [...plan.levels] },
    assignedAt: iso(assignedAt),
    independentAt: isoOrNull(independentAt),
    pauseEndsAt: isoOrNull(pauseEndsAt),
    demonstratorSignOff: demonstratorSignOff && { ...demonstratorSignOff, at: iso(demonstratorSignOff.at) },
  }
}
