import { inAgency } from '@understudy/db/key-ring'
import type { Agency } from '@understudy/domain/agency/agency'
import { planNamed } from '@understudy/domain/agency/plans'
import type { Plan } from '@understudy/domain/quality/plan'
import type pg from 'pg'
import { readPlan } from './read-plan.ts'

/** A plan that the agency has, by its id, or one from a file. @throws Error where there is no such agency or plan */
export async function planOfAgency(pool: pg.Pool, agencyId: string, idOrFile: string): Promise<Plan> {
  const text = 'select context from agency where agency_id = $1 and id = $1'
  const [row] = await inAgency(pool, agencyId, text, [agencyId])
  if (row === undefined) throw new Error(`There is no agency ${agencyId}; \`understudy status\` lists them`)
  return planNamed(row['context'] as Agency, idOrFile) ?? readPlan(idOrFile)
}
