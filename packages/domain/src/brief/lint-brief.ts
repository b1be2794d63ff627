import { findSensitive } from '../free-text/find-sensitive.ts'
import { withoutLongRuns } from '../free-text/windows.ts'
import { type BriefSection, briefSections } from '../task/task.ts'
import { briefRules, type Finding, type Found, found } from './finding.ts'
import { sectionRules } from './section-rules.ts'
import { titleOf } from './section-titles.ts'
import { unwritten } from './unwritten.ts'
import { vagueAsks } from './vague-asks.ts'

export type BriefDraft = Partial<Readonly<Record<BriefSection, string>>>

/** Reads a brief and answers what keeps an assistant from working by it (domain, section 3), section by section. */
export function lintBrief(draft: BriefDraft): Finding[] {
  const whole = withoutLongRuns(Object.values(draft).join('\n'))
  return briefSections.flatMap((section) => {
    const text = draft[section]
    return text === undefined ? [missing(section)] : lintSection(section, text, whole)
  })
}

/** The findings of one section; `whole` is the text of the brief, where a time zone may be named once for all. */
export function lintSection(section: BriefSection, text: string, whole = text): Finding[] {
  const read = withoutLongRuns(text)
  const blank = unwritten(section, read)
  const all = isUnwritten(blank, read)
    ? blank
    : [...blank, ...vagueAsks(section, read), ...(sectionRules[section]?.(read, whole) ?? []), ...sensitive(text)]
  return all.map((one) => of(section, one)).sort((a, b) => a.at - b.at)
}

/** Nothing else is said of a section that nobody has written. */
function isUnwritten([first]: readonly Found[], text: string): boolean {
  if (first?.rule === 'section-empty') return true
  return (
    first?.rule === 'section-placeholder' && (first.message.startsWith('The section') || first.words === text.trim())
  )
}

function missing(section: BriefSection): Finding {
  const title = titleOf(section)
  return of(section, found('section-missing', `There is no section ${title}`, `Add the section ${title}`))
}

function of(section: BriefSection, { rule, ...rest }: Found): Finding {
  return { rule, severity: briefRules[rule], section, ...rest }
}

function sensitive(text: string): Found[] {
  return findSensitive(text).map(({ kind, sort, start }) =>
    kind === 'secret'
      ? found(
          'secret',
          `This looks like ${sort}`,
          'Take it out, change it where it is used, and keep it in the password manager',
          '',
          start,
        )
      : found('patient-data', `This looks like ${sort}`, 'Take it out and link the record where it is kept', '', start),
  )
}
