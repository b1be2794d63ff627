import { parseArgs } from 'node:util'
import { migrate } from '@understudy/db/migrate'
import { standardPlan } from '@understudy/domain/quality/plan'
import { publishTemplate } from '@understudy/provision/test-database'
import { startPostgres } from '../setup/start-postgres.ts'
import { type Comparison, isWithin, line } from './comparison.ts'
import { engineDraws, engineOutgoing, enginePromotions, engineSpells } from './engine-statistics.ts'
import { plantOf } from './plants.ts'
import { pureComparisons } from './pure-comparisons.ts'
import { openSimulationSite, type SimulationSite } from './simulation-site.ts'

/** People of each kind: through the engine at each error rate, spells, folded alone, and those whose work goes out. */
const long = { delegations: 1_000, spells: 300, folds: 20_000, ladders: 400, others: 60 }
const short = { delegations: 150, spells: 50, folds: 20_000, ladders: 400, others: 12 }

const parts = ['folds', 'promotions', 'spells', 'outgoing', 'draws'] as const
type Part = (typeof parts)[number]

const options = {
  short: { type: 'boolean', default: false },
  only: { type: 'string', default: parts.join(',') },
  plant: { type: 'string', default: 'none' },
  delegations: { type: 'string' },
  spells: { type: 'string' },
  folds: { type: 'string' },
  ladders: { type: 'string' },
  others: { type: 'string' },
} as const

/**
 * `npm run bench:quality [-- --short --only folds,draws --plant no-hold]`: what `standard` promises against many seeded
 * people, in the engine and by the fold alone. Fails where anything is more than three standard errors off.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options })
  const count = (name: keyof typeof long) => Number(values[name] ?? (values.short ? short : long)[name])
  const has = (part: Part) => values.only.split(',').includes(part)
  const plant = plantOf(values.plant)
  const results: Comparison[] = []
  const add = async (part: Part, compare: () => Promise<readonly Comparison[]> | readonly Comparison[]) => {
    if (!has(part)) return
    const began = performance.now()
    const found = await compare()
    for (const one of found) console.log(line(one))
    console.log(`   ${part} took ${((performance.now() - began) / 1_000).toFixed(1)} s`)
    results.push(...found)
  }
  await add('folds', () =>
    pureComparisons(
      standardPlan,
      { people: count('folds'), spells: count('folds'), onLadder: count('ladders') },
      plant,
    ),
  )
  if (parts.some((part) => part !== 'folds' && has(part)))
    await onSite(async (site) => {
      const people = count('delegations')
      for (const rate of [0.05, 0.1, 0.2]) await add('promotions', () => enginePromotions(site, rate, people, 0, plant))
      await add('promotions', () => enginePromotions(site, 0.2, people, 0.2))
      for (const rate of [0.2, 0.1]) await add('spells', () => engineSpells(site, rate, count('spells')))
      await add('outgoing', () => engineOutgoing(site, count('others'), plant))
      await add('draws', () => engineDraws(site, count('others'), plant))
    })
  const off = results.filter((one) => !isWithin(one))
  console.log(`${results.length - off.length} of ${results.length} within three standard errors`)
  return off.length === 0 && results.length > 0 ? 0 : 1
}

async function onSite(work: (site: SimulationSite) => Promise<void>): Promise<void> {
  const server = await startPostgres('embedded', (text) => console.error(text))
  const dropTemplate = await publishTemplate(server.superuserUrl, migrate)
  const site = await openSimulationSite()
  try {
    await work(site)
  } finally {
    await site.close()
    await dropTemplate()
    await server.stop()
  }
}

process.exitCode = await main()
