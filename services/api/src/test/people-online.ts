import { type OpenedLetter, openLetter } from '@understudy/engine/message/letters'
import { expect } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from './agency-online.ts'
import { openTestApi, type TestApi, type TestConfig } from './api-on-test-database.ts'
import { Person } from './person.ts'

export const password = 'correct tray of purple herons'

/** People of one agency who are invited by mail and come in as themselves, each from an address of their own. */
export class PeopleOnline {
  readonly open: TestApi
  readonly agency: AgencyOnline
  #people = 0

  constructor(open: TestApi, agency: AgencyOnline) {
    this.open = open
    this.agency = agency
  }

  browser(address = `198.51.100.${++this.#people}`): Person {
    return new Person(this.open.api.url, address)
  }

  /** A member of the agency with an address of their own. */
  async joined(email: string, into = this.agency): Promise<string> {
    const input = { name: 'Noor Haddad', email, roles: ['ops_lead'] }
    const { status, body } = await into.as.owner.post('/v1/members', input)
    expect(status).toBe(201)
    return body.result.memberId
  }

  /** Letters that wait for the workers, as these open them, the oldest first. */
  async lettersTo(email: string): Promise<OpenedLetter[]> {
    const { rows } = await this.open.admin.query(
      `select agency_id, id from message where kind in ('invitation', 'password_reset') order by made_at, id`,
    )
    const letters = await Promise.all(rows.map(({ agency_id, id }) => openLetter(this.open.engine, agency_id, id)))
    return letters.flatMap((letter) => (letter?.to === email ? [letter] : []))
  }

  /** The secret part of the newest link that was mailed to them. */
  async linkTo(email: string): Promise<string> {
    await expect.poll(async () => (await this.lettersTo(email)).length, { timeout: 20_000 }).toBeGreaterThan(0)
    return String(/#(\S+)/.exec(String((await this.lettersTo(email)).at(-1)?.text))?.[1])
  }

  /** Invited, with a password, and signed in. */
  async person(email: string, into = this.agency) {
    const memberId = await this.joined(email, into)
    expect(await into.as.owner.post(`/v1/members/${memberId}/invitation`)).toMatchObject({
      status: 201,
      body: { mailed: true, link: null },
    })
    const token = await this.linkTo(email)
    const at = this.browser()
    const accepted = await at.post('/v1/invitations/accept', { token, password })
    expect(accepted, accepted.text).toMatchObject({ status: 200, body: { agencyId: into.agencyId, memberId } })
    return { at, memberId, token, email }
  }

  enter(at: Person, email: string, word = password) {
    return at.post('/v1/auth/sign-in/email', { email, password: word })
  }
}

/** An API behind a proxy of this machine, which tells where each of its people comes from, and an agency on it. */
export async function openPeople(signIn: TestConfig['signIn'] = {}): Promise<PeopleOnline> {
  const open = await openTestApi({ trustedProxies: '127.0.0.1', signIn: { hasMail: true, ...signIn } })
  return new PeopleOnline(open, await foundAgencyOnline(open))
}
