import { resealFactors } from '@understudy/api/sign-in/sealed-factors'
import { agenciesToVerify } from '@understudy/engine/verify/agencies-to-verify'
import pg from 'pg'
import { openInstallation } from '../installation/installation.ts'
import { leftToRewrap, rewrap } from '../master-key/rewrap.ts'
import type { Arguments, Context } from '../run-command.ts'

/** What the newest master key does not wrap yet, and wrapping it anew. */
export async function run(
  { settings, say, answer }: Context,
  _: object,
  [action = 'status']: Arguments,
): Promise<number> {
  if (action !== 'status' && action !== 'rewrap') throw new Error(`master-key can status or rewrap, not ${action}`)
  const installation = await openInstallation(settings, say)
  const client = new pg.Client({ connectionString: installation.databaseUrl })
  try {
    await client.connect()
    const { pool, keys } = installation.engine
    const agencies = await agenciesToVerify(pool)
    if (action === 'status') {
      const left = await leftToRewrap(client, keys, agencies)
      answer({ left }, left === 0 ? 'The newest master key wraps everything' : `${left} are wrapped by a key of before`)
      return 0
    }
    const { keys: wrapped, checkpoints, foreign } = await rewrap(client, keys, agencies, (done) => say(`${done} done`))
    let factors = 0
    await client.query('set role understudy_sign_in')
    await resealFactors(client, keys.signIn, (count) => {
      factors += count
    })
    const left = await leftToRewrap(client, keys, agencies)
    const text = `Wrapped anew: ${wrapped} keys and secrets, ${factors} of sign-in; signed anew: ${checkpoints} checkpoints. `
    const next =
      left === 0 ? 'The keys of before may go' : `${left} came meanwhile; ask again once every service has the newest`
    answer({ keys: wrapped, factors, checkpoints, foreign, left }, text + next)
    return left === 0 && foreign === 0 ? 0 : 1
  } finally {
    await client.end().catch(() => {})
    await installation.close()
  }
}
