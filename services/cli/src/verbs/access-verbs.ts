import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about who may get into what. */
export function accessVerbs(program: Command): void {
  program
    .command('access')
    .description(
      'who may get into what: findings, register and checklists; add-system, retire-system, needs, rules, grant, revoke, sign, sign-off, review, answer or leave',
    )
    .argument(
      '[action]',
      'findings, register, checklists, add-system, retire-system, needs, rules, grant, revoke, sign, sign-off, review, answer or leave',
      'findings',
    )
    .argument(
      '[subject]',
      'grant, revoke, sign, leave: the person, by id or address; add-system, retire-system: its name; needs: the task’s id; rules: FILE.json; answer: the checklist’s id',
    )
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--client <id or name>', 'whose systems; findings, checklists: of this client only')
    .option('--csv', 'findings, register, checklists: as CSV', false)
    .option('--all', 'checklists: those that are closed too', false)
    .option(
      '--kind <kind>',
      'add-system: record_system, sheet, phone_system, mailbox, messaging, document_store, portal or other',
    )
    .option('--roles <roles>', 'add-system: the roles that it knows, the narrowest first, with commas', '')
    .option('--system <name>', 'grant, revoke: the system')
    .option('--role <role>', 'grant: the role; answer: what it is narrowed to')
    .option('--need <system=role...>', 'needs: each system with the least role in it')
    .option('--shared-login', 'grant: the login is not theirs alone', false)
    .option('--two-factor <date>', 'grant: the day on which the second factor was verified')
    .option('--manager <name>', 'grant: the password manager that keeps the secret')
    .option('--wider-because <reason>', 'grant: why the role is wider than a task needs')
    .option('--expires <instant>', 'grant, sign, sign-off: when it runs out, with its offset')
    .option('--on <date>', 'sign, sign-off, answer: the day on which it was done')
    .option('--link <url>', 'sign, sign-off: where the document lies')
    .option('--agreement <name>', 'sign-off: which agreement')
    .option('--signed-by <name>', 'sign-off: who signed')
    .option('--entry <number>', 'answer: which entry, counted from 1')
    .option('--answer <answer>', 'answer: withdrawn or keep; of a review keep, narrow or revoke')
    .option('--reason <text>', 'revoke, retire-system, leave: why; answer: a note')
    .action(runCommand(() => import('../commands/access.ts')))
}
