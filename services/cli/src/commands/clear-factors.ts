import { hash, randomBytes } from 'node:crypto'
import { counted } from '@understudy/domain/counted'
import { postLetter } from '@understudy/engine/message/letters'
import type { Command } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import pg from 'pg'
import { consoleUrlOf } from '../installation/console-url-of.ts'
import { openInstallation } from '../installation/installation.ts'
import { accepted } from '../options/accepted.ts'
import { agencyOption } from '../options/agency-option.ts'
import { type Holder, holderOf } from '../options/holder-of.ts'
import { machine } from '../options/machine.ts'
import type { Context, Options } from '../run-command.ts'

const hourMs = 3_600_000
/** Whoever reads the link to them does so at once. */
const linkMs = hourMs

interface Cleared {
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly passkeys: number
  readonly app: boolean
}

/**
 * For somebody who lost the only factors that they come in with: passkeys and authenticator app are gone, and every session
 * with them. The ledger of each of their agencies says so, and so does a letter to them.
 */
export async function run(context: Context, options: Options): Promise<number> {
  const { settings, say, answer } = context
  const installation = await openInstallation(settings, say)
  const { engine, databaseUrl } = installation
  const client = new pg.Client({ connectionString: databaseUrl })
  try {
    const holder = await holderOf(engine.pool, agencyOption(options), String(options['member']))
    await client.connect()
    await client.query('begin; set local role understudy_owner')
    const cleared = await clear(client, holder, String(options['member']))
    const { passkeys, app } = cleared
    const memberships = await membershipsOf(client, cleared.userId)
    const token = await linkFor(client, cleared.userId)
    await note(engine, memberships, { reason: String(options['reason'] ?? ''), passkeys, app })
    await client.query('commit')
    await tell(engine, holder, cleared)
    const link = `${await consoleUrlOf(settings)}/reset-password#${token}`
    const gone = `${counted(passkeys, 'passkey')}${app ? ' and the authenticator app' : ''}`
    const text = [
      `${gone} of ${cleared.email} are gone, and every session. A letter to them says so.`,
      `They sign in with their password, or choose one by this link, which works once within an hour:\n  ${link}`,
    ].join('\n')
    answer({ agency: holder.agencyId, member: holder.memberId, passkeys, app, link }, text)
    return 0
  } finally {
    await client.end().catch(() => {})
    await installation.close()
  }
}

async function clear(client: pg.Client, { agencyId, memberId }: Holder, asked: string): Promise<Cleared> {
  const { rows } = await client.query<Cleared>(clearSql, [agencyId, memberId])
  const [cleared] = rows
  if (cleared === undefined)
    throw new Error(`${asked} has no account here yet: \`understudy invite\` makes the link by which they get one`)
  if (cleared.passkeys === 0 && !cleared.app)
    throw new Error(
      `${asked} has neither a passkey nor an authenticator app: they sign in with their password, or by single sign-on`,
    )
  return cleared
}

async function membershipsOf(client: pg.Client, userId: string): Promise<Holder[]> {
  const sql = 'select agency_id as "agencyId", member_id as "memberId" from auth.membership where user_id = $1'
  return (await client.query<Holder>(sql, [userId])).rows
}

/** As the library makes them: what a link is called is kept by its digest alone. */
async function linkFor(client: pg.Client, userId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const digest = hash('sha256', `reset-password:${token}`, 'base64url')
  await client.query(linkSql, [randomBytes(16).toString('hex'), digest, userId, linkMs])
  return token
}

async function note(engine: Engine, memberships: readonly Holder[], cleared: object): Promise<void> {
  const commands = memberships.map(({ agencyId, memberId }): Command => {
    return { name: 'member.clear_factors', agencyId, actor: machine, input: { memberId, ...cleared } }
  })
  for (const outcome of await execute(engine, commands)) accepted(outcome)
}

async function tell(engine: Engine, { agencyId, memberId }: Holder, { email }: Cleared): Promise<void> {
  await postLetter(engine, {
    ...{ agencyId, memberId, kind: 'password_reset', to: email, expiresAt: Date.now() + 24 * hourMs },
    subject: 'Your second factor for Understudy was taken away',
    text: [
      'Whoever looks after the machine that Understudy runs on took away your passkeys and your authenticator app, because somebody said that you have lost them. Every session of yours has ended.',
      'If that was you, sign in with your password and set up a new factor under My security.',
      'If it was not, tell the owner of your agency at once: somebody tries to come in as you.',
    ].join('\n\n'),
  })
}

/** Of the person whom this member is, whatever they belong to beside it. */
const clearSql = `
  with person as (
    select u.id, u.email, u.name, coalesce(u."twoFactorEnabled", false) as app
    from auth.membership m join auth."user" u on u.id = m.user_id where m.agency_id = $1 and m.member_id = $2
  ),
  passkeys as (delete from auth.passkey p using person where p."userId" = person.id returning p.id),
  apps as (delete from auth."twoFactor" t using person where t."userId" = person.id returning t.id),
  off as (update auth."user" u set "twoFactorEnabled" = false from person where u.id = person.id returning u.id),
  sessions as (delete from auth.session s using person where s."userId" = person.id returning s.id)
  select id as "userId", email, name, app, (select count(*)::int from passkeys) as passkeys from person`

const linkSql = `
  insert into auth.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
  values ($1, $2, $3, now() + make_interval(secs => $4::float8 / 1000), now(), now())`
