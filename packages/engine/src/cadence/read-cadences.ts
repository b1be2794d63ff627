import type {
  CadencePreview,
  Cadence as CadenceRead,
  CadenceRun,
  PreviewCadence,
} from '@understudy/contract/http/cadences'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Client } from '@understudy/domain/client/client'
import type { Cadence, CadenceTerms, Occurrence } from '@understudy/domain/task/cadence/cadence'
import { titleOn } from '@understudy/domain/task/cadence/title-on'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { visibleTasks } from '../task/read-tasks.ts'
import { nextOf } from './next-of.ts'
import { termsOf } from './terms-of.ts'

const runsShown = 10

/** The cadences of a task; undefined where there is no such task that the viewer sees. */
export async function readCadences(
  reads: AgencyReads,
  viewer: Viewer,
  taskId: string,
): Promise<{ items: CadenceRead[] } | undefined> {
  const row = await reads.task.findFirst({ where: { AND: [visibleTasks(viewer), { id: taskId }] } })
  if (row === null) return undefined
  return { items: (stateOf('task', row).cadences ?? []).map(present) }
}

/** What a cadence of this task's client would meet from now on. */
export async function previewCadence(
  reads: AgencyReads,
  viewer: Viewer,
  taskId: string,
  { runs, ...input }: PreviewCadence,
  at: number,
): Promise<CadencePreview | undefined> {
  const where = { AND: [visibleTasks(viewer), { id: taskId }] }
  const row = await reads.task.findFirst({ where, include: { client: true } })
  if (row === null) return undefined
  const client: Client = stateOf('client', row.client)
  const terms = termsOf(client, input)
  const next = nextOf(terms, at, runs)
  if ('kind' in next) return { reasons: [...next.reasons], zone: terms.zone, runs: [] }
  const met = next.map((one) => runOf(terms, one))
  const never = { code: 'cadence_never', message: 'The rule meets no date from now on' }
  return { reasons: met.length === 0 ? [never] : [], zone: terms.zone, runs: met }
}

/** A paused or ended one meets nothing. */
function present({ takenUntil, nextAt, priority, ...cadence }: Cadence): CadenceRead {
  const ahead = nextAt === undefined ? [] : nextOf(cadence, takenUntil, runsShown)
  const next = 'kind' in ahead ? [] : ahead.map((one) => runOf(cadence, one))
  return { ...cadence, priority: priority ?? null, takenUntil: iso(takenUntil), next }
}

function runOf(terms: Pick<CadenceTerms, 'zone' | 'title'>, { at, date }: Occurrence): CadenceRun {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(terms.zone)
  const local = zoned.toString({ smallestUnit: 'minute', timeZoneName: 'never' })
  return { at: iso(at), local, title: titleOn(terms, date) }
}
