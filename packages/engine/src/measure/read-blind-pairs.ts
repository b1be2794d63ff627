import { chanceBelowTheLine } from '@understudy/domain/quality/double-sample'
import type { BlindPair } from '@understudy/domain/quality/estimates/reviewer-agreement'
import type pg from 'pg'

/** Draw kinds of the second, blind look and of the third that decides between two. */
const second = 'double'
const third = 'adjudication'

/**
 * Items that two reviewed blindly, as each said it before any dispute; one function over the few that were drawn for it.
 * Days are the client's; null is no limit.
 */
export async function readBlindPairs(
  pool: pg.Pool,
  agencyId: string,
  from: string | null,
  to: string | null,
): Promise<BlindPair[]> {
  const { rows } = await pool.query<BlindPair>({
    ...statement,
    values: [agencyId, from, to, second, third, chanceBelowTheLine],
  })
  return rows
}

const statement = { name: 'blind_pairs', text: 'select * from blind_pairs($1, $2, $3, $4, $5, $6)' }
