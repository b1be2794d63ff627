import type pg from 'pg'

/**
 * Whoever proves an address for the first time takes its account over: somebody else may have made it, with a link that an
 * owner handed on, and left ways in for themselves. Does nothing where the address was proven before.
 * `withPassword`: that goes too; otherwise it was set just now.
 */
export async function takeOver(pool: pg.Pool, userId: string, { withPassword }: { withPassword: boolean }) {
  await pool.query(taking, [userId, withPassword])
}

const taking = `
  with person as (
    update "user" set "emailVerified" = true, "twoFactorEnabled" = false
    where id = $1 and not "emailVerified" returning id
  ),
  passkeys as (delete from passkey p using person where p."userId" = person.id),
  apps as (delete from "twoFactor" t using person where t."userId" = person.id),
  passwords as (
    delete from account a using person where a."userId" = person.id and a."providerId" = 'credential' and $2
  )
  delete from session s using person where s."userId" = person.id`
