import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPool } from './pool.ts'
import { forAgency, openPrisma, type Reads, readTogether, TenantMissing } from './prisma-client.ts'
import { fillTenantTables } from './test/tenant-tables.ts'

const ours = '018f0000-0000-7000-8000-00000000000a'
const theirs = '018f0000-0000-7000-8000-00000000000b'

let database: TestDatabase
let pool: pg.Pool
let prisma: Reads

beforeAll(async () => {
  database = await openTestDatabase()
  const admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  await fillTenantTables(admin, ['agency', 'task', 'ledger'], [ours, theirs])
  await admin.end()
  pool = openPool({ url: database.superuserUrl, role: 'understudy_app', max: 2 })
  prisma = openPrisma(pool)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

describe('a read of one agency', () => {
  test('sees its rows and no others', async () => {
    const tasks = await forAgency(prisma, ours).task.findMany()
    expect(tasks.map((task) => task.agencyId)).toEqual([ours])
  })

  test('cannot ask for the rows of another agency', async () => {
    expect(await forAgency(prisma, ours).task.count({ where: { agencyId: theirs } })).toBe(0)
    const raw = await forAgency(prisma, ours).$queryRaw`select agency_id::text from ledger`
    expect(raw).toEqual([{ agency_id: ours }])
  })

  test('leaves no tenant behind on its connection', async () => {
    await Promise.all([1, 2, 3, 4].map(() => forAgency(prisma, ours).task.count()))
    const { rows } = await pool.query('select count(*)::int as seen from task')
    expect(rows).toEqual([{ seen: 0 }])
  })

  test('cannot write state', async () => {
    await expect(forAgency(prisma, ours).task.deleteMany()).rejects.toThrow(/permission denied/i)
  })

  test('reads of two agencies at once do not mix', async () => {
    const asked = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? ours : theirs))
    const seen = await Promise.all(
      asked.map(async (agency) => (await forAgency(prisma, agency).task.findMany())[0]?.agencyId),
    )
    expect(seen).toEqual(asked)
  })
})

describe('several reads of one agency together', () => {
  test('see its rows and no others', async () => {
    const [tasks, events, agencies] = await readTogether(prisma, ours, async (agency) => [
      await agency.task.findMany(),
      await agency.ledger.count(),
      await agency.$queryRaw`select id::text from agency`,
    ])
    expect(tasks.map((task) => task.agencyId)).toEqual([ours])
    expect(events).toBe(1)
    expect(agencies).toEqual([{ id: ours }])
  })

  test('agree with each other while others write', async () => {
    const admin = new pg.Client({ connectionString: database.superuserUrl })
    await admin.connect()
    const counts = await readTogether(prisma, ours, async (agency) => {
      const before = await agency.client.count()
      await fillTenantTables(admin, ['client'], [ours])
      return [before, await agency.client.count()]
    })
    await admin.end()
    expect(counts).toEqual([0, 0])
    expect(await forAgency(prisma, ours).client.count()).toBe(1)
  })

  test('leave no tenant behind and need one', async () => {
    const { rows } = await pool.query('select count(*)::int as seen from task')
    expect(rows).toEqual([{ seen: 0 }])
    await expect(readTogether(prisma, '', async () => 1)).rejects.toThrow(TenantMissing)
  })
})

describe('a read that names no agency fails and says what to do', () => {
  test('through a model', async () => {
    await expect(prisma.task.findMany()).rejects.toThrow(TenantMissing)
    await expect(prisma.task.findMany()).rejects.toThrow('Task.findMany names no agency: ask through forAgency')
  })

  test('through raw SQL', async () => {
    await expect(prisma.$queryRaw`select 1`).rejects.toThrow(TenantMissing)
    await expect(prisma.$queryRawUnsafe('select 1')).rejects.toThrow(TenantMissing)
    await expect(prisma.$executeRaw`select 1`).rejects.toThrow(TenantMissing)
  })

  test('inside a transaction', async () => {
    await expect(prisma.$transaction([prisma.task.findMany()])).rejects.toThrow(TenantMissing)
    await expect(prisma.$transaction((inside) => inside.task.findMany())).rejects.toThrow(TenantMissing)
  })

  test.each(['', 'undefined', `${ours},${theirs}`])('with %j for an agency', (agency) => {
    expect(() => forAgency(prisma, agency)).toThrow(TenantMissing)
  })

  test('but the cursors of the queue belong to no agency', async () => {
    expect(await prisma.relayCursor.findMany({ select: { name: true } }).catch((error) => error.message)).toMatch(
      /permission denied/i,
    )
    expect(await prisma.laneCursor.count()).toBe(0)
  })
})
