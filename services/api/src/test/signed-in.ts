import type { Role } from '@understudy/domain/actor'
import { makeInvitation } from '@understudy/engine/invitation/make-invitation'
import { accepted } from '@understudy/engine/test/small-agency'
import { TOTP } from 'otpauth'
import type { TestApi } from './api-on-test-database.ts'
import { Person } from './person.ts'

const password = 'correct tray of purple herons'
let addresses = 0

type Where = Pick<TestApi, 'engine' | 'admin'> & { readonly api: Pick<TestApi['api'], 'url'> }

/** Each from an address of their own, for an API that believes the proxy of this machine. */
const browserOf = ({ api }: Where) => new Person(api.url, `198.51.100.${++addresses}`)

export interface SignedIn {
  readonly at: Person
  readonly userId: string
  /** Sets up an authenticator app; the session counts as one of two factors from then on. */
  readonly withSecondFactor: () => Promise<void>
}

/** A new member who accepted an invitation and signed in by it as themselves, without a second factor. */
export async function signedIn(open: Where, agencyId: string, role: Role, clientId?: string): Promise<SignedIn> {
  const at = browserOf(open)
  const ofRole = { supportRole: role === 'assistant' ? 'general_va' : null, clientId: clientId ?? null }
  const input = { name: 'Noor Haddad', email: `noor.${++addresses}@agency.example`, roles: [role], ...ofRole }
  const actor = { kind: 'system', part: 'test' } as const
  const { result } = await accepted(open.engine, { name: 'member.join', agencyId, actor, input })
  const memberId = String(result['memberId'])
  const invitation = await makeInvitation(open.engine.pool, { agencyId, memberId, madeBy: null })
  const entered = await at.post('/v1/invitations/accept', { token: invitation?.token, password })
  if (entered.status !== 200) throw new Error(entered.text)
  const { rows } = await open.admin.query('select user_id from auth.membership where member_id = $1', [memberId])
  const withSecondFactor = async () => {
    const { totpURI } = (await at.post('/v1/auth/two-factor/enable', { password })).body
    const secret = String(new URL(totpURI).searchParams.get('secret'))
    const verified = await at.post('/v1/auth/two-factor/verify-totp', { code: new TOTP({ secret }).generate() })
    if (verified.status !== 200) throw new Error(verified.text)
  }
  return { at, userId: rows[0].user_id, withSecondFactor }
}

/** As whoever has the machine does. */
export async function nameOperator({ admin }: Pick<TestApi, 'admin'>, { userId }: SignedIn): Promise<void> {
  await admin.query('insert into auth.operator (user_id) values ($1)', [userId])
}
