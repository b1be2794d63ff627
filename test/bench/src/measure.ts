import { buildConsole } from '@understudy/console/build'
import { percentile } from '@understudy/domain/quality/estimates/percentile'
import { sickCall } from './absence/sick-call.ts'
import { boardTimes } from './board/board-times.ts'
import { fillBoard } from './board/fill-board.ts'
import { businessTimeRates } from './business-time/business-time-rates.ts'
import { breachTimes } from './clocks/breach-times.ts'
import { redisMemory } from './clocks/redis-memory.ts'
import { type DecisionTimes, decisionTimes } from './decisions/decision-times.ts'
import { percentilesOf } from './decisions/percentiles.ts'
import { executeRate } from './execute-rates.ts'
import { checked } from './house/checked.ts'
import { drained } from './house/drained.ts'
import type { HouseOrders } from './house/house-process.ts'
import { itemRate } from './house/item-rate.ts'
import { type Memory, memoryAtIdle } from './house/memory.ts'
import { openHouse, type QueuePlace } from './house/open-house.ts'
import { startHouse } from './house/start-house.ts'
import { httpRate, leadKeys } from './http/http-rate.ts'
import { measureTimes } from './measures/measure-times.ts'
import type { BenchOptions, Loads, Part } from './options.ts'
import { dbos } from './peers/dbos.ts'
import { graphileWorker } from './peers/graphile-worker.ts'
import type { Peer } from './peers/peer.ts'
import { pgBoss } from './peers/pg-boss.ts'
import { referenceRate, setUpReference } from './reference.ts'
import { startItems } from './reference-items.ts'
import type { Site, SiteCopy } from './site.ts'

/** What was measured: the values of each figure, one a repeat, and what was checked afterwards. */
export interface Measured {
  readonly rates: Readonly<Record<string, readonly number[]>>
  readonly verified: { readonly ledgers: number; readonly events: number }
  readonly memory: Memory | undefined
}

export type Say = (line: string) => void

const batches = [1, 10, 50, 100] as const
const connectionsAt = (batch: number) => (batch === 1 ? 8 : 4)
const httpConnections = 32
export const peers: Readonly<Record<string, Peer>> = { dbos, graphile_worker: graphileWorker, pg_boss: pgBoss }

/** Everything that was asked for, part by part, as often as it was asked for. */
export async function measure(site: Site, options: BenchOptions, loads: Loads, say: Say): Promise<Measured> {
  const bench = new Bench(site, loads, say)
  const has = (part: Part) => options.only.includes(part)
  const reference = has('commands') || has('http') ? await referenceCopy(site, loads, say) : undefined
  try {
    for (let repeat = 1; repeat <= options.repeats; repeat++) {
      bench.label = `${repeat}/${options.repeats}`
      if (reference !== undefined) await bench.commands(reference, has('commands'), has('http'))
      if (has('items')) await bench.items()
      if (has('decisions')) await bench.decisions()
      if (has('clocks')) await bench.clocks()
      if (has('measures')) await bench.measures()
      if (has('coverage')) await bench.coverage()
      if (has('board')) await bench.board()
      if (has('time')) bench.time()
      if (has('peers')) await bench.peers()
    }
    if (has('memory')) await bench.memory(options.quick)
    return bench.measured
  } finally {
    await reference?.close()
  }
}

async function referenceCopy(site: Site, { referenceRows }: Loads, say: Say): Promise<SiteCopy> {
  say('Items for the reference')
  const copy = await site.copy()
  try {
    await startItems(copy.engine, site.agencies, referenceRows)
    await setUpReference(copy.admin)
    return copy
  } catch (error) {
    // Whoever asked has nothing to close yet, and an open connection would keep the process.
    await copy.close()
    throw error
  }
}

class Bench {
  readonly #site: Site
  readonly #loads: Loads
  readonly #say: Say
  readonly #rates: Record<string, number[]> = {}
  readonly #verified = { ledgers: 0, events: 0 }
  #memory: Memory | undefined
  #houses = 0
  label = ''

  constructor(site: Site, loads: Loads, say: Say) {
    this.#site = site
    this.#loads = loads
    this.#say = say
  }

