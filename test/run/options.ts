import { parseArgs } from 'node:util'

export type PostgresKind = 'embedded' | 'debian'

export interface RunOptions {
  readonly postgres: PostgresKind
  /** CI runs the database tests on Debian's Postgres too. */
  readonly everyPostgres: boolean
  readonly redis: boolean
  readonly projects: readonly string[]
  /** Parts of the paths of the test files to run; none means all. */
  readonly filters: readonly string[]
}

const projects = ['pure', 'db', 'system']

export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): RunOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'without-redis': { type: 'boolean' }, project: { type: 'string', multiple: true } },
  })
  return {
    postgres: environment.UNDERSTUDY_TEST_POSTGRES === 'debian' ? 'debian' : 'embedded',
    everyPostgres: environment.CI === 'true' && environment.UNDERSTUDY_TEST_DATABASE_URL === undefined,
    redis: values['without-redis'] !== true,
    projects: values.project ?? projects,
    filters: positionals,
  }
}
