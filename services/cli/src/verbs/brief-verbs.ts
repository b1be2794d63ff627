import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'

/** Verbs about briefs and SOPs. */
export function briefVerbs(program: Command): void {
  program
    .command('lint-brief')
    .description('say what keeps a brief from being published; exit code 1 on errors, 2 where it cannot be read')
    .argument('<file>', 'FILE.md with the nine headings, or FILE.json')
    .action(runCommand(() => import('../commands/lint-brief.ts')))

  program
    .command('sop')
    .description('an SOP from a Markdown checklist, or as one')
    .argument('<action>', 'import or export')
    .argument('[file]', 'FILE.md to import; FILE.json with steps, or starter, to export')
    .action(runCommand(() => import('../commands/sop.ts')))
}
