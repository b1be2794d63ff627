import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inAgency } from '@understudy/db/key-ring'
import { findHolder } from '@understudy/engine/keys/find-holder'
import { listKeys } from '@understudy/engine/keys/list-keys'
import { makeKey } from '@understudy/engine/keys/make-key'
import { revokeKey } from '@understudy/engine/keys/revoke-key'
import { explainFileError } from '@understudy/provision/setup-problem'
import type pg from 'pg'
import type { Installation } from '../installation/installation.ts'
import { demoAgencyId } from '../seed/demo-agency.ts'
import { type PersonName, people } from '../seed/demo-people.ts'

/** How one person of the demo agency signs in. */
export interface DemoKey {
  readonly name: string
  readonly role: string
  readonly key: string
}

export interface DemoKeys {
  readonly file: string
  readonly keys: readonly DemoKey[]
}

/** One of each role, so that two people can act on the same thing. */
const shown: readonly (readonly [PersonName, string])[] = [
  ['dana', 'lead'],
  ['ruth', 'reviewer'],
  ['maya', 'assistant'],
  ['hale', 'client contact'],
  ['olivia', 'owner'],
]
const keyName = 'demo'

/**
 * The keys of the demo agency. A key is stored as a digest only, so these, which open nothing but invented people and
 * their work, are kept in a file of the data folder for its owner's eyes. Made anew where the file is gone, and on
 * request, when the old ones are revoked.
 */
export async function demoKeys(
  { engine: { pool }, settings: { dataDir } }: Installation,
  { renew }: { readonly renew: boolean },
): Promise<DemoKeys> {
  const file = join(dataDir, 'demo-keys.json')
  const kept = renew ? undefined : await keptKeys(pool, file)
  if (kept !== undefined) return { file, keys: kept }
  if (renew) await revokeAll(pool)
  const keys = await Promise.all(shown.map(([name, role]) => newKey(pool, people[name].name, role)))
  try {
    await writeFile(`${file}.draft`, `${JSON.stringify(keys, null, 1)}\n`, { mode: 0o600 })
    await rename(`${file}.draft`, file)
  } catch (error) {
    throw explainFileError(error, 'keep the keys of the demo agency', file)
  }
  return { file, keys }
}

async function keptKeys(pool: pg.Pool, file: string): Promise<readonly DemoKey[] | undefined> {
  try {
    const keys = JSON.parse(await readFile(file, 'utf8')) as DemoKey[]
    const holders = await Promise.all(keys.map(({ key }) => findHolder(pool, key)))
    return holders.length > 0 && holders.every((holder) => holder?.agencyId === demoAgencyId) ? keys : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

async function newKey(pool: pg.Pool, name: string, role: string): Promise<DemoKey> {
  const made = await makeKey(pool, {
    ...{ agencyId: demoAgencyId, memberId: await memberCalled(pool, name) },
    ...{ name: keyName, expiresAt: null },
  })
  if (made === undefined) throw new Error(`The demo agency has no ${name} any more`)
  return { name, role, key: made.key }
}

async function revokeAll(pool: pg.Pool): Promise<void> {
  for (const [name] of shown) {
    const memberId = await memberCalled(pool, people[name].name)
    for (const key of await listKeys(pool, demoAgencyId, memberId))
      if (key.name === keyName && key.revokedAt === null) await revokeKey(pool, demoAgencyId, memberId, key.id)
  }
}

async function memberCalled(pool: pg.Pool, name: string): Promise<string> {
  const rows = await inAgency(pool, demoAgencyId, 'select id from member where agency_id = $1 and name = $2', [
    demoAgencyId,
    name,
  ])
  return String(rows[0]?.['id'])
}
