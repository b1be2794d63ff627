import { MakeKey } from '@understudy/contract/http/keys'
import { dayMs } from '@understudy/domain/day-ms'
import { listKeys } from '@understudy/engine/keys/list-keys'
import { makeAuditedKey, revokeAuditedKey } from '@understudy/engine/keys/make-audited-key'
import type { Engine } from '@understudy/engine/shell/engine'
import type pg from 'pg'
import { openInstallation } from '../installation/installation.ts'
import { agencyOption } from '../options/agency-option.ts'
import { checked } from '../options/checked.ts'
import { type Holder, holderOf } from '../options/holder-of.ts'
import { machine } from '../options/machine.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** Keys of a member, by whoever has the database: how the first ones come about, and how a lost one is replaced. */
export async function run(context: Context, options: Options, [action = 'list', keyId]: Arguments): Promise<number> {
  const { settings, say } = context
  const installation = await openInstallation(settings, say)
  try {
    const { engine } = installation
    const { pool } = engine
    const holder = await holderOf(pool, agencyOption(options), String(options['member']))
    switch (action) {
      case 'list':
        return await list(context, pool, holder)
      case 'make':
        return await make(context, engine, holder, options)
      case 'revoke':
        return await revoke(context, engine, holder, keyId)
      default:
        throw new Error(`keys can list, make or revoke, not ${action}`)
    }
  } finally {
    await installation.close()
  }
}

async function list({ answer }: Context, pool: pg.Pool, { agencyId, memberId }: Holder): Promise<number> {
  const keys = await listKeys(pool, agencyId, memberId)
  const lines = keys.map(({ id, name, scopes, createdAt, expiresAt, revokedAt }) => {
    const until = revokedAt !== null ? `, revoked ${revokedAt}` : expiresAt !== null ? `, until ${expiresAt}` : ''
    return `${id}  ${name}, for ${scopes?.join(', ') ?? 'everything'}, made ${createdAt}${until}`
  })
  answer({ agency: agencyId, member: memberId, keys }, lines.length === 0 ? 'There is no key' : lines.join('\n'))
  return 0
}

async function make({ answer }: Context, engine: Engine, { agencyId, memberId }: Holder, options: Options) {
  const days = options['days'] === undefined ? undefined : Number(options['days'])
  if (days !== undefined && !(days > 0)) throw new Error(`--days takes a number of days, and is ${options['days']}`)
  const expiresAt = days === undefined ? null : Date.now() + days * dayMs
  const scopes = options['scopes'] === undefined ? null : String(options['scopes']).split(',')
  const asked = checked(MakeKey, { name: options['name'] ?? 'made by hand', scopes }, flags)
  const key = { agencyId, memberId, name: asked.name, scopes: asked.scopes, expiresAt }
  const made = await makeAuditedKey(engine, key, { actor: machine })
  if (made === undefined) throw new Error('The member has left the agency')
  answer({ agency: agencyId, member: memberId, ...made }, `The key, shown this once:\n  ${made.key}`)
  return 0
}

const flags = { name: '--name', scopes: '--scopes' }

async function revoke({ answer }: Context, engine: Engine, { agencyId, memberId }: Holder, keyId: string | undefined) {
  if (keyId === undefined) throw new Error('Name the key to revoke by its id; `understudy keys list` shows it')
  if (!(await revokeAuditedKey(engine, { agencyId, memberId, keyId }, { actor: machine })))
    throw new Error(`The member has no key ${keyId}`)
  answer({ revoked: keyId }, 'The key is revoked; a running API forgets it within five seconds')
  return 0
}
