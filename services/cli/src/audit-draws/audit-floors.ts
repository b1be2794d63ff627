import { drawPeriodBegins, drawPeriodEnds, drawPeriodOf } from '@understudy/domain/agency/reveal-draw-period'
import type { RoundFloor } from '@understudy/domain/agency/review-rounds'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import { planOfDelegation } from '@understudy/domain/delegation/evidence'
import {
  drawnAt,
  floorsOfPeriod,
  type HeldSubmission,
  type PassedSubmission,
} from '@understudy/domain/quality/floor-of-period'
import type pg from 'pg'
import type { Finding } from './audit-period.ts'
import { DelegationsAt, placeOf } from './delegations-at.ts'
import type { LedgerDraw } from './read-draws.ts'
import {
  type LateLook,
  type LedgerRound,
  type LedgerVerdict,
  readLateLooks,
  readRounds,
  readVerdicts,
} from './read-rounds.ts'

/** The longest that a floor looks back over: a week, and an hour for the clock change in it. */
export const longestFloorMs = 7 * 86_400_000 + 3_600_000

/** What stands about rounds in the ledger, beside the draws themselves. */
interface Known {
  readonly agencyId: string
  readonly keyOf: (period: string) => Uint8Array | undefined
  readonly draws: ReadonlyMap<string, readonly LedgerDraw[]>
  readonly verdicts: ReadonlyMap<string, LedgerVerdict>
  readonly late: readonly LateLook[]
}

/**
 * Repeats the floors of every day and week that ended in a period: which submission each took, with which number, and the
 * chance that it left the others. `draws` are those of the period and of the week before it.
 */
export async function auditFloors(
  pool: pg.Pool,
  agencyId: string,
  period: string,
  draws: readonly LedgerDraw[],
  keyOf: Known['keyOf'],
): Promise<Finding[]> {
  const from = drawPeriodBegins(period)
  const until = drawPeriodEnds(period)
  const rounds = await readRounds(pool, agencyId, from, until)
  const verdicts = await readVerdicts(pool, agencyId, from - longestFloorMs, until)
  const known: Known = {
    ...{ agencyId, keyOf },
    draws: Map.groupBy(draws, ({ delegationId }) => delegationId ?? ''),
    verdicts: new Map(verdicts.map((one) => [one.workItemId, one])),
    late: await readLateLooks(pool, agencyId, from - longestFloorMs, until + longestFloorMs),
  }
  const delegations = new DelegationsAt(pool, agencyId)
  const findings: Finding[] = []
  for (const round of rounds) findings.push(...(await auditRound(round, known, delegations)))
  return findings
}

async function auditRound(round: LedgerRound, known: Known, delegations: DelegationsAt): Promise<Finding[]> {
  const { opened, frozen, position, command_id } = round
  const since = opened.weekFrom ?? opened.from
  const ids = [...known.draws].filter(
    ([id, own]) => id !== '' && own.some(({ at }) => at >= since && at < opened.until),
  )
  const found = await delegations.justBefore(ids.map(([delegationId]) => ({ position, command_id, delegationId })))
  // The set was found between the two events: what was so at either of them is right.
  const [first, second] = [round.openedAt, position].map((place) =>
    ids.flatMap(([id]) => floorsAt(id, found.get(placeOf(id, position)), round, place, known)),
  ) as [RoundFloor[], RoundFloor[]]
  const differs = (floor: RoundFloor) => !frozen.floors.some((stored) => isSame(stored, floor))
  const missing = first.filter((floor) => differs(floor) && second.some((other) => isSame(other, floor)))
  const madeUp = frozen.floors.filter((stored) => ![...first, ...second].some((floor) => isSame(stored, floor)))
  const unfollowed = frozen.floors.filter(
    ({ workItemId }) => workItemId !== null && !wasLookedAt(workItemId, round, known),
  )
  return [
    ...madeUp.map((stored) => finding(round, stored, 'floor_differs', first)),
    ...missing
      .filter((floor) => !madeUp.some((stored) => isOfSame(stored, floor)))
      .map((floor) => finding(round, floor, 'floor_missing', [])),
    ...unfollowed.map((stored) => finding(round, stored, 'floor_not_followed', [])),
  ]
}

