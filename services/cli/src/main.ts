import { Command, CommanderError } from 'commander'
import { runCommand } from './run-command.ts'

// Whoever reads only the first lines (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

/** The command line of Understudy. Every verb uses the running installation, or raises the embedded database by itself. */
const program = new Command('understudy')
  .description('A workflow and QA engine for delegated work')
  .option('--json', 'print only JSON on the standard output; progress goes to the standard error')
  .exitOverride()
  .addHelpText(
    'after',
    `
understudy <verb> --help tells more of a verb. Read from the environment, secrets also from the file that NAME_FILE names:
  UNDERSTUDY_DATA        where the embedded database and the keys are kept (.understudy)
  DATABASE_URL           a Postgres in place of the embedded one; takes UNDERSTUDY_MASTER_KEY (64 hexadecimal digits)
  REDIS_URL              a Redis for the queues, which Postgres carries otherwise
  SMTP_URL, SMTP_FROM    the mail server, and who e-mail comes from
  PUBLIC_URL             where people reach the console and the links in messages
  HOST, PORT, LOG_LEVEL  where the API listens (127.0.0.1:4173), and what is logged`,
  )

program
  .command('start')
  .description('bring everything up in one process: database, api, relay, worker and timers')
  .option('--port <port>', 'the port of the console and the API (4173, or PORT)')
  .option('--no-demo', 'make no demo agency')
  .action(runCommand(() => import('./commands/start.ts')))

program
  .command('api')
  .description('run the api alone, on DATABASE_URL')
  .option('--port <port>', 'the port of the console and the API (4173, or PORT)')
  .action(runCommand(() => import('./commands/api.ts')))

program
  .command('relay')
  .description('run a relay alone, on DATABASE_URL (and REDIS_URL)')
  .action(runCommand(() => import('./commands/relay.ts')))

program
  .command('worker')
  .description('run a worker alone, on DATABASE_URL (and REDIS_URL)')
  .action(runCommand(() => import('./commands/worker.ts')))

program
  .command('timers')
  .description('run the timers alone, on DATABASE_URL (and REDIS_URL)')
  .action(runCommand(() => import('./commands/timers.ts')))

program
  .command('migrate')
  .description('bring the database schema up to date')
  .action(runCommand(() => import('./commands/migrate.ts')))

program
  .command('seed')
  .description('make the demo agency, and tell how to sign in to it')
  .option('--new-keys', 'revoke the keys of its people and make new ones')
  .action(runCommand(() => import('./commands/seed.ts')))

program
  .command('found')
  .description('found an agency with its first owner, and make the key of the owner')
  .requiredOption('--name <name>', 'what the agency is called')
  .requiredOption('--zone <zone>', 'its time zone, America/Chicago for example')
  .requiredOption('--owner <name>', 'the name of its first owner')
  .requiredOption('--email <address>', 'the e-mail address of the owner')
  .action(runCommand(() => import('./commands/found.ts')))

program
  .command('keys')
  .description('list, make or revoke the keys of a member')
  .argument('[action]', 'list, make or revoke', 'list')
  .argument('[key]', 'the id of the key to revoke')
  .option('--agency <id>', 'the agency, where there are several')
  .requiredOption('--member <id or address>', 'the member')
  .option('--name <name>', 'what a new key is for')
  .option('--days <days>', 'for how long a new key is good; for ever where left out')
  .action(runCommand(() => import('./commands/keys.ts')))

program
  .command('webhooks')
  .description('endpoints for signed webhooks: list, add, rotate a secret, disable, enable, delete or test one')
  .argument('[action]', 'list, add, rotate, disable, enable, delete or test', 'list')
  .argument('[endpoint]', 'the id of the endpoint')
  .option('--agency <id>', 'the agency, where there are several')
  .requiredOption('--member <id or address>', 'the owner or ops lead who asks')
  .option('--url <address>', 'add: where the events go')
  .option('--description <text>', 'add: what it is for')
  .option('--kinds <kinds>', 'add: what is sent there, fired,resolved for example; everything where left out')
  .option('--reason <text>', 'disable: why')
  .action(runCommand(() => import('./commands/webhooks.ts')))

