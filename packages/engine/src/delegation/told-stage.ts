import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Delegation as State } from '@understudy/domain/delegation/delegation'
import type { DrawKind } from '@understudy/domain/review/review'
import { type StreamRow, stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { type Blindness, readBlindness } from '../review/blindness.ts'

/** A verdict on work that the viewer may be asked to judge without knowing it, and what tells the stage in which it was given. */
export interface Look {
  readonly id: string
  /** Of their own work; else of another task of the family, whose evidence is theirs too. */
  readonly own: boolean
  readonly kind: DrawKind
  readonly at: number | null
}

/** Of these delegations, those that such a verdict moves. */
export async function readLooks(
  reads: AgencyReads,
  { agencyId }: Viewer,
  of: Blindness,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Look>> {
  if (of.size === 0 || ids.length === 0) return new Map()
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
  return new Map(rows.map((look) => [look.id, look]))
}

/**
 * Before independence everything is looked at, and drawn at random, by a floor or by force only afterwards. How others of
 * the family stood is told by when they first were independent.
 */
function stageOf({ independentAt }: State, { own, kind, at }: Look): 'reverse_shadow' | 'independent' {
  const isIndependent = own ? kind !== 'all' : independentAt !== null && (at === null || independentAt < at)
  return isIndependent ? 'independent' : 'reverse_shadow'
}

/**
 * As it stood when that verdict was given: a promotion or a demotion follows a verdict, and both are untold. Whoever reads a
 * stage anywhere reads this one.
 */
export function asTold(whole: State, look: Look): Pick<State, 'state' | 'pausedFrom' | 'independentAt'> {
  const { state, pausedFrom, independentAt } = whole
  const stage = stageOf(whole, look)
  const follows = (one: string | null) => one === 'reverse_shadow' || one === 'independent'
  return {
    state: follows(state) ? stage : state,
    pausedFrom: follows(pausedFrom) ? stage : pausedFrom,
    independentAt: stage === 'independent' ? independentAt : null,
  }
}

/** Of these delegations, each as this viewer is told it. */
export async function toldDelegations(
  reads: AgencyReads,
  viewer: Viewer,
  rows: readonly StreamRow[],
  of?: Blindness,
): Promise<(row: StreamRow) => State> {
  const ids = rows.map(({ id }) => id)
  const looks = await readLooks(reads, viewer, of ?? (await readBlindness(reads, viewer)), ids)
  return (row) => {
    const whole = stateOf('delegation', row)
    const look = looks.get(row.id)
    return look === undefined ? whole : { ...whole, ...asTold(whole, look) }
  }
}

interface Had {
  readonly taskId: string
  readonly assistantId: string
}

type Stage = State['state']

/** How the stage of whoever has a task is told; every other one as it is. */
export async function readToldStages(
  reads: AgencyReads,
  viewer: Viewer,
  had: readonly Had[],
  of: Blindness,
): Promise<(had: Had, stage: Stage) => Stage> {
  const { agencyId } = viewer
  if (of.size === 0 || had.length === 0) return (_, stage) => stage
  const where = { taskId: { in: unique(had, 'taskId') }, assistantId: { in: unique(had, 'assistantId') } }
  const rows = await reads.delegation.findMany({ where: { agencyId, state: { not: 'ended' }, ...where } })
  const toldOf = await toldDelegations(reads, viewer, rows, of)
  const stages = new Map(rows.map((row) => [keyOf(row), { is: row.state, told: toldOf(row).state }] as const))
  return (one, stage) => {
    const known = stages.get(keyOf(one))
    return known?.is === stage ? known.told : stage
  }
}

const keyOf = ({ taskId, assistantId }: Had): string => `${taskId} ${assistantId}`

const unique = (had: readonly Had[], field: keyof Had): string[] => [...new Set(had.map((one) => one[field]))]
