import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'

/**
 * One query over the agencies of a batch, in a transaction that sees only them. What nearly every batch asks is a function
 * of the database instead, which takes one round trip.
 */
export async function readInAgencies(
  pool: pg.Pool,
  agencyIds: readonly string[],
  text: string,
  values: unknown[],
): Promise<Record<string, unknown>[]> {
  return inAgencies(pool, agencyIds, async (client) => (await client.query(text, values)).rows)
}
