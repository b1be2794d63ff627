import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about who works for an agency, what they come in with, and what they follow from elsewhere. */
export function accountVerbs(program: Command): void {
  program
    .command('members')
    .description(
      'take a person or a program into the agency, put right what is said of them, or forget a person for good',
    )
    .argument('<action>', 'join, correct or erase')
    .argument('<who>', 'join: the name; else the id or address')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the owner who asks')
    .option('--name <name>', 'correct: the name')
    .option('--email <address>', 'the address; of a program that of whoever looks after it')
    .option('--roles <roles>', 'all of their roles: ops_lead,assistant for example')
    .option('--support-role <role>', 'of whoever becomes an assistant, general_va for example')
    .option('--client <id>', 'join: the client of a client contact')
    .option('--service', 'join: it is a program, which comes in with keys alone', false)
    .option('--reason <text>', 'erase: why')
    .action(runCommand(() => import('../commands/members.ts')))

  program
    .command('clients')
    .description('forget what was written for a client for good, once nothing of it is open')
    .argument('<action>', 'erase')
    .argument('<client>', 'the id or name of the client')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the owner who asks')
    .requiredOption('--reason <text>', 'why, without a name')
    .action(runCommand(() => import('../commands/clients.ts')))

  program
    .command('keys')
    .description('list, make or revoke the keys of a member')
    .argument('[action]', 'list, make or revoke', 'list')
    .argument('[key]', 'the id of the key to revoke')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member')
    .option('--name <name>', 'what a new key is for')
    .option('--days <days>', 'for how long a new key is good; for ever where left out')
    .option('--scopes <scopes>', 'what a new key may be used for: work_items:write,tasks:read; all where left out')
    .action(runCommand(() => import('../commands/keys.ts')))

  program
    .command('feeds')
    .description('calendars of due work that a member follows from elsewhere: list, make or revoke one')
    .argument('[action]', 'list, make or revoke', 'list')
    .argument('[feed]', 'the id of the calendar to revoke')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member')
    .option('--name <name>', 'make: which calendar it is for')
    .option('--client <name>', 'make: of this client alone')
    .action(runCommand(() => import('../commands/feeds.ts')))
}
