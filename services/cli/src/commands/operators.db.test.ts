import { randomBytes } from 'node:crypto'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../installation/settings.ts'
import { run } from './operators.ts'

let database: TestDatabase
let admin: pg.Client

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  const values = ['dana', 'sam'].map((name) => `('${name}', '${name}', '${name}@field.example', true, now(), now())`)
  await admin.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ${values}`,
  )
})

afterAll(async () => {
  await admin?.end()
  await database?.drop()
})

async function ask(...args: string[]) {
  let said = ''
  const settings = readSettings({
    DATABASE_URL: database.superuserUrl,
    UNDERSTUDY_MASTER_KEY: randomBytes(32).toString('hex'),
  })
  const answer = (_: unknown, text: string) => {
    said = text
  }
  const code = await run({ settings, json: false, say: () => {}, answer }, {}, args)
  return { code, said }
}

test('whoever has the machine names people who sign in here as operators, by their address, and takes it back', async () => {
  expect(await ask()).toEqual({ code: 0, said: 'There is no operator' })
  expect((await ask('add', 'Dana@Field.example')).said).toContain('dana@field.example is an operator and sees')
  expect((await ask('add', 'dana@field.example')).said).toContain('is an operator already')
  expect((await ask('list')).said).toMatch(/^dana@field\.example {2}dana, since \S+Z; has no second factor yet/)
  await admin.query(`update auth."user" set "twoFactorEnabled" = true where id = 'dana'`)
  expect((await ask('list')).said).not.toContain('no second factor')
  expect((await ask('remove', 'dana@field.example')).said).toContain('no more')
  expect((await ask()).said).toBe('There is no operator')
})

test('who does not sign in here cannot be one, and who is none is not removed', async () => {
  await expect(ask('add', 'nobody@field.example')).rejects.toThrow('understudy invite')
  await expect(ask('remove', 'sam@field.example')).rejects.toThrow('is no operator')
  await expect(ask('add')).rejects.toThrow('e-mail address')
  await expect(ask('promote', 'sam@field.example')).rejects.toThrow('list, add or remove')
})

test('an address that nobody has proven names no operator, and how to prove it is said', async () => {
  await admin.query(`update auth."user" set "emailVerified" = false where id = 'sam'`)
  await expect(ask('add', 'sam@field.example')).rejects.toThrow('understudy invite --member sam@field.example')
  expect((await ask()).said).toBe('There is no operator')
  await admin.query(`update auth."user" set "emailVerified" = true where id = 'sam'`)
  expect((await ask('add', 'sam@field.example')).said).toContain('sam@field.example is an operator and sees')
  await ask('remove', 'sam@field.example')
})

test('whoever is forgotten is an operator no more', async () => {
  await ask('add', 'sam@field.example')
  await admin.query(`delete from auth."user" where id = 'sam'`)
  expect((await ask()).said).toBe('There is no operator')
})
