import { lineOfFinding } from '@understudy/domain/brief/line-of-finding'
import { lintBrief } from '@understudy/domain/brief/lint-brief'
import { findingsText } from '../lint-brief/findings-text.ts'
import { readBriefFile } from '../lint-brief/read-brief-file.ts'
import type { Context } from '../run-command.ts'

/**
 * `understudy lint-brief`: what keeps a brief from being published. Needs no database. Exit codes: 0 where there is no
 * error, 1 where there is one, 2 where the file cannot be read.
 */
export async function run({ say, answer, json }: Context, _: unknown, args: readonly string[]): Promise<number> {
  const file = String(args[0])
  const read = await readBriefFile(file)
  if ('unreadable' in read) {
    if (json) answer({ file, error: read.unreadable }, '')
    say(read.unreadable)
    return 2
  }
  const findings = lintBrief(read.sections).map((finding) => ({
    line: lineOfFinding(read, finding) ?? null,
    ...finding,
  }))
  const errors = findings.filter(({ severity }) => severity === 'error').length
  answer(
    { file, errors, notices: findings.length - errors, findings, unknownHeadings: read.unknown },
    findingsText(file, findings),
  )
  return errors > 0 ? 1 : 0
}
