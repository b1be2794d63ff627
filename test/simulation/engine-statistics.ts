import { reportOf } from '@understudy/cli/simulate/report'
import type { Plan } from '@understudy/domain/quality/plan'
import type { Comparison } from './comparison.ts'
import { foldAnew } from './engine-fold.ts'
import { type SimulatedHere, type SimulationSite, simulate } from './simulation-site.ts'

/** An agency of more people than this would not fit into what an engine remembers between batches. */
const largestAgency = 250
const longest = 400

type Changes = Parameters<typeof simulate>[1]

/** First attempts of so many people at one error rate through the engine, and whether a pure fold agrees to the bit. */
export async function enginePromotions(site: SimulationSite, plan: Plan, rate: number, people: number, missRate = 0) {
  const world = { rates: [rate], missRate, until: 'decided', itemsADay: 14, planId: plan.id } as const
  const runs = await inAgencies(site, people, (rate * 1_000) | 0, world, ({ agencyId }) => agree(site, agencyId))
  const reports = runs.map(({ simulated }) => report(simulated))
  const decided = reports.reduce((sum, { promoted }) => sum + promoted.n, 0)
  const shown = reports.reduce((sum, { promoted }) => sum + (promoted.happened ?? 0) * promoted.n, 0)
  const promised = reports[0]?.promoted.promised ?? 0
  const what = `engine: promoted at ${rate}${missRate > 0 ? `, reviewers miss ${missRate}` : ''}`
  const different = runs.reduce((sum, { more }) => sum + more, 0)
  return [
    {
      what,
      promised,
      happened: shown / decided,
      standardError: Math.sqrt((promised * (1 - promised)) / decided),
      n: decided,
    },
    {
      what: `engine: folds that differ from the pure one at ${rate}`,
      promised: 0,
      happened: different,
      standardError: 1e-9,
      n: people,
    },
  ] satisfies Comparison[]
}

/** Spells of independence of so many people whose work breaks to one error rate at their promotion. */
export async function engineSpells(site: SimulationSite, plan: Plan, rate: number, people: number) {
  const world = { rates: [0], rateAfter: rate, until: 'demoted', itemsADay: 14, planId: plan.id } as const
  const runs = await inAgencies(site, people, (rate * 10_000) | 0, world, async () => 0)
  const reports = runs.map(({ simulated }) => report(simulated))
  const n = reports.reduce((sum, { reviewsToDemotion }) => sum + reviewsToDemotion.n, 0)
  const reviews = reports.reduce((sum, { reviewsToDemotion: one }) => sum + (one.happened ?? 0) * one.n, 0)
  const promised = reports[0]?.reviewsToDemotion.promised ?? 0
  const what = `engine: reviews to demotion at ${rate}`
  return [{ what, promised, happened: reviews / n, standardError: promised / Math.sqrt(n), n }] satisfies Comparison[]
}

interface Run {
  readonly simulated: SimulatedHere
  readonly more: number
}

async function inAgencies(
  site: SimulationSite,
  people: number,
  seed: number,
  world: Changes,
  look: (simulated: SimulatedHere) => Promise<number>,
): Promise<Run[]> {
  const runs: Run[] = []
  for (let left = people; left > 0; left -= largestAgency) {
    const assistants = Math.min(left, largestAgency)
    const simulated = await simulate(site.engine, {
      ...world,
      assistants,
      days: longest,
      seed: seed * 100 + runs.length,
    })
    if (simulated.driven.refused > 0) throw new Error(`Refused: ${simulated.driven.refusals.join('; ')}`)
    runs.push({ simulated, more: await look(simulated) })
  }
  return runs
}

function report({ options, tally, endedAt }: SimulatedHere) {
  const [rate] = reportOf(options, tally, endedAt).rates
  if (rate === undefined) throw new Error('Nobody was simulated')
  return rate
}

/** How many delegations the engine and a pure fold of the same facts see differently. */
async function agree(site: SimulationSite, agencyId: string): Promise<number> {
  const folded = await foldAnew(site.engine.pool, agencyId)
  return folded.filter(({ inEngine, pure }) => JSON.stringify(sorted(inEngine)) !== JSON.stringify(sorted(pure))).length
}

const sorted = (state: object) => Object.fromEntries(Object.entries(state).toSorted(([a], [b]) => (a < b ? -1 : 1)))