/** Who was demoted since keeps the floor of what the draw had passed by. */
const withFloor: ReadonlySet<Delegation['state']> = new Set(['independent', 'paused', 'reverse_shadow'])

function floorsAt(
  delegationId: string,
  delegation: Delegation | undefined,
  { opened, openedAt, frozen }: LedgerRound,
  place: number,
  { agencyId, keyOf, draws, verdicts, late }: Known,
): RoundFloor[] {
  if (delegation === undefined || delegation.observed || !withFloor.has(delegation.state)) return []
  const { from, until, weekFrom } = opened
  const inTime = (draws.get(delegationId) ?? []).filter(
    ({ at, position }) => at >= (weekFrom ?? from) && at < until && position < place,
  )
  const known = late.filter(({ position, kind }) => position < openedAt && kind === 'floor')
  const looked = new Set(known.map(({ workItemId }) => workItemId))
  const passed = inTime.filter(({ draw, workItemId }) => !draw.reviewed && !looked.has(workItemId))
  const keys = new Map(passed.map(({ at }) => [drawPeriodOf(at), keyOf(drawPeriodOf(at))]))
  // What a key drew that nobody has told is not known to be wrong.
  if ([...keys.values()].includes(undefined))
    return frozen.floors.filter((floor) => floor.delegationId === delegationId)
  const passedBy = passed.map((one): PassedSubmission => {
    const key = keys.get(drawPeriodOf(one.at)) as Uint8Array
    return { ...one, agencyId, key, drawn: drawnAt(one.draw) }
  })
  const held = inTime
    .filter(({ draw }) => draw.reviewed)
    .map(({ at, draw, workItemId }): HeldSubmission => {
      const failedAt = failureOf(verdicts.get(workItemId), place)
      return { at, kind: draw.kind, drawn: drawnAt(draw), failedAt }
    })
  const { taskId } = delegation
  const of = { delegationId, taskId, plan: planOfDelegation(delegation), dayFrom: from, weekFrom }
  return floorsOfPeriod({ ...of, passedBy: passedBy.toSorted(byItem), held })
}

const byItem = (a: PassedSubmission, b: PassedSubmission) => (a.workItemId < b.workItemId ? -1 : 1)

function failureOf(verdict: LedgerVerdict | undefined, place: number): number | null {
  const last = verdict?.turns.findLast(({ position }) => position < place)
  return verdict === undefined || last === undefined || last.passed ? null : verdict.at
}

function wasLookedAt(workItemId: string, { position }: LedgerRound, { late }: Known): boolean {
  return late.some(
    (look) =>
      look.workItemId === workItemId &&
      (look.kind === 'for_cause' || (look.kind === 'floor' && look.position > position)),
  )
}

const isOfSame = (a: RoundFloor, b: RoundFloor) =>
  a.delegationId === b.delegationId && a.period === b.period && a.num * b.den === b.num * a.den

function isSame(a: RoundFloor, b: RoundFloor): boolean {
  const isAlike = a.count === b.count && a.level === b.level && Math.abs(a.probability - b.probability) < 1e-9
  return isOfSame(a, b) && isAlike && a.workItemId === b.workItemId && a.u === b.u
}

function finding(
  { position, frozen }: LedgerRound,
  floor: RoundFloor,
  code: 'floor_differs' | 'floor_missing' | 'floor_not_followed',
  expected: readonly RoundFloor[],
): Finding {
  const right = expected.find((one) => isOfSame(one, floor))
  const of = `the floor of the ${floor.period} that ended on ${frozen.date} for delegation ${floor.delegationId}`
  const said = {
    floor_differs:
      right === undefined
        ? `${of} was not due`
        : `${of} takes ${right.workItemId ?? 'nothing'} and leaves a chance of ${right.probability}, stored are ${floor.workItemId ?? 'nothing'} and ${floor.probability}`,
    floor_missing: `${of} was due, and is not there`,
    floor_not_followed: `${of} took an item that nobody was asked to look at`,
  }
  const { workItemId } = floor
  return { position, ...(workItemId !== null && { workItemId }), code, message: said[code] }
}
