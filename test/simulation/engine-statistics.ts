import { reportOf } from '@understudy/cli/simulate/report'
import type { Comparison } from './comparison.ts'
import { foldAnew } from './engine-fold.ts'
import { outgoingErrors } from './outgoing-errors.ts'
import type { Plant } from './plants.ts'
import { realDraws } from './real-draws.ts'
import { type SimulatedHere, type SimulationSite, simulate } from './simulation-site.ts'

/** An agency of more people than this would not fit into what an engine remembers between batches. */
const largestAgency = 250
const longest = 400
const planId = 'standard'
const itemsADay = 14

type World = Omit<Parameters<typeof simulate>[1], 'assistants' | 'seed'>

/** First attempts of so many people at one error rate through the engine, and whether a pure fold agrees to the bit. */
export async function enginePromotions(
  site: SimulationSite,
  rate: number,
  people: number,
  missRate = 0,
  plant: Plant = 'none',
): Promise<Comparison[]> {
  const missed = plant === 'blind-reviewers' ? 0.2 : missRate
  const world = { rates: [rate], missRate: missed, until: 'decided', itemsADay, planId } as const
  const runs = await inAgencies(site, people, (rate * 1_000) | 0, world)
  // What is promised to who believes that reviewers miss so much, whatever they do.
  const reports = runs.map(({ options, ...run }) => report({ ...run, options: { ...options, missRate } }))
  const n = reports.reduce((sum, { promoted }) => sum + promoted.n, 0)
  const shown = reports.reduce((sum, { promoted }) => sum + (promoted.happened ?? 0) * promoted.n, 0)
  const promised = reports[0]?.promoted.promised ?? Number.NaN
  const standardError = Math.sqrt((promised * (1 - promised)) / n)
  const believing = missRate > 0 ? `, reviewers miss ${missRate}` : ''
  let [folded, different] = [0, 0]
  for (const { agencyId } of runs) {
    const one = await differing(site, agencyId)
    folded += one.folded
    different += one.different
  }
  return [
    { what: `engine: promoted at ${rate}${believing}`, promised, happened: shown / n, standardError, n },
    {
      what: `engine: delegations that a pure fold sees differently at ${rate}${believing}`,
      // Where fewer were folded than there are, each one that is missing is one that differs.
      ...{ promised: 0, happened: different + (people - folded), standardError: 1e-9, n: folded },
    },
  ]
}

/** Spells of independence of so many people whose work breaks to one error rate at their promotion. */
export async function engineSpells(site: SimulationSite, rate: number, people: number): Promise<Comparison[]> {
  const world = { rates: [0], rateAfter: rate, until: 'demoted', itemsADay, planId } as const
  const runs = await inAgencies(site, people, (rate * 10_000) | 0, world)
  const reports = runs.map(report)
  const n = reports.reduce((sum, { reviewsToDemotion }) => sum + reviewsToDemotion.n, 0)
  const reviews = reports.reduce((sum, { reviewsToDemotion: one }) => sum + (one.happened ?? 0) * one.n, 0)
  const promised = reports[0]?.reviewsToDemotion.promised ?? Number.NaN
  const what = `engine: reviews to demotion at ${rate}`
  return [{ what, promised, happened: reviews / n, standardError: promised / Math.sqrt(n), n }]
}

/** What clients got of people whose work broke to 10 % errors, near the rate at which most goes out. */
export async function engineOutgoing(site: SimulationSite, people: number, plant: Plant): Promise<Comparison[]> {
  const hold = plant !== 'no-hold'
  const world = { rates: [0], rateAfter: 0.1, itemsADay, planId, hold, days: 26 } as const
  const [run] = await inAgencies(site, people, 77, world)
  return [outgoingErrors(run as SimulatedHere, 'engine: errors that reach clients at 0.1, drawn work held')]
}

/** The draws of people who make few errors, so that all levels are met. */
export async function engineDraws(site: SimulationSite, people: number, plant: Plant): Promise<Comparison[]> {
  const world = { rates: [0.01], itemsADay, planId, days: 40 } as const
  const [run] = await inAgencies(site, people, 78, world)
  return realDraws(site.engine.pool, (run as SimulatedHere).agencyId, plant)
}

async function inAgencies(site: SimulationSite, people: number, seed: number, world: World): Promise<SimulatedHere[]> {
  const runs: SimulatedHere[] = []
  for (let left = people; left > 0; left -= largestAgency) {
    const assistants = Math.min(left, largestAgency)
    const run = { days: longest, ...world, assistants, seed: seed * 100 + runs.length }
    const simulated = await simulate(site.engine, run)
    if (simulated.driven.refused > 0) throw new Error(`Refused: ${simulated.driven.refusals.join('; ')}`)
    runs.push(simulated)
  }
  return runs
}

function report({ options, tally, endedAt }: Pick<SimulatedHere, 'options' | 'tally' | 'endedAt'>) {
  const [rate] = reportOf(options, tally, endedAt).rates
  if (rate === undefined) throw new Error('Nobody was simulated')
  return rate
}

/** How many delegations the engine and a pure fold of the same facts see differently. */
async function differing(site: SimulationSite, agencyId: string): Promise<{ folded: number; different: number }> {
  const folded = await foldAnew(site.engine.pool, agencyId)
  const differ = folded.filter(
    ({ inEngine, pure }) => JSON.stringify(sorted(inEngine)) !== JSON.stringify(sorted(pure)),
  )
  return { folded: folded.length, different: differ.length }
}

const sorted = (state: object) => Object.fromEntries(Object.entries(state).toSorted(([a], [b]) => (a < b ? -1 : 1)))