program
  .command('inbound')
  .description('inbound webhooks, by which other systems make work items: list, open, rotate a secret or close one')
  .argument('[action]', 'list, open, rotate or close', 'list')
  .argument('[webhook]', 'the id of the webhook')
  .option('--agency <id>', 'the agency, where there are several')
  .requiredOption('--member <id or address>', 'the owner or ops lead who asks')
  .option('--description <text>', 'open: who sends to it')
  .option('--task <id>', 'open: the one task that it makes work of; any task where left out')
  .action(runCommand(() => import('./commands/inbound.ts')))

program
  .command('chats')
  .description('incoming webhooks of Slack and Teams: list, connect or disconnect one')
  .argument('[action]', 'list, connect or disconnect', 'list')
  .argument('[what]', 'slack or teams to connect; the id of the chat to disconnect')
  .option('--agency <id>', 'the agency, where there are several')
  .requiredOption('--member <id or address>', 'the member who asks')
  .option('--url <address>', 'connect: the address of the incoming webhook, which is its secret')
  .option('--name <name>', 'connect: what the chat is called')
  .option('--own', "connect: the member's own, in place of the agency's", false)
  .action(runCommand(() => import('./commands/chats.ts')))

program
  .command('messages')
  .description('the delivery log: list, list what is dead, show one with its attempts, or send one again')
  .argument('[action]', 'list, dead, show or replay', 'list')
  .argument('[message]', 'the id of the message')
  .option('--agency <id>', 'the agency, where there are several')
  .requiredOption('--member <id or address>', 'the member who asks')
  .option('--state <state>', 'waiting, sending, sent, cancelled or undeliverable')
  .option('--channel <channel>', 'email, slack, teams, webhook or in_app')
  .option('--limit <count>', 'how many, up to 200')
  .option('--after <cursor>', 'from where the list before ended')
  .option('--reason <text>', 'replay: why')
  .action(runCommand(() => import('./commands/messages.ts')))

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
  .action(runCommand(() => import('./commands/escalations.ts')))

program
  .command('status')
  .description('backlog of the ledger, queues and clocks')
  .action(runCommand(() => import('./commands/status.ts')))

program
  .command('parked')
  .description('list what no handler could handle, or handle it again')
  .argument('[action]', 'list or retry', 'list')
  .option('--handler <name>', 'of this handler only')
  .option('--position <number>', 'this event only')
  .action(runCommand(() => import('./commands/parked.ts')))

program
  .command('verify')
  .description('fold the whole ledger again and compare every state row; check the hash chains')
  .option('--agency <id>', 'one agency only')
  .action(runCommand(() => import('./commands/verify.ts')))

program
  .command('replay')
  .description('run a historical log through the engine as a virtual agency')
  .argument('<log>', 'LOG.csv or LOG.csv.gz: case_id, activity, resource, started_at, completed_at')
  .requiredOption('--calendar <file>', 'CAL.json: zone, hours, holidays and targets')
  .option('--items <file>', 'write one row for each item')
  .option('--on-bad-row <what>', 'skip or stop', 'skip')
  .option('--replace', 'begin anew although this log was replayed before', false)
  .action(runCommand(() => import('./commands/replay.ts')))

const plan = program.command('plan').description('review plans')

plan
  .command('show')
  .description('what a plan promises, beside what agencies do today and what no plan can promise')
  .argument('<plan>', 'light, standard, strict, or FILE.json with a plan of your own')
  .option('--agency <id>', 'count with what the reviewers of this agency are known to miss; its own plans by their ids')
  .option('--error <rates>', 'true error rates, with commas', '0.02,0.05,0.1,0.2')
  .option('--reviewers-miss <share>', 'the share of errors that reviewers miss; 0 where nothing is known')
  .action(runCommand(() => import('./commands/plan.ts')))

