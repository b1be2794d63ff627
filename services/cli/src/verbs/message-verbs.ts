import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about how people are told. */
export function messageVerbs(program: Command): void {
  program
    .command('chats')
    .description('incoming webhooks of Slack and Teams: list, connect or disconnect one')
    .argument('[action]', 'list, connect or disconnect', 'list')
    .argument('[what]', 'slack or teams to connect; the id of the chat to disconnect')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--url <address>', 'connect: the address of the incoming webhook, which is its secret')
    .option('--name <name>', 'connect: what the chat is called')
    .option('--own', "connect: the member's own, in place of the agency's", false)
    .action(runCommand(() => import('../commands/chats.ts')))

  program
    .command('messages')
    .description('the delivery log: list, list what is dead, show one with its attempts, or send one again')
    .argument('[action]', 'list, dead, show or replay', 'list')
    .argument('[message]', 'the id of the message')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--state <state>', 'waiting, sending, sent, cancelled or undeliverable')
    .option('--channel <channel>', 'email, slack, teams, webhook or in_app')
    .option('--limit <count>', 'how many, up to 200')
    .option('--after <cursor>', 'from where the list before ended')
    .option('--reason <text>', 'replay: why')
    .action(runCommand(() => import('../commands/messages.ts')))
}
