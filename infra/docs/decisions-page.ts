import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const record = /^\d{4}-.+[.]md$/

/** The list of decision records, by their titles. */
export function decisionsPage(folder: string): string {
  const files = readdirSync(folder).filter((file) => record.test(file))
  const lines = files.sort().map((file) => `- [${titleOf(readFileSync(join(folder, file), 'utf8'))}](${file})`)
  return [
    '# Decisions',
    '',
    'What was chosen, why, and what follows from it. A record is not changed when the choice is: a new one says so. This',
    'list is written by `npm run docs`.',
    '',
    ...lines,
    '',
  ].join('\n')
}

function titleOf(text: string): string {
  return text.slice(2, text.indexOf('\n')).replace(/^\d+[.] /, '')
}
