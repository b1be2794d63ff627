import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AgencyAtWork } from '../test/agency-at-work.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { moves } from '../test/random-moves.ts'
import { foundSmallAgency, monday } from '../test/small-agency.ts'
import { execute } from './execute.ts'

let open: TestEngine
/** Another installation: its own database, keys and processes. */
let elsewhere: TestEngine

beforeAll(async () => {
  ;[open, elsewhere] = await Promise.all([openTestEngine(), openTestEngine()])
})

afterAll(() => Promise.all([open.close(), elsewhere.close()]))

test('rule 8: the same commands at the same instants give the same ledger, on another day and machine', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (drawn) => {
      const agency = await foundSmallAgency(open.engine, 'virtual')
      const { agencyId } = agency
      const atWork = new AgencyAtWork([open.engine, open.other], agency, agency)
      await atWork.prepare()
      // Of two at once either may be first, and both would be right.
      for (const move of drawn) if (move.kind !== 'at_once') await atWork.make(move)

      expect(await foundSmallAgency(elsewhere.engine, 'virtual', monday, agencyId)).toEqual(agency)
      for (const { command } of atWork.sent) await execute(elsewhere.engine, [command])
      const [here, there] = await Promise.all([open, elsewhere].map(({ admin }) => ledgerOf(admin, agencyId)))
      expect(here?.length).toBeGreaterThan(200)
      expect(there).toEqual(here)
    }),
    { seed: 20_261_125, numRuns: 2, endOnFailure: true },
  )
})

/** Sealed fields differ by key and nonce, and the hashes over them with it; everything else is to be the same. */
async function ledgerOf(admin: pg.Client, agencyId: string): Promise<unknown[]> {
  const { rows } = await admin.query(
    `select stream_type, stream_id, version, type, schema_version, occurred_at, recorded_at, actor, cause, command_id,
            case when stream_type = 'member' then null else body::text end as body,
            case when stream_type = 'member' then null else encode(hash, 'hex') end as hash
     from ledger where agency_id = $1 order by position`,
    [agencyId],
  )
  return rows
}
