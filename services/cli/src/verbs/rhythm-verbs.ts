import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about questions, daily updates, weekly reviews and actions. */
export function rhythmVerbs(program: Command): void {
  questionVerb(program)
  updateVerb(program)
  reviewVerb(program)
  actionVerb(program)
}

function questionVerb(program: Command): void {
  program
    .command('questions')
    .description(
      'questions and the FAQ: list, nearest, faq, measures; ask, take, write, answer, amend, reword, withdraw, publish or retire',
    )
    .argument(
      '[action]',
      'list, nearest, faq, measures, ask, take, write, answer, amend, reword, withdraw, publish or retire',
      'list',
    )
    .argument('[question]', 'the id; ask, nearest: what is asked')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--task <id>', 'ask, nearest, take, write, list, faq: the task')
    .option('--item <id>', 'ask, nearest, take, list: the work item')
    .option('--client <id>', 'list, faq, measures: of this client only')
    .option('--to <whom>', 'ask: client, agency or lead')
    .option('--blocks', 'ask: the work item waits for the answer', false)
    .option('--state <state>', 'list: asked, answered, withdrawn or found')
    .option(
      '--text <text>',
      'answer, amend, reword: the words; write: the answer; publish: the question in other words',
    )
    .option('--question <text>', 'write: the question')
    .option('--scope <scope>', 'publish, write: the FAQ of the task or of the client')
    .option('--reason <text>', 'withdraw, retire: why')
    .action(runCommand(() => import('../commands/questions.ts')))
}

function updateVerb(program: Command): void {
  program
    .command('daily-update')
    .description("an assistant's day: show the draft, post it, list updates, missing ones, or set the times")
    .argument('[action]', 'draft, post, list, missing, times or no-times', 'draft')
    .argument('[file]', 'post: FILE.json with the parts; the draft as it is where left out')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--of <id>', 'draft, list: of this assistant')
    .option('--date <date>', 'draft, post, list: the day, where the assistant is; today where left out')
    .option('--note <text>', 'post: a note')
    .option('--remind-at <time>', 'times: when assistants are reminded, HH:MM where they are')
    .option('--missing-at <time>', 'times: when an update counts as missing')
    .action(runCommand(() => import('../commands/daily-update.ts')))
}

function reviewVerb(program: Command): void {
  program
    .command('weekly-review')
    .description('fifteen minutes over a week of a client: show the draft, hold, decide, close or list')
    .argument('[action]', 'draft, hold, decide, close or list', 'draft')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--client <id or name>', 'the client')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--week <week>', 'a week of ISO 8601, 2026-W48 for example; the one that runs where left out')
    .option('--notes <text>', 'hold, close: what was said')
    .option('--minutes <count>', 'close: how long it took')
    .option('--text <text>', 'decide: what is to be done')
    .option('--owner <id>', 'decide: who does it')
    .option('--due <date>', 'decide: by which day')
    .action(runCommand(() => import('../commands/weekly-review.ts')))
}

function actionVerb(program: Command): void {
  program
    .command('actions')
    .description('what somebody said they would do: list, open, change, done or drop')
    .argument('[action]', 'list, open, change, done or drop', 'list')
    .argument('[id]', 'change, done, drop: the id')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--client <id>', 'list, open: the client')
    .option('--all', 'list: those that have ended too', false)
    .option('--overdue', 'list: those that are late', false)
    .option('--text <text>', 'open: what is to be done; done: a note')
    .option('--owner <id>', 'open, change: who does it')
    .option('--due <date>', 'open, change: by which day')
    .option('--reason <text>', 'drop: why')
    .action(runCommand(() => import('../commands/actions.ts')))
}
