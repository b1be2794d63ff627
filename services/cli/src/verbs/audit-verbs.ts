import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about what is kept of all that happened, and taking it along. */
export function auditVerbs(program: Command): void {
  program
    .command('audit')
    .description('everything that happened: search it, export it as lines of JSON, or print the newest checkpoint')
    .argument('[action]', 'search, export or checkpoint', 'search')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the owner who asks')
    .option('--actor <who>', 'member:ID or system:PART')
    .option('--type <event>', 'member.joined for example')
    .option('--stream-type <kind>', 'work_item for example')
    .option('--stream <id>', 'what it is about')
    .option('--key <id>', 'what was done with this key')
    .option('--since <instant>', 'ISO 8601 with an offset')
    .option('--until <instant>', 'ISO 8601 with an offset')
    .option('--before <position>', 'search: older than this')
    .option('--limit <count>', 'search: at most 200')
    .action(runCommand(() => import('../commands/audit.ts')))

  program
    .command('archive')
    .description('save everything that an agency has as one file, or check such a file; checking needs no database')
    .argument('<action>', 'save or check')
    .argument('<file>', 'FILE.tar.gz')
    .option('--agency <id>', 'the agency, where there are several')
    .option('--member <id or address>', 'save: the owner who takes it along')
    .option('--public-key <file>', 'check: the key of its installation in PEM, as it was kept elsewhere')
    .action(runCommand(() => import('../commands/archive.ts')))
}
