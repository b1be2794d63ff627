import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about plans, draws and what is measured. */
export function qualityVerbs(program: Command): void {
  const plan = program.command('plan').description('review plans')

  plan
    .command('show')
    .description('what a plan promises, beside what agencies do today and what no plan can promise')
    .argument('<plan>', 'light, standard, strict, or FILE.json with a plan of your own')
    .option(
      '--agency <id>',
      'count with what the reviewers of this agency are known to miss; its own plans by their ids',
    )
    .option('--error <rates>', 'true error rates, with commas', '0.02,0.05,0.1,0.2')
    .option('--reviewers-miss <share>', 'the share of errors that reviewers miss; 0 where nothing is known')
    .action(runCommand(() => import('../commands/plan.ts')))

  plan
    .command('save')
    .description('save a plan of your own, or its next version, and tell what it promises')
    .argument('<plan>', 'FILE.json with a plan of your own')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the owner or ops lead who saves it')
    .option('--error <rates>', 'true error rates, with commas', '0.02,0.05,0.1,0.2')
    .option('--reviewers-miss <share>', 'the share of errors that reviewers miss; as the blind sample says by itself')
    .action(runCommand(() => import('../commands/plan.ts')))

  program
    .command('gate')
    .description('what the next step of a hand-over still lacks, the evidence, and how long the proof takes')
    .argument('<delegation>', 'the id of the delegation')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'who asks for the step')
    .action(runCommand(() => import('../commands/gate.ts')))

  program
    .command('decline')
    .description('do not follow a recommended promotion, with the reason; it comes back with new evidence alone')
    .argument('<delegation>', 'the id of the delegation')
    .requiredOption('--reason <text>', 'why not, or not yet')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'who could confirm it')
    .action(runCommand(() => import('../commands/decline.ts')))

  program
    .command('family')
    .description('let a task share what people show on it with another one of its SOP family')
    .argument('<task>', 'the id of the task')
    .option('--with <task>', 'the other task')
    .option('--leave', 'take the task out of its family', false)
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the owner or ops lead who says so')
    .action(runCommand(() => import('../commands/family.ts')))

  program
    .command('audit-draws')
    .description('repeat every draw, floor and second look of a period from the ledger')
    .requiredOption('--period <month>', 'the period that was drawn in, 2026-11 for example')
    .option('--agency <id>', 'one agency only')
    .option('--reveal', 'publish the key of the period first, once it is over', false)
    .action(runCommand(() => import('../commands/audit-draws.ts')))

  program
    .command('estimates')
    .description(
      'rework, time to independence, turnaround and reviewers of an agency, each with its interval and its n',
    )
    .option('--agency <id>', 'one agency only')
    .action(runCommand(() => import('../commands/estimates.ts')))

  program
    .command('calibrate')
    .description('how well the risk of missed promises was told in the later half of a replayed log')
    .option('--agency <id>', 'this agency, in place of those that logs were replayed into')
    .action(runCommand(() => import('../commands/calibrate.ts')))

  program
    .command('rebuild-measures')
    .description('make the roll-ups that estimates are read from anew from the ledger')
    .option('--agency <id>', 'one agency only')
    .action(runCommand(() => import('../commands/rebuild-measures.ts')))
}
