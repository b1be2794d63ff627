import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about lists that are imported, logs that are replayed, and people that are simulated. */
export function historyVerbs(program: Command): void {
  importVerb(program)

  program
    .command('replay')
    .description('run a historical log through the engine as a virtual agency')
    .argument('<log>', 'LOG.csv or LOG.csv.gz: case_id, activity, resource, started_at, completed_at')
    .requiredOption('--calendar <file>', 'CAL.json: zone, hours, holidays and targets')
    .option('--items <file>', 'write one row for each item')
    .option('--on-bad-row <what>', 'skip or stop', 'skip')
    .option('--replace', 'begin anew although this log was replayed before', false)
    .action(runCommand(() => import('../commands/replay.ts')))

  program
    .command('simulate')
    .description(
      'drive the engine through a virtual agency of known people, and compare what happened with the promise',
    )
    .option('--assistants <count>', 'assistants, each with a task of their own', '200')
    .option('--days <count>', 'calendar days', '90')
    .option('--plan <id>', 'light, standard, strict or a JSON file of your own plan', 'standard')
    .option('--no-hold', 'deliver what is drawn at once, and review it late')
    .option('--seed <number>', 'the same seed gives the same ledger', '1')
    .option('--from <day>', 'the first day', '2026-01-05')
    .option('--error <rates>', 'true error rates, which the assistants have in turn', '0.02,0.05,0.1,0.2')
    .option('--break <rate>', 'the error rate from a promotion on')
    .option('--learning <factor>', 'how much higher the error rate is at first; it halves with every 20 items', '0')
    .option('--items <count>', 'items a day and assistant', '3')
    .option('--absent <share>', 'share of working days on which an assistant is away', '0.04')
    .option('--blocked <share>', 'share of items that wait for an answer of the client', '0.1')
    .option('--late-answers <share>', 'share of answers that take five times as long', '0.1')
    .option('--cohorts <count>', 'groups of assistants that begin one after another', '1')
    .option('--leavers <share>', 'share of assistants who leave before the last day', '0')
    .option('--sop-changes <days>', 'working days from one version of an SOP to the next', '0')
    .option('--reviewers-miss <share>', 'share of errors that reviewers miss', '0')
    .option('--reviewers-severe <share>', 'share of right work that reviewers send back', '0')
    .option('--critical <share>', 'share of errors that are critical', '0')
    .option('--process <share>', 'share of errors that the process causes', '0')
    .option('--complaints <share>', 'share of delivered errors that a client complains about', '0')
    .option('--disputes <share>', 'share of verdicts against an assistant that they dispute', '0')
    .option('--doubles', 'review a part of the random sample twice, blindly')
    .option('--resume', 'go on with the newest run of this simulation where it was cut off')
    .option(
      '--until <what>',
      'when assistants stop: at the end, once their first attempt is decided, or once demoted',
      'end',
    )
    .action(runCommand(() => import('../commands/simulate.ts')))
}

function importVerb(program: Command): void {
  program
    .command('import')
    .description('take over a list: closed work of the past, for measures and risk alone, or open work items')
    .argument('<what>', 'history or work')
    .argument('<file>', 'FILE.csv with a header, or FILE.json; times without an offset are the client’s own')
    .option('--from <tool>', 'spreadsheet, asana, clickup or trello: whose export it is', 'spreadsheet')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the owner or ops lead who imports')
    .option(
      '--column <ours=theirs...>',
      'what a column is called: case, task, assistant, made, started, done, verdict, theme, client, status, id; of work: task, title, id, priority, assistant, client, status, done',
    )
    .option('--task <name>', 'every row is a run of this task, whatever the list says')
    .option('--task-name <theirs=ours...>', 'what the list calls a task: "Intake board=Referrals"')
    .option('--client-name <theirs=ours...>', 'what the list calls a client')
    .option('--person <theirs=ours...>', 'what the list calls a person: "Kim C=kim@example.org"')
    .option('--dates <order>', 'of days such as 3/5/2026: month_first or day_first', 'iso')
    .option('--verdict <theirs=ours...>', 'history: what the list calls a verdict, Bad=rework for example')
    .option('--dry-run', 'say what would come of every row, and change nothing', false)
    .action(runCommand(() => import('../commands/import.ts')))
}
