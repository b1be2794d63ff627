import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about what clients are promised. */
export function promiseVerbs(program: Command): void {
  program
    .command('calendar')
    .description("a client's opening hours: show, preview, save, holidays, feeds, follow, leave, off or on")
    .argument('[action]', 'show, preview, save, holidays, feeds, follow, leave, off or on', 'show')
    .argument(
      '[subject]',
      'FILE.json to preview or save; US-TX, FILE.ics or the address of a feed for holidays; the address of a feed to follow; its id to leave; a date to switch off or on',
    )
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--client <id or name>', 'the client')
    .requiredOption('--member <id or address>', 'the owner or ops lead who asks')
    .option('--name <name>', 'follow: what the feed is called; its host where left out')
    .action(runCommand(() => import('../commands/calendar.ts')))

  program
    .command('policy')
    .description(
      'what a client is promised: show, preview when something is due and why, save, recompute running clocks, or tell its progress',
    )
    .argument('[action]', 'show, preview, save, recompute or progress', 'show')
    .argument('[file]', 'FILE.json with the ordered list of policies')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--client <id or name>', 'the client')
    .requiredOption('--member <id or address>', 'the owner or ops lead who asks')
    .option('--kind <kind>', 'preview: response, turnaround, review, answer, acknowledge or revoke')
    .option('--at <instant>', 'preview: when it is made, with its offset; now where left out')
    .option('--task-type <type>', 'preview: of such a task')
    .option('--priority <priority>', 'preview: low, normal, high or urgent')
    .option('--risk <risk>', 'preview: low, elevated or high')
    .option('--stage <stage>', 'preview: done at this stage')
    .option('--apply <what>', 'recompute: calendar, policies or both', 'both')
    .option('--go', 'recompute: do it, instead of showing what it would do', false)
    .action(runCommand(() => import('../commands/policy.ts')))

  program
    .command('what-if')
    .description(
      "replay a period's work under another calendar or other policies, and set what would have been beside what was",
    )
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--client <id or name>', 'the client')
    .option('--policy <file>', 'FILE.json with the ordered list of policies; those in force where left out')
    .option('--calendar <file>', 'FILE.json with the calendar; the one in force where left out')
    .option('--ladders <file>', 'FILE.json with a list of ladders of escalations; those in force where left out')
    .requiredOption(
      '--since <when>',
      "work made from then on: a date in the calendar's zone, or an instant with its offset",
    )
    .option('--until <when>', 'work made before then; now where left out')
    .action(runCommand(() => import('../commands/what-if.ts')))
}
