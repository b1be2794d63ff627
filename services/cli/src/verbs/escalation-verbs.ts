import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about what needs somebody now. */
export function escalationVerbs(program: Command): void {
  program
    .command('escalations')
    .description(
      'what needs somebody now: mine, list or show; acknowledge, snooze, resolve, force or hand on; rules and mutes',
    )
    .argument(
      '[action]',
      'mine, list, show, raise, acknowledge, acknowledge-root, snooze, resolve, force, hand-on, rules, save-policy, save-rotation, settings, override, swap, mute or unmute',
      'mine',
    )
    .argument('[subject]', 'the id; kind:id of a subject or a root; the id of a rotation; FILE.json to save')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--all', 'list: those that have ended too', false)
    .option('--from <instant>', 'override: from when; swap: an instant of the one shift')
    .option(
      '--until <instant>',
      'snooze, mute, override: until when, with its offset; swap: an instant of the other shift',
    )
    .option('--reason <text>', 'raise, resolve, mute: why')
    .option('--severity <severity>', 'raise: low, normal, high or critical')
    .option('--to <id>', 'hand-on, override: the member who gets it or stands in')
    .action(runCommand(() => import('../commands/escalations.ts')))
}
