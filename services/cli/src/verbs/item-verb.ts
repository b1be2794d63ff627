import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** What is said and kept about a work item, and what its task and client say beforehand. */
export function itemVerb(program: Command): void {
  program
    .command('item')
    .description(
      'what is said and kept about a work item: comments, templates; comment, fields or after; of its task tracker or criteria; of its client save-template or retire-template',
    )
    .argument(
      '<action>',
      'comments, templates, comment, fields, after, tracker, criteria, save-template or retire-template',
    )
    .argument('<subject>', 'the id of the work item; tracker, criteria: the task; …-template: its name')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--text <text>', 'comment: what is said; save-template: the words, with {title} and {keys} of the tracker')
    .option('--mention <people...>', 'comment: who is told, by id or address')
    .option('--audience <audience>', 'comment: internal, or client where the client reads it too')
    .option('--set <key=value...>', 'fields: fields of the tracker; KEY= clears one')
    .option('--items <ids>', 'after: all that it waits for, with commas; nothing lets it go')
    .option('--file <file>', 'tracker, criteria: FILE.json with the list')
    .option('--client <id or name>', 'save-template, retire-template: the client')
    .option('--approved-by <name>', 'save-template: who approved the words')
    .action(runCommand(() => import('../commands/item.ts')))
}
