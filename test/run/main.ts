import { SetupProblem } from '@understudy/provision/setup-problem'
import { failureBlock } from './failure-block.ts'
import { readOptions } from './options.ts'
import { noOutcome, together } from './outcome.ts'
import { runProjects } from './run-projects.ts'
import { closingLine, verdict } from './tally.ts'
import { withServices } from './with-services.ts'

/** `npm test [-- [--without-redis] [FILTER…]]`: brings up Postgres and Redis, runs every test, ends with what failed and one plain line. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  const passes = options.everyPostgres ? (['embedded', 'debian'] as const) : ([options.postgres] as const)
  let outcome = noOutcome
  for (const postgres of passes) {
    // A second Postgres is there to run the same SQL; what does not touch it has passed or failed already.
    const projects = postgres === passes[0] ? options.projects : ['db']
    const run = { pass: postgres, projects, filters: options.filters }
    const one = await withServices({ ...options, postgres }, () => runProjects(run))
    outcome = together(outcome, one)
  }
  console.log([...failureBlock(outcome), closingLine(outcome.tally)].join('\n'))
  return verdict(outcome.tally)
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
