import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { Prisma, PrismaClient } from './generated/client.ts'
import type { KeyRing } from './key-ring.ts'
import { openTexts } from './open-texts.ts'

/** Prisma over a pool of the app role. It answers nothing by itself: every read names its tenant by `forAgency`. */
export type Reads = ReturnType<typeof guarded>

/** Reads, and writes of what is not state, of one agency: each in a transaction of its own that sets the tenant. */
export type AgencyReads = ReturnType<typeof forAgency>

/** What Prisma was asked for without saying whose it is. Nothing was read. */
export class TenantMissing extends Error {
  constructor(operation: string) {
    super(`${operation} names no agency: ask through forAgency(prisma, agencyId), which sets the tenant of each read`)
  }
}

/**
 * Under load a read waits for its connection as long as any other statement does, and ends when Postgres ends it: nothing that
 * was only slow is told as a failure.
 */
const patience = { maxWait: 10_000, timeout: 65_000 }

const unguarded = new WeakMap<object, PrismaClient>()

/** `pool` must be of the role understudy_app (see `openPool`); whoever opened it ends it. */
export function openPrisma(pool: pg.Pool): Reads {
  const client = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: patience })
  const reads = guarded(client)
  unguarded.set(reads, client)
  return reads
}

/** For single reads; with `keys` what clients wrote is open in the ledger. @throws when `agencyId` is no UUID, so that a missing tenant can never become an empty answer. */
export function forAgency(reads: Reads, agencyId: string, keys?: Pick<KeyRing, 'of'>) {
  const client = clientOf(reads, agencyId)
  return client.$extends({
    name: 'tenant',
    query: {
      async $allOperations({ model, args, query }) {
        const setTenant = client.$executeRaw`select set_config('app.agencies', ${agencyId}, true)`
        const [, answer] = await client.$transaction([setTenant, query(args) as Prisma.PrismaPromise<unknown>])
        return model === 'Ledger' && keys !== undefined ? withOpenTexts(keys, agencyId, answer) : answer
      },
    },
  })
}

interface Row {
  readonly body?: object
}

/** Rows of the ledger, one or many, as a read answers them; what else it answers has no bodies. */
async function withOpenTexts(keys: Pick<KeyRing, 'of'>, agencyId: string, answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null) return answer
  const rows = (Array.isArray(answer) ? answer : [answer]) as Row[]
  const bodies = await openTexts(
    keys,
    agencyId,
    rows.map(({ body }) => body ?? {}),
  )
  const open = rows.map((row, index) => (row.body === undefined ? row : { ...row, body: bodies[index] }))
  return Array.isArray(answer) ? open : open[0]
}

/**
 * Several reads of one agency that agree with each other: one transaction, one tenant, one snapshot. `work` asks the
 * client that it is given and nothing else.
 * @throws when `agencyId` is no UUID.
 */
export async function readTogether<T>(
  reads: Reads,
  agencyId: string,
  work: (agency: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return clientOf(reads, agencyId).$transaction(
    async (inside) => {
      await inside.$executeRaw`select set_config('app.agencies', ${agencyId}, true)`
      return work(inside)
    },
    { isolationLevel: 'RepeatableRead' },
  )
}

function clientOf(reads: Reads, agencyId: string): PrismaClient {
  const client = unguarded.get(reads)
  if (client === undefined) throw new Error('Only what openPrisma answered can be read')
  if (!isUuid(agencyId)) throw new TenantMissing(`The agency ${JSON.stringify(agencyId)}`)
  return client
}

function guarded(client: PrismaClient) {
  return client.$extends({
    name: 'refuse reads without a tenant',
    query: {
      async $allOperations({ model, operation, args, query }) {
        if (model !== undefined && tenantless.has(model)) return query(args)
        throw new TenantMissing(model === undefined ? operation : `${model}.${operation}`)
      },
    },
  })
}

/** Where the queue stands: these span agencies and hold nothing of theirs. */
const tenantless = new Set<string>([Prisma.ModelName.LaneCursor, Prisma.ModelName.RelayCursor])

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
