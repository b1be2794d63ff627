import { SetupProblem } from '@understudy/provision/setup-problem'
import { failureBlock } from './failure-block.ts'
import { readOptions } from './options.ts'
import { noOutcome, type Outcome, together } from './outcome.ts'
import { runProjects } from './run-projects.ts'
import { closingLine, verdict } from './tally.ts'
import { watchOutput } from './watched-output.ts'
import { withServices } from './with-services.ts'

/** `npm test [-- [--without-redis] [FILTER…]]`: brings up Postgres and Redis, runs every test, ends with what failed and one plain line. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  const passes = options.everyPostgres ? (['embedded', 'debian'] as const) : ([options.postgres] as const)
  let outcome = noOutcome
  const output = watchOutput()
  for (const postgres of passes) {
    // A second Postgres is there to run the same SQL; what does not touch it has passed or failed already.
    const projects = postgres === passes[0] ? options.projects : ['db']
    const run = { pass: postgres, projects, filters: options.filters }
    const one = await withServices({ ...options, postgres }, () => runProjects(run))
    outcome = together(outcome, one)
  }
  output.stop()
  outcome = together(outcome, saidSecrets(output.found))
  console.log([...failureBlock(outcome), closingLine(outcome.tally)].join('\n'))
  return verdict(outcome.tally)
}

/** A secret in what the tests said is a failure of theirs, whichever of them it was. */
function saidSecrets(found: readonly string[]): Outcome {
  const failed = found.map((said) => ({ where: 'output', file: '', title: 'a secret was said', errors: [said] }))
  return { tally: { passed: 0, failed: failed.length, skipped: 0 }, failed, unsteady: [] }
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
