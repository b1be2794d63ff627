import { lintBrief } from '../brief/lint-brief.ts'
import { titleOf } from '../brief/section-titles.ts'
import { accepted, type Decision, reason, refused } from '../decision.ts'
import { suspectedIn } from './clinical/suspicion.ts'
import type { BriefText, Change, Task } from './task.ts'

/** A published brief is immutable; a change is a new version. Refused with every error that the linter finds in it. */
export function publishBrief(task: Task, id: string, sections: BriefText, change: Change): Decision {
  const errors = lintBrief(sections).filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    return refused(
      'brief_incomplete',
      errors.map(({ rule, section, message, mend }) =>
        reason(rule.replaceAll('-', '_'), `${titleOf(section)}: ${message}`, mend),
      ),
    )
  const version = (task.brief?.version ?? 0) + 1
  const published = { stream: 'task', id, type: 'task.brief_published', body: { version, change, sections } } as const
  return accepted([published, ...suspectedIn(task, id, 'brief', Object.values(sections))], { version })
}