plan
  .command('save')
  .description('save a plan of your own, or its next version, and tell what it promises')
  .argument('<plan>', 'FILE.json with a plan of your own')
  .option('--agency <id>', 'the agency, where there are several')
  .requiredOption('--member <id or address>', 'the owner or ops lead who saves it')
  .option('--error <rates>', 'true error rates, with commas', '0.02,0.05,0.1,0.2')
  .option('--reviewers-miss <share>', 'the share of errors that reviewers miss; as the blind sample says by itself')
  .action(runCommand(() => import('./commands/plan.ts')))

program
  .command('calendar')
  .description("a client's opening hours: show, preview, save, holidays, off or on")
  .argument('[action]', 'show, preview, save, holidays, off or on', 'show')
  .argument(
    '[subject]',
    'FILE.json to preview or save; US-TX, FILE.ics or the address of a feed for holidays; a date to switch off or on',
  )
  .option('--agency <id>', 'the agency, where there are several')
  .requiredOption('--client <id or name>', 'the client')
  .requiredOption('--member <id or address>', 'the owner or ops lead who asks')
  .action(runCommand(() => import('./commands/calendar.ts')))

program
  .command('policy')
  .description(
    'what a client is promised: show, preview when something is due and why, save, or recompute running clocks',
  )
  .argument('[action]', 'show, preview, save or recompute', 'show')
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
  .action(runCommand(() => import('./commands/policy.ts')))

program
  .command('what-if')
  .description(
    "replay a period's work under another calendar or other policies, and set what would have been beside what was",
  )
  .option('--agency <id>', 'the agency, where there are several')
  .requiredOption('--client <id or name>', 'the client')
  .option('--policy <file>', 'FILE.json with the ordered list of policies; those in force where left out')
  .option('--calendar <file>', 'FILE.json with the calendar; the one in force where left out')
  .requiredOption(
    '--since <when>',
    "work made from then on: a date in the calendar's zone, or an instant with its offset",
  )
  .option('--until <when>', 'work made before then; now where left out')
  .action(runCommand(() => import('./commands/what-if.ts')))

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
  .action(runCommand(() => import('./commands/recurrences.ts')))

program
  .command('lint-brief')
  .description('say what keeps a brief from being published; exit code 1 on errors, 2 where it cannot be read')
  .argument('<file>', 'FILE.md with the nine headings, or FILE.json')
  .action(runCommand(() => import('./commands/lint-brief.ts')))

program
  .command('sop')
  .description('an SOP from a Markdown checklist, or as one')
  .argument('<action>', 'import or export')
  .argument('[file]', 'FILE.md to import; FILE.json with steps, or starter, to export')
  .action(runCommand(() => import('./commands/sop.ts')))

program
  .command('audit-draws')
  .description('repeat every draw of a period from the ledger')
  .requiredOption('--period <month>', 'the period that was drawn in, 2026-11 for example')
  .option('--agency <id>', 'one agency only')
  .option('--reveal', 'publish the key of the period first, once it is over', false)
  .action(runCommand(() => import('./commands/audit-draws.ts')))

program
  .command('estimates')
  .description('rework, time to independence, turnaround and reviewers of an agency, each with its interval and its n')
  .option('--agency <id>', 'one agency only')
  .action(runCommand(() => import('./commands/estimates.ts')))

program
  .command('calibrate')
  .description('how well the risk of missed promises was told in the later half of a replayed log')
  .option('--agency <id>', 'this agency, in place of those that logs were replayed into')
  .action(runCommand(() => import('./commands/calibrate.ts')))

program
  .command('rebuild-measures')
  .description('make the roll-ups that estimates are read from anew from the ledger')
  .option('--agency <id>', 'one agency only')
  .action(runCommand(() => import('./commands/rebuild-measures.ts')))

program
  .command('simulate')
  .description('drive the engine through a virtual agency of known people, and compare what happened with the promise')
  .option('--assistants <count>', 'assistants, each with a task of their own', '200')
  .option('--days <count>', 'calendar days', '90')
  .option('--plan <id>', 'light, standard or strict', 'standard')
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
  .action(runCommand(() => import('./commands/simulate.ts')))

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode
  // What is wrong was told on the standard error already.
  if (error.exitCode !== 0 && process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: error.message })}\n`)
}
