import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about what to hand over, to whom, and how far a hand-over has come. */
export function handOverVerbs(program: Command): void {
  fitVerbs(program)
  clinicalVerbs(program)
  coverageVerb(program)

  program
    .command('rollout')
    .description(
      "a client's rollout plan, ticked from the ledger: show, the next task to hand over, or confirm an item",
    )
    .argument('[action]', 'show, next or confirm', 'show')
    .argument('[item]', 'confirm: the item, tools_set_up for example')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--client <id or name>', 'the client')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--note <text>', 'confirm: what was seen')
    .option('--link <address>', 'confirm: what shows it')
    .action(runCommand(() => import('../commands/rollout.ts')))

  program
    .command('ways')
    .description(
      'how a client works: show its words, channels, naming conventions and approved templates; or describe them',
    )
    .argument('[action]', 'show or describe', 'show')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--client <id or name>', 'the client')
    .requiredOption('--member <id or address>', 'the member who asks')
    .option('--term <word=meaning...>', 'describe: all words of its glossary')
    .option('--tasks <where>', 'describe: the channel for tasks; empty for none')
    .option('--chat <where>', 'describe: the channel for chat')
    .option('--documents <where>', 'describe: the channel for documents')
    .option('--naming <convention...>', 'describe: all conventions by which things are called')
    .action(runCommand(() => import('../commands/ways.ts')))
}

function fitVerbs(program: Command): void {
  program
    .command('fit')
    .description('who should do this? The fit questionnaire: roles with reasons, staffing, the first 3 to 5 tasks')
    .argument('<questions>', 'QUESTIONS.json with the listed tasks')
    .option('--agency <id>', 'the agency, where there are several')
    .option(
      '--member <id or address>',
      'look for people of the agency, as this member; without it no database is asked',
    )
    .option('--client <id or name>', 'keep the answer with this client')
    .option(
      '--chosen <names>',
      'with --client: the 3 to 5 tasks to begin with, with commas; those of the answer otherwise',
    )
    .action(runCommand(() => import('../commands/fit.ts')))

  program
    .command('catalogue')
    .description(
      'the task types that tasks are made from: list, show one with its SOP, define or retire one of your own',
    )
    .argument('[action]', 'list, show, define or retire', 'list')
    .argument('[type]', 'the id or name of the type; FILE.json to define one')
    .option('--agency <id>', 'the agency, where there are several')
    .option('--member <id or address>', 'the member who asks; without one, what every agency has')
    .action(runCommand(() => import('../commands/catalogue.ts')))
}

/** What the clinical guard asks: of a task, and of an assistant. */
function clinicalVerbs(program: Command): void {
  program
    .command('clinical')
    .description('whether a task is clinical: show, suspect, answer, mark, or reclassify in two steps by two people')
    .argument('[action]', 'show, suspect, answer, mark, propose, confirm or withdraw', 'show')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--task <id or name>', 'the task')
    .requiredOption('--member <id or address>', 'the owner or ops lead who asks')
    .option('--reason <text>', 'suspect, answer, mark, propose: why')
    .action(runCommand(() => import('../commands/clinical.ts')))

  program
    .command('profile')
    .description('what an assistant brings along: show, save, another support role, or withdraw a scribe credential')
    .argument('[action]', 'show, save, role or withdraw', 'show')
    .argument('[what]', 'FILE.json to save; the support role')
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--assistant <id or address>', 'whose profile it is')
    .requiredOption('--member <id or address>', 'the owner or ops lead who asks')
    .option('--reason <text>', 'withdraw: why')
    .action(runCommand(() => import('../commands/profile.ts')))
}

/** Who does the work when somebody does not. */
function coverageVerb(program: Command): void {
  program
    .command('coverage')
    .description(
      "who covers: drill an absence, a client's continuity score, why a work item is with whom it is, record an absence, or share a task by a pool",
    )
    .argument('<action>', 'drill, score, why, absence or pool')
    .argument(
      '<what>',
      'drill, absence: whose, by id or address; score: the client; why: the work item; pool: the task',
    )
    .option('--agency <id>', 'the agency, where there are several')
    .requiredOption('--member <id or address>', 'the owner, ops lead or reviewer who asks')
    .option('--from <date>', 'drill, absence: the first day, as 2026-06-01')
    .option('--until <date>', 'drill, absence: the last day')
    .option('--pool <name>', 'pool: whose members share the task; none makes it dedicated')
    .option('--planned', 'absence: planned ahead; refused without --hand-off')
    .option('--hand-off <text>', 'absence: what whoever covers has to know')
    .action(runCommand(() => import('../commands/coverage.ts')))
}
