import { Command } from 'commander'
import { runCommand } from './run-command.ts'

/** The command line of Understudy. Every verb uses the running installation, or raises the embedded database by itself. */
const program = new Command('understudy')
  .description('A workflow and QA engine for delegated work')
  .option('--json', 'print only JSON on the standard output; progress goes to the standard error')
  .showHelpAfterError()

program
  .command('start')
  .description('bring everything up in one process: database, api, relay, worker and timers')
  .option('--port <port>', 'the port of the console and the API', process.env['PORT'] ?? '4173')
  .action(runCommand(() => import('./commands/start.ts')))

for (const service of ['api', 'relay', 'worker', 'timers'] as const)
  program
    .command(service)
    .description(`run the ${service} service alone, on DATABASE_URL (and REDIS_URL)`)
    .action(runCommand(() => import(`./commands/${service}.ts`)))

program
  .command('migrate')
  .description('bring the database schema up to date')
  .action(runCommand(() => import('./commands/migrate.ts')))

program
  .command('seed')
  .description('make the demo agency, or show how to sign in to it')
  .action(runCommand(() => import('./commands/seed.ts')))

program
  .command('status')
  .description('backlog of the ledger, queues and clocks')
  .action(runCommand(() => import('./commands/status.ts')))

program
  .command('verify')
  .description('fold the whole ledger again and compare every state row; check the hash chains')
  .option('--agency <id>', 'one agency only')
  .action(runCommand(() => import('./commands/verify.ts')))

program
  .command('replay')
  .description('run a historical log through the engine as a virtual agency')
  .argument('<log>', 'LOG.csv or LOG.csv.gz: case_id, activity, resource, started_at, completed_at')
  .requiredOption('--calendar <file>', 'CAL.json: zone, hours, holidays and targets')
  .option('--items <file>', 'write one row for each item')
  .option('--on-bad-row <what>', 'skip or stop', 'skip')
  .option('--replace', 'begin anew although this log was replayed before', false)
  .action(runCommand(() => import('./commands/replay.ts')))

program
  .command('plan')
  .description('review plans')
  .command('show')
  .description('what a plan promises, beside what agencies do today and what no plan can promise')
  .argument('<plan>', 'light, standard, strict, or FILE.json with a plan of your own')
  .option('--error <rates>', 'true error rates, with commas', '0.02,0.05,0.1,0.2')
  .option('--reviewers-miss <share>', 'the share of errors that reviewers miss', '0')
  .action(runCommand(() => import('./commands/plan.ts')))

await program.parseAsync()