  get measured(): Measured {
    return { rates: this.#rates, verified: this.#verified, memory: this.#memory }
  }

  /** The reference before and after, so that a machine that drifts drifts under both. */
  async commands(reference: SiteCopy, alone: boolean, overHttp: boolean): Promise<void> {
    await this.#onCopy(async (copy) => {
      const before = await this.#reference(reference)
      if (alone) await this.#execute(copy)
      if (overHttp) await this.#http(copy)
      const after = await this.#reference(reference)
      this.#note('reference', (before + after) / 2)
      const house = await openHouse(copy.engine, copy.database, this.#redis())
      try {
        await drained(copy.admin)
      } finally {
        await house.close()
      }
    })
  }

  async items(): Promise<void> {
    const { itemsOnRedis, itemsOnPostgres } = this.#loads
    await this.#items('items_on_redis', itemsOnRedis, () => this.#redis())
    await this.#items('items_on_postgres', itemsOnPostgres, (copy) => ({ postgresUrl: copy.database.superuserUrl }))
  }

  async decisions(): Promise<void> {
    await this.#decisions('redis', () => this.#redis())
    await this.#decisions('postgres', (copy) => ({ postgresUrl: copy.database.superuserUrl }))
  }

  /** Two timer processes, one of them killed; on Redis, whose memory must not grow with what is armed, and on Postgres. */
  async clocks(): Promise<void> {
    await this.#clocks('redis', () => this.#redis())
    await this.#clocks('postgres', (copy) => ({ postgresUrl: copy.database.superuserUrl }))
  }

  async measures(): Promise<void> {
    await this.#onCopyUnfolded(async (copy) => {
      for (const [name, ms] of await measureTimes(copy, this.#site.agencies, this.#loads.finishedItems))
        this.#note(name, ms, ' ms')
    })
  }

