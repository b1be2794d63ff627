import { Command, CommanderError } from 'commander'
import { accessVerbs } from './verbs/access-verbs.ts'
import { accountVerbs } from './verbs/account-verbs.ts'
import { auditVerbs } from './verbs/audit-verbs.ts'
import { briefVerbs } from './verbs/brief-verbs.ts'
import { escalationVerbs } from './verbs/escalation-verbs.ts'
import { handOverVerbs } from './verbs/hand-over-verbs.ts'
import { historyVerbs } from './verbs/history-verbs.ts'
import { installationVerbs } from './verbs/installation-verbs.ts'
import { itemVerb } from './verbs/item-verb.ts'
import { measureVerbs } from './verbs/measure-verbs.ts'
import { messageVerbs } from './verbs/message-verbs.ts'
import { promiseVerbs } from './verbs/promise-verbs.ts'
import { qualityVerbs } from './verbs/quality-verbs.ts'
import { recurrenceVerbs } from './verbs/recurrence-verbs.ts'
import { rhythmVerbs } from './verbs/rhythm-verbs.ts'
import { serviceVerbs } from './verbs/service-verbs.ts'
import { webhookVerbs } from './verbs/webhook-verbs.ts'

// Whoever reads only the first lines (`| head`) closes the pipe; that is no failure. What is to end in good order does.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    if (process.listenerCount('SIGTERM') === 0) process.exit()
    process.kill(process.pid, 'SIGTERM')
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

const byHeading: Record<string, readonly ((program: Command) => void)[]> = {
  'Run it:': [serviceVerbs, installationVerbs],
  'Members, keys and what is kept:': [accountVerbs, auditVerbs],
  'Clients and what they are promised:': [promiseVerbs, recurrenceVerbs],
  'Alarms and messages:': [escalationVerbs, messageVerbs, webhookVerbs],
  'Hand work over:': [handOverVerbs, briefVerbs, itemVerb, accessVerbs, rhythmVerbs],
  'Quality and measures:': [qualityVerbs, measureVerbs],
  'Past and future:': [historyVerbs],
}
for (const [heading, all] of Object.entries(byHeading)) {
  program.commandsGroup(heading)
  for (const verbs of all) verbs(program)
}

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode
  // What is wrong was told on the standard error already.
  if (error.exitCode !== 0 && process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: error.message })}\n`)
}
