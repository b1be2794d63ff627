import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Work that recurs. */
export function recurrenceVerbs(program: Command): void {
  program
    .command('recurrences')
    .description("a task's cadences, the work that recurs: list, preview, save, pause, resume or end")
    .argument('[action]', 'list, preview, save, pause, resume or end', 'list')
    .argument('[cadence]', 'the id; without one, save makes a new one')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--task <id or name>', 'the task')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--rule <rrule>', 'preview, save: an RRULE of RFC 5545, FREQ=WEEKLY;BYDAY=MO for example')
    .option('--start <local time>', "preview, save: the first time it may fall due, in the client's zone")
    .option('--title <text>', 'preview, save: what its items are called; {date} stands for the date')
    .option('--catch-up <what>', 'preview, save: what becomes of missed runs: none, one or all')
    .option('--priority <priority>', 'preview, save: low, normal, high or urgent')
    .option('--runs <count>', 'preview: how many, up to 100')
    .option('--reason <text>', 'end: why')
    .action(runCommand(() => import('../commands/recurrences.ts')))
}
