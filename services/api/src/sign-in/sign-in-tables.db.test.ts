import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi

beforeAll(async () => {
  open = await openTestApi()
})

afterAll(() => open.close())

test('no other role reads the tables of sign-in, and that of sign-in reads no other', async () => {
  const ask = async (role: string, sql: string) => {
    await open.admin.query('begin')
    try {
      await open.admin.query(`set local role ${role}`)
      return await open.admin.query(sql).then(
        () => 'read',
        (error: Error) => error.message,
      )
    } finally {
      await open.admin.query('rollback')
    }
  }
  const tables = (
    await open.admin.query(
      `select schemaname || '."' || tablename || '"' as name from pg_tables where schemaname in ('auth', 'public')`,
    )
  ).rows
  expect(tables.length).toBeGreaterThan(50)
  for (const { name } of tables)
    for (const role of name.startsWith('auth')
      ? ['understudy_app', 'understudy_relay', 'understudy_timers']
      : ['understudy_sign_in'])
      expect(await ask(role, `select 1 from ${name}`), `${role} ${name}`).toContain('permission denied')
})
