import type { Scorecard } from '@understudy/contract/http/scorecard'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Client } from '@understudy/domain/client/client'
import { dayMs } from '@understudy/domain/day-ms'
import { hoursSaved } from '@understudy/domain/insight/hours-saved'
import { type ScorecardEvidence, scorecard } from '@understudy/domain/insight/scorecard'
import type { ScorecardFacts } from '@understudy/domain/insight/scorecard-facts'
import type pg from 'pg'
import { readClient } from '../client/read-clients.ts'
import { daysIn, doneOf } from '../measure/read-hours-saved.ts'
import { readSavedRows } from '../measure/saved-rows.ts'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { type ClientTasks, readClientTasks, readHandedOver } from '../rollout/handed-over.ts'
import { answerNext } from '../rollout/read-rollout.ts'
import { readFindings } from './read-findings.ts'
import { readInstants } from './read-instants.ts'
import { evidenceOfTasks, evidenceOfTypes, readScorecardEvents } from './read-scorecard-events.ts'
import { readCounts, readMade, readReworkWeeks } from './read-scorecard-figures.ts'

/**
 * The 30-day scorecard of a client as it stands at `at` (milliseconds since the epoch), for who runs the agency and the
 * client's own contacts; undefined for anybody else.
 */
export async function readScorecard(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  clientId: string,
  at: number,
): Promise<Scorecard | undefined> {
  if (scopeOf(viewer).kind === 'own_work' || (await readClient(reads, viewer, clientId)) === undefined) return undefined
  const { agencyId } = viewer
  const [row, own] = await Promise.all([
    reads.client.findFirstOrThrow({ where: { agencyId, id: clientId } }),
    readClientTasks(reads, agencyId, clientId),
  ])
  const client = stateOf('client', row)
  const facts = await readFacts({ pool, reads, viewer, clientId, client, own, at })
  const lines = scorecard(facts)
  const positions = lines.flatMap(({ evidence }) => evidence.flatMap(({ position }) => position ?? []))
  const instants = await readInstants(pool, agencyId, positions)
  const dated = (one: ScorecardEvidence) => ({ ...one, at: instants.get(one.position ?? '') ?? null })
  const items = lines.map((line) => ({ ...line, evidence: line.evidence.map(dated) }))
  return { clientId, name: client.name, at: iso(at), day: facts.day ?? null, items }
}

interface Asked {
  readonly pool: pg.Pool
  readonly reads: AgencyReads
  readonly viewer: Viewer
  readonly clientId: string
  readonly client: Client
  readonly own: ClientTasks
  readonly at: number
}

async function readFacts(asked: Asked): Promise<ScorecardFacts> {
  const { pool, reads, viewer, clientId, client, own, at } = asked
  const { agencyId } = viewer
  const [counts, handedOver, events, { weeks, evidence: reworkEvidence }, made, findings] = await Promise.all([
    readCounts(pool, agencyId, clientId),
    readHandedOver(pool, agencyId, own, at),
    readScorecardEvents(pool, agencyId, clientId),
    readReworkWeeks(pool, agencyId, clientId, at),
    readMade(pool, agencyId, clientId, client.intake, at),
    readFindings(asked),
  ])
  const { firstAt, backlog } = counts
  const [saved, next] = await Promise.all([
    savedSince(asked, firstAt),
    answerNext(reads, agencyId, own, handedOver, client.fit),
  ])
  const { intake, baseline } = client
  return {
    ...{ clientId, weeks, reworkEvidence, made, findings, saved, next, backlog, intake, baseline },
    day: firstAt === undefined ? undefined : Math.floor((at - firstAt) / dayMs),
    tasks: handedOver.map(({ taskId, task }) => ({
      ...{ taskId, name: task.name, delivered: counts.delivered.get(taskId) ?? 0 },
      isUnderWay: isUnderWay(own, taskId),
      openCriticals: criticals(own, taskId),
      evidence: evidenceOfTasks(events, taskId),
    })),
    promises: {
      kept: handedOver.reduce((sum, { kept }) => sum + kept, 0),
      missed: handedOver.reduce((sum, { missed }) => sum + missed, 0),
      overdue: handedOver.reduce((sum, { overdue }) => sum + overdue, 0),
      cancelledLate: handedOver.reduce((sum, { cancelledLate = 0 }) => sum + cancelledLate, 0),
    },
    intakeEvidence: evidenceOfTypes(events, 'client.intake_agreed', 'client.intake_confirmed'),
    baselineEvidence: evidenceOfTypes(events, 'client.baseline_recorded'),
  }
}

const further: readonly unknown[] = ['reverse_shadow', 'independent']

/** A pause leaves it where it was. */
function isUnderWay({ delegations }: ClientTasks, taskId: string): boolean {
  return delegations.some(
    ({ delegation }) =>
      delegation.taskId === taskId &&
      further.includes(delegation.state === 'paused' ? delegation.pausedFrom : delegation.state),
  )
}

function criticals({ delegations }: ClientTasks, taskId: string): number {
  const ofTask = delegations.filter(({ delegation }) => delegation.taskId === taskId)
  return ofTask.reduce((sum, { delegation }) => sum + delegation.openCritical.length, 0)
}

/** Since the first delegation, against the minutes that the client spent in as many weeks before it. */
async function savedSince({ pool, viewer, clientId, client, at }: Asked, firstAt: number | undefined) {
  if (firstAt === undefined) return hoursSaved([])
  const [from, to] = [iso(firstAt - dayMs / 2).slice(0, 10), iso(at + dayMs / 2).slice(0, 10)]
  const span = { by: 'client', per: 'total', from, to } as const
  const rows = await readSavedRows(pool, viewer.agencyId, [clientId, null, null], span)
  const weeks = daysIn(from, to) / 7
  return hoursSaved(rows.map(doneOf), client.baseline && client.baseline.minutesPerWeek * weeks)
}
