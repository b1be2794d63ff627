import { type Reliability, reliabilityOf, type ToldChance } from '@understudy/domain/sla/reliability'
import { instants, riskOf } from '@understudy/domain/sla/risk'
import type { SortedLesson } from '@understudy/domain/sla/risk-lessons'
import { shownInstant } from '@understudy/domain/sla/shown-instant'
import { PastModel } from './past-model.ts'
import type { PromiseRun } from './promise-run.ts'

/** How the risks that were told at one share of the promise held; empty where none were. */
export interface HeldAt {
  readonly share: number
  readonly reliability: Reliability | null
}

/** How risks held of the clocks of one sort, or of all. */
export interface HeldOf {
  readonly sort: string
  readonly instants: readonly HeldAt[]
}

export interface CalibrationReport {
  /** Clocks that began before it are the earlier half. */
  readonly splitAt: string
  readonly earlier: number
  readonly later: number
  /** As an agency has it: each risk from everything that had ended by then. */
  readonly goingOn: readonly HeldOf[]
  /** Everything that ended after the split left out. */
  readonly upToSplit: readonly HeldOf[]
}

/** Learns from the earlier half of the clocks and scores the later; undefined where there are too few to halve. */
export function calibrationOf(runs: readonly PromiseRun[]): CalibrationReport | undefined {
  const starts = startsOf(runs)
  const splitAt = middleOf(starts)
  if (splitAt === undefined) return undefined
  const later = starts.filter((at) => at >= splitAt).length
  return {
    splitAt: new Date(splitAt).toISOString(),
    earlier: starts.length - later,
    later,
    goingOn: heldOf(allTold(toldFrom(runs, splitAt, Number.POSITIVE_INFINITY))),
    upToSplit: heldOf(allTold(toldFrom(runs, splitAt, splitAt))),
  }
}

/**
 * How the chances of all promises held as an agency has it, where it is told in a word; undefined where none was told. Others
 * get their turn meanwhile, since looking back at thousands of promises takes seconds.
 */
export async function heldInAll(runs: readonly PromiseRun[]): Promise<Reliability | undefined> {
  const splitAt = middleOf(startsOf(runs))
  if (splitAt === undefined) return undefined
  const told = await toldInTurns(toldFrom(runs, splitAt, Number.POSITIVE_INFINITY))
  return shownInstant(heldAt(told))?.held ?? undefined
}

const startsOf = (runs: readonly PromiseRun[]) =>
  runs.filter(({ scored }) => scored !== undefined).map(({ startedAt }) => startedAt)

const middleOf = (starts: readonly number[]) => starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 2)]

function allTold(going: Iterator<void, Told[]>): Told[] {
  for (;;) {
    const { done, value } = going.next()
    if (done) return value
  }
}

async function toldInTurns(going: Iterator<void, Told[]>): Promise<Told[]> {
  for (;;) {
    const { done, value } = going.next()
    if (done) return value
    await new Promise(setImmediate)
  }
}

interface Told extends ToldChance {
  readonly sort: string
  readonly share: number
}

type Moment = { readonly at: number; readonly run: PromiseRun } & (
  | { readonly lesson: SortedLesson }
  | { readonly share: number }
)

const dayMs = 86_400_000
const momentsOfATurn = 100

/**
 * The past once more, instant by instant: what ends teaches, until `learnUntil`, and what began since the split is told. It
 * stops now and then, so that others can have a turn.
 */
function* toldFrom(runs: readonly PromiseRun[], splitAt: number, learnUntil: number): Generator<void, Told[]> {
  const model = new PastModel()
  const told: Told[] = []
  for (const [index, moment] of momentsOf(runs, splitAt, learnUntil).entries()) {
    if (index % momentsOfATurn === momentsOfATurn - 1) yield
    const { run } = moment
    if ('lesson' in moment) {
      model.learn(moment.lesson, run)
      continue
    }
    const { missed, promisedMs } = run.scored as NonNullable<PromiseRun['scored']>
    const { begunMs, isRepeat } = run
    const elapsedMs = moment.share * promisedMs
    const chance = riskOf(model.of(run.sort, run), { elapsedMs, promisedMs, begunMs, isRepeat }, moment.at)
    const day = Math.floor(run.startedAt / dayMs)
    if (chance !== undefined) told.push({ sort: run.sort, share: moment.share, chance, missed, day })
  }
  return told
}

function momentsOf(runs: readonly PromiseRun[], splitAt: number, learnUntil: number): Moment[] {
  const moments: Moment[] = []
  for (const run of runs) {
    for (const lesson of run.lessons) if (lesson.at < learnUntil) moments.push({ at: lesson.at, run, lesson })
    if (run.startedAt < splitAt) continue
    for (const { share, at } of run.scored?.at ?? []) moments.push({ at, run, share })
  }
  return moments.sort((a, b) => a.at - b.at)
}

function heldOf(told: readonly Told[]): HeldOf[] {
  const bySort = [...Map.groupBy(told, ({ sort }) => sort)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [['all', told] as const, ...bySort].map(([sort, own]) => ({
    sort,
    instants: heldAt(own).map(({ share, held: reliability }) => ({ share, reliability })),
  }))
}

const heldAt = (told: readonly Told[]) =>
  instants.map((share) => ({ share, held: reliabilityOf(told.filter((one) => one.share === share)) ?? null }))
