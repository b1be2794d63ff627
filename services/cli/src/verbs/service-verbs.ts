import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Everything at once, and each service alone. */
export function serviceVerbs(program: Command): void {
  program
    .command('start')
    .description('bring everything up in one process: database, api, relay, worker and timers')
    .option('--port <port>', 'the port of the console and the API (4173, or PORT)')
    .option('--no-demo', 'make no demo agency')
    .action(runCommand(() => import('../commands/start.ts')))

  program
    .command('api')
    .description('run the api alone, on DATABASE_URL')
    .option('--port <port>', 'the port of the console and the API (4173, or PORT)')
    .action(runCommand(() => import('../commands/api.ts')))

  program
    .command('relay')
    .description('run a relay alone, on DATABASE_URL (and REDIS_URL)')
    .action(runCommand(() => import('../commands/relay.ts')))

  program
    .command('worker')
    .description('run a worker alone, on DATABASE_URL (and REDIS_URL)')
    .action(runCommand(() => import('../commands/worker.ts')))

  program
    .command('timers')
    .description('run the timers alone, on DATABASE_URL (and REDIS_URL)')
    .action(runCommand(() => import('../commands/timers.ts')))
}
