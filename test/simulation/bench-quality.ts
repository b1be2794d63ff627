import { parseArgs } from 'node:util'
import { migrate } from '@understudy/db/migrate'
import { planOf } from '@understudy/domain/quality/plan'
import { promotionChances } from '@understudy/domain/quality/promotion-chances'
import { reviewsToDemotion } from '@understudy/domain/quality/trust-chances'
import { publishTemplate } from '@understudy/provision/test-database'
import { startPostgres } from '../setup/start-postgres.ts'
import { type Comparison, isWithin, line } from './comparison.ts'
import { enginePromotions, engineSpells } from './engine-statistics.ts'
import { foldAttempts, foldSpells } from './pure-fold.ts'
import { openSimulationSite, type SimulationSite } from './simulation-site.ts'

const plan = planOf('standard')

/** `npm run bench:quality`: what `standard` promises against many seeded people, in the engine and by the fold alone. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      /** Delegations through the engine at each error rate, spells, and pure folds. */
      delegations: { type: 'string', default: '1000' },
      spells: { type: 'string', default: '300' },
      folds: { type: 'string', default: '20000' },
    },
  })
  const [delegations, spells, folds] = [values.delegations, values.spells, values.folds].map(Number) as [
    number,
    number,
    number,
  ]
  const results: Comparison[] = []
  const add = (found: readonly Comparison[]) => {
    for (const one of found) console.log(line(one))
    results.push(...found)
  }
  add(pure(folds))
  await onSite(async (site) => {
    for (const rate of [0.05, 0.1, 0.2]) add(await enginePromotions(site, plan, rate, delegations))
    add(await enginePromotions(site, plan, 0.2, delegations, 0.2))
    for (const rate of [0.2, 0.1]) add(await engineSpells(site, plan, rate, spells))
  })
  const off = results.filter((one) => !isWithin(one))
  console.log(`${results.length - off.length} of ${results.length} within three standard errors`)
  return off.length === 0 ? 0 : 1
}

function pure(people: number): Comparison[] {
  const shares = [0.02, 0.05, 0.1, 0.2].map((rate, index): Comparison => {
    const { promoted } = promotionChances(plan, rate)
    const { shown } = foldAttempts(plan, rate, people, 101 + index)
    return shareOf(`fold: promoted at ${rate}`, promoted, shown, people)
  })
  const missed = foldAttempts(plan, 0.2 * (1 - 0.2), people, 111).shown
  const { promoted } = promotionChances(plan, 0.2, 0.2)
  const spells = [0.2, 0.1, 0.05, 0.02].map((rate, index): Comparison => {
    const { meanReviews, standardError } = foldSpells(plan, rate, people, 121 + index)
    const what = `fold: reviews to demotion at ${rate}`
    return { what, promised: reviewsToDemotion(plan, rate), happened: meanReviews, standardError, n: people }
  })
  return [...shares, shareOf('fold: promoted at 0.2, reviewers miss 0.2', promoted, missed, people), ...spells]
}

function shareOf(what: string, promised: number, counted: number, n: number): Comparison {
  return { what, promised, happened: counted / n, standardError: Math.sqrt((promised * (1 - promised)) / n), n }
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
