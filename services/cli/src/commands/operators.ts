import pg from 'pg'
import { type Installation, openInstallation } from '../installation/installation.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

interface Operator {
  readonly email: string
  readonly name: string
  readonly namedAt: string
  readonly hasSecondFactor: boolean
}

/** Who looks after the installation itself: named by whoever has its machine, and by nobody else. */
export async function run(context: Context, _: Options, [action = 'list', address]: Arguments): Promise<number> {
  const installation = await openInstallation(context.settings, context.say)
  try {
    return await asOwnerOfTables(installation, async (client) => {
      switch (action) {
        case 'list':
          return list(context, client)
        case 'add':
          return add(context, client, addressOf(address))
        case 'remove':
          return remove(context, client, addressOf(address))
        default:
          throw new Error(`operators can list, add or remove, not ${action}`)
      }
    })
  } finally {
    await installation.close()
  }
}

/** No service may write there, so this is none of their roles. */
async function asOwnerOfTables({ databaseUrl }: Installation, work: (client: pg.Client) => Promise<number>) {
  const client = new pg.Client({ connectionString: databaseUrl })
  try {
    await client.connect()
    await client.query('set role understudy_owner')
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

function addressOf(given: string | undefined): string {
  if (given === undefined) throw new Error('Name the person by the e-mail address that they sign in with')
  return given.toLowerCase()
}

async function list({ answer }: Context, client: pg.Client): Promise<number> {
  const operators = (await client.query<Operator>(listSql)).rows
  const lines = operators.map(({ email, name, namedAt, hasSecondFactor }) => {
    const lack = hasSecondFactor ? '' : '; has no second factor yet, and cannot use it before'
    return `${email}  ${name}, since ${namedAt}${lack}`
  })
  answer({ operators }, lines.join('\n') || 'There is no operator')
  return 0
}

async function add({ answer }: Context, client: pg.Client, email: string): Promise<number> {
  const { rows } = await client.query<{ isProven: boolean; isNew: boolean }>(addSql, [email])
  const [added] = rows
  if (added === undefined)
    throw new Error(`Nobody signs in here as ${email}: \`understudy invite\` makes the link by which a member does`)
  if (!added.isProven)
    throw new Error(
      `Somebody signs in here as ${email}, and nothing shows that the address is theirs: give the person themselves the link that \`understudy invite --member ${email}\` makes, which they open signed in; then name them again`,
    )
  const text = 'sees the queues of every agency, signed in by two factors'
  answer({ operator: email, isNew: added.isNew }, `${email} is an operator${added.isNew ? '' : ' already'} and ${text}`)
  return 0
}

async function remove({ answer }: Context, client: pg.Client, email: string): Promise<number> {
  const { rowCount } = await client.query(removeSql, [email])
  if (rowCount === 0) throw new Error(`${email} is no operator; \`understudy operators list\` shows who is`)
  answer({ removed: email }, `${email} is an operator no more; a running API forgets it within five seconds`)
  return 0
}

const listSql = `
  select u.email, u.name, to_char(o.named_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "namedAt",
         coalesce(u."twoFactorEnabled", false) or exists (select from auth.passkey p where p."userId" = u.id)
           or exists (select from auth.account a where a."userId" = u.id and a."providerId" = 'oidc') as "hasSecondFactor"
  from auth.operator o join auth."user" u on u.id = o.user_id order by u.email`

const addSql = `
  with person as (select id, "emailVerified" as "isProven" from auth."user" where email = $1),
       added as (insert into auth.operator (user_id) select id from person where "isProven" on conflict do nothing returning user_id)
  select "isProven", exists (select from added) as "isNew" from person`

const removeSql = `delete from auth.operator o using auth."user" u where u.id = o.user_id and u.email = $1`
