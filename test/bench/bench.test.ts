import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { testRedisUrl } from '@understudy/provision/test-redis'
import { expect, test } from 'vitest'

const main = join(import.meta.dirname, 'src/main.ts')

const bench = (...args: string[]) =>
  promisify(execFile)(process.execPath, [main, ...args], {
    env: {
      ...process.env,
      DATABASE_URL: process.env['UNDERSTUDY_TEST_DATABASE_URL'],
      REDIS_URL: testRedisUrl(),
    },
  })

test.skipIf(testRedisUrl() === undefined)(
  'a quick bench runs every part and answers one JSON with ratios and spreads',
  async () => {
    const { stdout } = await bench('--quick', '--json')
    const report = JSON.parse(stdout)
    const figure = (name: string) => report.figures.find((one: { name: string }) => one.name === name)
    const rates = ['reference', 'execute_1', 'execute_10', 'execute_50', 'execute_100', 'http', 'items_on_redis']
    for (const name of [...rates, 'items_on_postgres', 'dbos', 'graphile_worker', 'pg_boss'])
      expect(figure(name), name).toMatchObject({ values: [expect.any(Number)], median: expect.any(Number) })
    for (const name of rates) expect(figure(name).median, name).toBeGreaterThan(0)
    expect(figure('execute_100').ratio).toMatchObject({ to: 'reference', atLeast: 2.5, min: expect.any(Number) })
    expect(figure('items_on_redis').ratio).toMatchObject({ to: 'best_peer', atLeast: 3 })
    for (const kind of ['outcome', 'level', 'promotion', 'fix'])
      expect(figure(`${kind}_on_redis_p95`), kind).toMatchObject({ unit: 'ms', limit: { atMost: 100 } })
    expect(figure('promotion_on_postgres_p50').median).toBeGreaterThan(0)
    // Measured where every breach was there, once, though one of two timer processes was killed.
    expect(figure('breach_on_redis_p99')).toMatchObject({ unit: 'ms', limit: { atMost: 250 } })
    expect(figure('breach_on_postgres_p99')).toMatchObject({ unit: 'ms', limit: { atMost: 1_000 } })
    for (const name of ['turnaround', 'scorecard', 'export'])
      expect(figure(`measure_${name}_p95`), name).toMatchObject({ unit: 'ms', limit: { atMost: 50 } })
    expect(figure('sick_call')).toMatchObject({ unit: 'ms', limit: { atMost: 10_000 } })
    for (const [name, atMost] of Object.entries({ cold: 1_500, filter: 100, change: 1_000 }))
      expect(figure(`board_${name}_p95`), name).toMatchObject({ unit: 'ms', limit: { atMost } })
    expect(figure('elapsed')).toMatchObject({
      ratio: { to: 'luxon_elapsed', atLeast: 20 },
      limit: { atLeast: 500_000 },
    })
    expect(figure('due').ratio.median).toBeGreaterThan(0)
    expect(report.verified).toMatchObject({ ledgers: 7 })
    const only = [
      'commands',
      'http',
      'items',
      'decisions',
      'clocks',
      'measures',
      'coverage',
      'board',
      'time',
      'peers',
      'memory',
    ]
    expect(report.options).toEqual({ quick: true, only, repeats: 1 })
  },
)

test('a bench that is asked for a part that there is not says which there are', async () => {
  await expect(bench('--only', 'everything')).rejects.toMatchObject({
    stderr: expect.stringContaining(
      '--only takes commands, http, items, decisions, clocks, measures, coverage, board, time, peers, memory',
    ),
  })
})
