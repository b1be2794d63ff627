import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about what delegation brings: hours, money, the scorecard, and what they are read against. */
export function measureVerbs(program: Command): void {
  program
    .command('baseline')
    .description(
      "what a client's measures are read against: show; record how it was before the first delegation; the value of an hour; the intake, agreed and confirmed",
    )
    .argument('[action]', 'show, record, value, intake or confirm', 'show')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--client <id or name>', 'the client')
    .requiredOption('--member <id or address>', 'the member who asks; confirm: a contact of the client')
    .option('--backlog <count>', 'record: items that lie open')
    .option('--minutes-per-week <minutes>', "record: what the client's own people spend on the work")
    .option('--response-minutes <minutes>', 'record: from a request to the first answer')
    .option('--source <text>', 'record: where the figures are from')
    .option('--reason <text>', 'record: why after the first delegation; an owner')
    .option('--currency <code>', 'value: USD for example')
    .option('--leader <amount>', "value: an hour of the leader's time, in the smallest unit of the currency")
    .option('--clinician <amount>', "value: an hour of a clinician's time")
    .option('--ways <ways>', 'intake: client, inbound, cadence, agency, with commas')
    .option('--where <text>', 'intake: where requests are sent')
    .option('--note <text>', 'confirm: what the client says')
    .action(runCommand(() => import('../commands/baseline.ts')))

  program
    .command('measures')
    .description(
      'hours saved by client, task or assistant; the ROI of a client; all measures as CSV, with --json as JSON; or what a client counts with a scribe',
    )
    .argument('[what]', 'hours, roi, export or outcomes', 'hours')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--client <id or name>', 'of this client only; roi: the client')
    .option('--task <id>', 'of this task only; outcomes: the task')
    .option('--assistant <id>', 'of this assistant only')
    .option('--from <date>', 'the first day')
    .option('--to <date>', 'the last day')
    .option('--by <whom>', 'client, task or assistant; hours: all as well')
    .option('--per <span>', 'hours: day, week or total')
    .option('--hours <hours>', 'roi: hours saved, in place of those of the ledger')
    .option('--usual-minutes <minutes>', "roi: minutes for one item, in place of each task's own")
    .option('--leader <amount>', "roi: an hour of the leader's time, in the smallest unit of the currency")
    .option('--clinician <amount>', "roi: an hour of a clinician's time")
    .option('--cost <amount>', 'roi: what the assistants cost')
    .option('--week <week>', 'outcomes: enter them for this week, 2026-W48')
    .option('--patients-per-hour <number>', 'outcomes: patients an hour')
    .option('--rvu-per-encounter <number>', 'outcomes: relative value units an encounter')
    .action(runCommand(() => import('../commands/measures.ts')))

  program
    .command('scorecard')
    .description('the 30-day scorecard of a client: eight questions, yes, no or not yet, and what shows it')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--client <id or name>', 'the client')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--csv', 'as CSV', false)
    .action(runCommand(() => import('../commands/scorecard.ts')))
}
