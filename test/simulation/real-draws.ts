import { auditPeriod } from '@understudy/cli/audit-draws/audit-period'
import { inAgency } from '@understudy/db/key-ring'
import { guessDraws } from '@understudy/domain/quality/draw-learner.fixture'
import type pg from 'pg'
import type { Comparison } from './comparison.ts'
import type { Plant } from './plants.ts'

/** Fewer draws than these teach nobody anything. */
const fewest = 300

interface RealDraw {
  readonly workItemId: string
  readonly den: number
  readonly reviewed: boolean
  readonly commitment: string
}

/**
 * What the draws of an agency tell: nobody guesses the next one of a level, from all before and the commitments, better
 * than by saying the more frequent answer; and everybody with the revealed keys repeats every one.
 */
export async function realDraws(pool: pg.Pool, agencyId: string, plant: Plant = 'none'): Promise<Comparison[]> {
  const draws = (await inAgency(pool, agencyId, drawsStatement, [agencyId])) as unknown as RealDraw[]
  const byLevel = [...Map.groupBy(draws, ({ den }) => den)].filter(([, some]) => some.length >= fewest)
  if (byLevel.length === 0) throw new Error(`Only ${draws.length} draws were made, too few to learn from`)
  return [...byLevel.map(([den, some]) => guessed(den, some, plant)), await audited(pool, agencyId)]
}

function guessed(den: number, draws: readonly RealDraw[], plant: Plant): Comparison {
  const seen = draws.map(({ workItemId, reviewed }) => ({
    itemId: workItemId,
    reviewed: plant === 'leaky-draw' ? Number.parseInt(workItemId.slice(-2), 16) < 256 / den : reviewed,
  }))
  const { share, n } = guessDraws(seen, draws[0]?.commitment ?? '')
  const frequent = 1 - 1 / den
  const standardError = Math.sqrt((frequent * (1 - frequent)) / n)
  return {
    what: `engine: draws of 1/${den} that somebody guesses`,
    ...{ promised: frequent, happened: share, standardError, n, isBound: true },
  }
}

async function audited(pool: pg.Pool, agencyId: string): Promise<Comparison> {
  const rows = await inAgency(pool, agencyId, periodsStatement, [agencyId])
  const audits = await Promise.all(rows.map((row) => auditPeriod(pool, agencyId, String(row['period']))))
  const n = audits.reduce((sum, { draws }) => sum + draws, 0)
  const wrong = audits.reduce((sum, { findings }) => sum + findings.length, 0)
  return { what: 'engine: draws that an auditor cannot repeat', promised: 0, happened: wrong, standardError: 1e-9, n }
}

const drawsStatement = `
  select l.stream_id as "workItemId", (l.body -> 'draw' ->> 'den')::int as den,
    (l.body -> 'draw' ->> 'reviewed')::boolean as reviewed, p.commitment
  from ledger l
  join (
    select body ->> 'period' as period, body ->> 'commitment' as commitment from ledger
    where agency_id = $1 and type = 'agency.draw_period_opened'
  ) p on p.period = l.body -> 'draw' ->> 'period'
  where l.agency_id = $1 and l.body -> 'draw' ->> 'kind' = 'random' and (l.body -> 'draw' ->> 'den')::int > 1
  order by l.position`

const periodsStatement = `
  select body ->> 'period' as period from ledger where agency_id = $1 and type = 'agency.draw_period_revealed'`
