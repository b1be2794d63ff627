import { hash } from 'node:crypto'
import type { OwnSession } from '@understudy/contract/http/sign-in'
import type pg from 'pg'

export interface Membership {
  readonly agencyId: string
  readonly memberId: string
}

export interface Account {
  readonly name: string
  readonly email: string
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly passkeys: number
}

/** What is asked of the tables of sign-in beside what the library does with them. `pool`: of the role understudy_sign_in. */
export interface People {
  hasAny(): Promise<boolean>
  withEmail(email: string): Promise<string | undefined>
  account(userId: string): Promise<Account | undefined>
  /** The named one first, then the newest. */
  memberships(userId: string, first: string | null): Promise<Membership[]>
  /** Makes the person that member. One who was another person's is theirs from now on. */
  join(userId: string, membership: Membership): Promise<void>
  /** They are that member no more; a sign-in is one member of an agency. */
  leave(userId: string, membership: Membership): Promise<void>
  /** Whether they were named to look after the installation itself. */
  isOperator(userId: string): Promise<boolean>
  chooseAgency(userId: string, sessionId: string, agencyId: string): Promise<boolean>
  sessions(userId: string, current: string): Promise<OwnSession[]>
  endSession(userId: string, sessionId: string): Promise<boolean>
  /** All of theirs but this one. */
  endOtherSessions(userId: string, kept: string): Promise<void>
  /** Whoever it is has shown that this address is theirs, which means something where it is that of their account. */
  proven(userId: string, email: string): Promise<void>
  /** This session was opened with a password, and has shown more since. */
  strengthen(sessionId: string, method: string): Promise<void>
  /** Whose password the link of this token sets anew; undefined where it is no such link, or no longer. */
  ofReset(token: string): Promise<string | undefined>
}

export function openPeople(pool: pg.Pool): People {
  const rows = async <T>(sql: string, ...values: unknown[]) => (await pool.query(sql, values)).rows as T[]
  return {
    hasAny: async () => (await rows('select 1 from "user" limit 1')).length > 0,
    withEmail: async (email) => (await rows<{ id: string }>('select id from "user" where email = $1', email))[0]?.id,
    account: async (userId) => (await rows<Account>(accountSql, userId))[0],
    memberships: (userId, first) => rows<Membership>(membershipsSql, userId, first),
    join: async (userId, { agencyId, memberId }) => void (await rows(joinSql, agencyId, memberId, userId)),
    isOperator: async (userId) => (await rows('select 1 from operator where user_id = $1', userId)).length > 0,
    leave: async (userId, { agencyId, memberId }) => void (await rows(leaveSql, agencyId, memberId, userId)),
    chooseAgency: async (...values) => (await rows(chooseSql, ...values)).length > 0,
    sessions: async (userId, current) =>
      (await rows<SessionRow>(sessionsSql, userId)).map((row) => sessionOf(row, current)),
    endOtherSessions: async (userId, kept) =>
      void (await rows('delete from session where "userId" = $1 and id <> $2', userId, kept)),
    proven: async (userId, email) =>
      void (await rows('update "user" set "emailVerified" = true where id = $1 and email = $2', userId, email)),
    strengthen: async (sessionId, method) =>
      void (await rows(`update session set method = $2 where id = $1 and method = 'password'`, sessionId, method)),
    ofReset: async (token) => (await rows<{ value: string }>(resetSql, resetDigest(token)))[0]?.value,
    endSession: async (userId, sessionId) =>
      (await rows('delete from session where "userId" = $1 and id = $2 returning id', userId, sessionId)).length > 0,
  }
}

const accountSql = `
  select u.name, u.email, coalesce(u."twoFactorEnabled", false) as "hasTotp",
         exists (select from account a where a."userId" = u.id and a.password is not null) as "hasPassword",
         (select count(*)::int from passkey p where p."userId" = u.id) as passkeys
  from "user" u where u.id = $1`

/** The library keeps what a link is called by its digest. */
const resetDigest = (token: string) => hash('sha256', `reset-password:${token}`, 'base64url')
const resetSql = 'select value from verification where identifier = $1 and "expiresAt" > now()'

const membershipsSql = `
  select agency_id as "agencyId", member_id as "memberId" from membership where user_id = $1
  order by agency_id is not distinct from $2::uuid desc, joined_at desc`

const joinSql = `
  insert into membership (agency_id, member_id, user_id) values ($1, $2, $3)
  on conflict (agency_id, member_id) do update set user_id = excluded.user_id, joined_at = now()`

const leaveSql = 'delete from membership where agency_id = $1 and member_id = $2 and user_id = $3'

const chooseSql = `
  update session s set "agencyId" = m.agency_id from membership m
  where s."userId" = $1 and s.id = $2 and m.user_id = s."userId" and m.agency_id = $3 returning s.id`

const sessionsSql = `
  select id, "createdAt", "expiresAt", method, "ipAddress", "userAgent" from session
  where "userId" = $1 and "expiresAt" > now() order by "createdAt" desc limit 100`

type SessionRow = Omit<OwnSession, 'isCurrent' | 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date }

function sessionOf({ createdAt, expiresAt, ...row }: SessionRow, current: string): OwnSession {
  return {
    ...row,
    isCurrent: row.id === current,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
