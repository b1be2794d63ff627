import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about addresses: where what happens is sent to, and where work comes in. */
export function webhookVerbs(program: Command): void {
  program
    .command('webhooks')
    .description(
      'endpoints for signed webhooks: list, add, change, rotate a secret, disable, enable, delete or test one',
    )
    .argument('[action]', 'list, add, change, rotate, disable, enable, delete or test', 'list')
    .argument('[endpoint]', 'the id of the endpoint')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the owner or ops lead who asks')
    .option('--url <address>', 'add: where the events go')
    .option('--description <text>', 'add, change: what it is for')
    .option(
      '--kinds <kinds>',
      'add, change: what is sent there, fired,resolved for example; all, or left out by add: everything',
    )
    .option('--reason <text>', 'disable: why')
    .action(runCommand(() => import('../commands/webhooks.ts')))

  program
    .command('inbound')
    .description('inbound webhooks, by which other systems make work items: list, open, rotate a secret or close one')
    .argument('[action]', 'list, open, rotate or close', 'list')
    .argument('[webhook]', 'the id of the webhook')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the owner or ops lead who asks')
    .option('--description <text>', 'open: who sends to it')
    .option('--task <id>', 'open: the one task that it makes work of; any task where left out')
    .action(runCommand(() => import('../commands/inbound.ts')))
}
