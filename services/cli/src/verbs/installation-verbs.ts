import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about the installation itself. */
export function installationVerbs(program: Command): void {
  program
    .command('migrate')
    .description('bring the database schema up to date')
    .action(runCommand(() => import('../commands/migrate.ts')))

  program
    .command('seed')
    .description('make the demo agency, and tell how to sign in to it')
    .option('--new-keys', 'revoke the keys of its people and make new ones')
    .action(runCommand(() => import('../commands/seed.ts')))

  program
    .command('found')
    .description('found an agency with its first owner, and print the one-time link of the owner')
    .requiredOption('--name <name>', 'what the agency is called')
    .requiredOption('--zone <zone>', 'its time zone, America/Chicago for example')
    .requiredOption('--owner <name>', 'the name of its first owner')
    .requiredOption('--email <address>', 'the e-mail address of the owner')
    .action(runCommand(() => import('../commands/found.ts')))

  program
    .command('invite')
    .description('print the one-time link by which a member gets a way to sign in')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member')
    .action(runCommand(() => import('../commands/invite.ts')))

  program
    .command('clear-factors')
    .description(
      'take away the passkeys and the authenticator app that a member has lost, and print a link for a password',
    )
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member')
    .requiredOption('--reason <text>', 'how it is known that it is they who ask')
    .action(runCommand(() => import('../commands/clear-factors.ts')))

  program
    .command('operators')
    .description('who looks after the installation itself, across agencies: list them, add one or remove one')
    .argument('[action]', 'list, add or remove', 'list')
    .argument('[address]', 'the e-mail address that the person signs in with')
    .action(runCommand(() => import('../commands/operators.ts')))

  program
    .command('status')
    .description('backlog of the ledger, queues and clocks')
    .action(runCommand(() => import('../commands/status.ts')))

  program
    .command('parked')
    .description('list what no handler could handle, or handle it again')
    .argument('[action]', 'list or retry', 'list')
    .option('--handler <name>', 'of this handler only')
    .option('--position <number>', 'this event only')
    .action(runCommand(() => import('../commands/parked.ts')))

  program
    .command('master-key')
    .description(
      'tell what the newest master key does not wrap yet, or wrap it anew; those of before have to be given too',
    )
    .argument('[action]', 'status or rewrap', 'status')
    .action(runCommand(() => import('../commands/master-key.ts')))

  program
    .command('verify')
    .description('fold the whole ledger again and compare every state row; check the hash chains')
    .option('--agency <id>', 'one agency only')
    .action(runCommand(() => import('../commands/verify.ts')))
}
