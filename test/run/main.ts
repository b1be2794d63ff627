import { SetupProblem } from '@understudy/provision/setup-problem'
import { readOptions } from './options.ts'
import { runProjects } from './run-projects.ts'
import { closingLine, noTally, plus, verdict } from './tally.ts'
import { withServices } from './with-services.ts'

/** `npm test [-- [--without-redis] [FILTER…]]`: brings up Postgres and Redis, runs every test, ends with one plain line. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  const passes = options.everyPostgres ? (['embedded', 'debian'] as const) : ([options.postgres] as const)
  let tally = noTally
  for (const postgres of passes) {
    // A second Postgres is there to run the same SQL; what does not touch it has passed or failed already.
    const projects = postgres === passes[0] ? options.projects : ['db']
    tally = plus(tally, await withServices({ ...options, postgres }, () => runProjects(projects, options.filters)))
  }
  console.log(closingLine(tally))
  return verdict(tally)
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