  /** Somebody calls in sick who has thousands of open items: how long until whoever covers has the last of them. */
  async coverage(): Promise<void> {
    await this.#onCopy(async (copy) => {
      const orders = this.#orders(copy, { api: false, queues: this.#redis() })
      this.#note('sick_call', await sickCall(copy, this.#site.agencies, orders, this.#loads.openItems), ' ms')
    })
  }

  /** The console of an agency that has more open than anybody reads: opened, filtered, and changed by somebody else. */
  async board(): Promise<void> {
    await this.#onCopyUnfolded(async (copy) => {
      const { items, ...asked } = this.#loads.board
      const key = await fillBoard(copy, items)
      const house = await startHouse(this.#orders(copy, { api: true, consoleDir: await buildConsole() }))
      try {
        for (const [name, ms] of Object.entries(await boardTimes(house.url, key, asked)))
          this.#note(`board_${name}_p95`, percentile(ms, 0.95) ?? Number.NaN, ' ms')
      } finally {
        await house.stop()
      }
    })
  }

  time(): void {
    for (const [name, rate] of Object.entries(businessTimeRates(this.#loads.seconds))) this.#note(name, rate)
  }

  async peers(): Promise<void> {
    for (const [name, peer] of Object.entries(peers)) {
      const { url, drop } = await this.#site.empty()
      try {
        this.#note(name, await peer.rate(url, this.#loads.flows))
      } finally {
        await drop()
      }
    }
  }

  /** Everything in one process on the Postgres back end, after it has done some work. */
  async memory(quick: boolean): Promise<void> {
    await this.#onCopy(async (copy) => {
      const house = await startHouse(
        this.#orders(copy, { api: true, queues: { postgresUrl: copy.database.superuserUrl } }),
      )
      try {
        const load = { connections: httpConnections, seconds: this.#loads.seconds }
        await httpRate(house.url, this.#site.agencies, await leadKeys(copy, this.#site.agencies), load)
        await drained(copy.admin)
        this.#memory = await memoryAtIdle(house.pid, copy.admin, quick ? 100 : undefined)
      } finally {
        await house.stop()
      }
    })
  }

  async #execute({ engine }: SiteCopy): Promise<void> {
    for (const batch of batches) {
      const load = { batch, connections: connectionsAt(batch), seconds: this.#loads.seconds }
      this.#note(`execute_${batch}`, await executeRate(engine, this.#site.agencies, load))
    }
  }

  async #http(copy: SiteCopy): Promise<void> {
    const keys = await leadKeys(copy, this.#site.agencies)
    const house = await startHouse(this.#orders(copy, { api: true }))
    try {
      const load = { connections: httpConnections, seconds: this.#loads.seconds }
      // Once through the code before it counts, as every other rate has run before in this process.
      await httpRate(house.url, this.#site.agencies, keys, { ...load, seconds: this.#loads.seconds / 5 })
      this.#note('http', await httpRate(house.url, this.#site.agencies, keys, load))
    } finally {
      await house.stop()
    }
  }

  async #reference({ database }: SiteCopy): Promise<number> {
    const rate = await referenceRate(database.superuserUrl, this.#loads.seconds, this.#loads.referenceRows)
    this.#say(`${this.label}  reference  ${Math.round(rate)}/s`)
    return rate
  }

  async #items(name: string, count: number, placeOf: (copy: SiteCopy) => QueuePlace): Promise<void> {
    await this.#onCopy(async (copy) => {
      const orders = this.#orders(copy, { api: false, queues: placeOf(copy) })
      this.#note(name, await itemRate(copy, this.#site.agencies, orders, count))
    })
  }

  async #clocks(where: string, placeOf: (copy: SiteCopy) => QueuePlace): Promise<void> {
    await this.#onCopyUnfolded(async (copy) => {
      const { agencies, masterKey, redisUrl } = this.#site
      const orders = { masterKey, place: placeOf(copy) }
      const memory = () => redisMemory(redisUrl)
      const { lateMs, recordedMs, queueBytes } = await breachTimes(copy, agencies, orders, this.#loads.clocks, memory)
      for (const share of [0.5, 0.99])
        this.#note(`breach_on_${where}_p${share * 100}`, percentile(lateMs, share) ?? Number.NaN, ' ms')
      this.#note(`breach_recorded_on_${where}_p99`, percentile(recordedMs, 0.99) ?? Number.NaN, ' ms')
      const [empty = 0, armed = 0] = queueBytes
      if (where === 'redis') this.#note('redis_growth', (armed - empty) / 1_024, ' KiB')
    })
  }

  async #decisions(where: string, placeOf: (copy: SiteCopy) => QueuePlace): Promise<void> {
    await this.#onCopy(async (copy) => {
      const { decisions } = this.#loads
      const times: DecisionTimes = await decisionTimes(copy, this.#site.agencies, placeOf(copy), decisions)
      for (const [name, ms] of percentilesOf(times, where)) this.#note(name, ms, ' ms')
    })
  }

  /** A copy for one part, whose ledger is folded again before it goes. */
  async #onCopy(work: (copy: SiteCopy) => Promise<void>): Promise<void> {
    await this.#onCopyUnfolded(async (copy) => {
      await work(copy)
      const { events } = await checked(copy)
      this.#verified.ledgers += 1
      this.#verified.events += events
    })
  }

  /** A copy for a part that fills rows without a ledger behind them. */
  async #onCopyUnfolded(work: (copy: SiteCopy) => Promise<void>): Promise<void> {
    const copy = await this.#site.copy()
    try {
      await work(copy)
    } finally {
      await copy.close()
    }
  }

  #orders({ database }: SiteCopy, services: Pick<HouseOrders, 'api' | 'consoleDir' | 'queues'>): HouseOrders {
    return { databaseUrl: database.superuserUrl, masterKey: this.#site.masterKey.toString('hex'), ...services }
  }

  #redis(): QueuePlace {
    this.#houses += 1
    return { redisUrl: this.#site.redisUrl, prefix: `bench-${process.pid}-${this.#houses}` }
  }

  #note(name: string, rate: number, unit = '/s'): void {
    this.#rates[name] = [...(this.#rates[name] ?? []), rate]
    this.#say(`${this.label}  ${name}  ${Math.round(rate)}${unit}`)
  }
}
