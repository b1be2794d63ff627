import { randomBytes } from 'node:crypto'
import { openKeyRing } from '@understudy/db/key-ring'
import { openPool } from '@understudy/db/pool'
import { openTestEngine } from '@understudy/engine/test/engine-on-test-database'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { expect, test } from 'vitest'
import { resealFactors } from './sealed-factors.ts'

test('a second factor is sealed anew under the newest key, once, and opens with it alone', async () => {
  const open = await openTestEngine()
  const pool = openPool({ url: open.database.superuserUrl, role: 'understudy_sign_in', max: 1 })
  const [older, newest] = [randomBytes(32), randomBytes(32)]
  const { signIn } = openKeyRing(pool, [newest, older])
  const client = await pool.connect()
  try {
    const secret = await symmetricEncrypt({ key: String(signIn[1]), data: 'JBSWY3DPEHPK3PXP' })
    await client.query(
      `insert into auth."user" values ('u', 'Noor', 'noor@agency.example', true, null, now(), now(), true)`,
    )
    await client.query(`insert into auth."twoFactor" (id, secret, "backupCodes", "userId") values ('t', $1, $1, 'u')`, [
      secret,
    ])
    let rows = 0
    const count = (some: number) => {
      rows += some
    }
    for (let times = 0; times < 2; times++) await resealFactors(client, signIn, count)
    expect(rows).toBe(2)
    const [{ secret: sealed }] = (await client.query('select secret from auth."twoFactor"')).rows
    const version = Number(/^\$ba\$(\d+)\$/.exec(sealed)?.[1])
    const key = { keys: new Map([[version, signIn[0]]]), currentVersion: version }
    expect(await symmetricDecrypt({ key, data: sealed })).toBe('JBSWY3DPEHPK3PXP')
  } finally {
    client.release()
    await pool.end()
    await open.close()
  }
})
