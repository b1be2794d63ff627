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
      'mine, list, show, raise, flag, acknowledge, acknowledge-root, snooze, resolve, force, hand-on, drop-step; rules, save-policy, remove-policy, save-rotation, remove-rotation, settings, override, swap, take-back, mute or unmute',
      'mine',
    )
    .argument(
      '[subject]',
      'the id; kind:id of a subject or a root; the id of a rotation, an override or a policy; FILE.json to save',
    )
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--all', 'list: those that have ended too', false)
    .option('--from <instant>', 'override: from when; swap: an instant of the one shift')
    .option(
      '--until <instant>',
      'snooze, mute, override: until when, with its offset; swap: an instant of the other shift',
    )
    .option('--reason <text>', 'raise, flag, resolve, mute: why')
    .option('--severity <severity>', 'raise, flag: low, normal, high or critical')
    .option('--to <id>', 'hand-on, override: the member who gets it or stands in')
    .option('--step <id>', 'drop-step: the step')
    .option('--causes <causes>', 'mute: these causes, with commas between; all where left out')
    .option('--client <id>', 'mute: of this client')
    .option('--task <id>', 'mute: of this task')
    .action(runCommand(() => import('../commands/escalations.ts')))
}
