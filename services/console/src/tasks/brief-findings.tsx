import type { BriefFindings as Findings } from '@understudy/contract/http/brief-lint'
import { Icon } from '../frame/icon.tsx'
import { sectionWords } from '../words/brief-words.ts'
import { countText } from '../words/count-text.ts'
import { tasksTexts } from '../words/tasks-texts.ts'

interface BriefFindingsProps {
  /** Nobody has written anything yet: what is wanted is said beside each section. */
  readonly isBlank: boolean
  readonly findings: Findings['findings']
  /** What is shown is of a moment ago. */
  readonly isReading: boolean
  readonly error: Error | null
}

/** Everything the linter objects to, with how to mend it; each leads to its section. */
export function BriefFindings({ isBlank, findings, isReading, error }: BriefFindingsProps) {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (isBlank)
    return (
      <div className="findings">
        <h3>{tasksTexts.theLinter}</h3>
        <p className="quiet">{tasksTexts.itReadsAlong}</p>
      </div>
    )
  return (
    <div className="findings" data-reading={isReading || undefined}>
      <h3>{tasksTexts.theLinter}</h3>
      <p role="status" className={error === null ? (errors === 0 ? 'gate-open' : undefined) : 'quiet'}>
        {error !== null && `${error.message}.`}
        {error === null && errors > 0 && tasksTexts.toMendBeforeItCan(countText(errors, 'thing'))}
        {error === null && errors === 0 && !isReading && (
          <>
            <Icon name="check" /> {tasksTexts.itCanBePublished}
          </>
        )}
      </p>
      <ul className="unmet">
        {findings.map(({ rule, section, at, severity, message, words, mend }) => (
          <li key={`${rule} ${section} ${at} ${words}`} data-severity={severity}>
            <a href={`#brief-${section}`} onClick={() => document.getElementById(`brief-${section}`)?.focus()}>
              {sectionWords[section]}
            </a>
            <span>
              {message}
              {words !== '' && `: “${words}”`}
            </span>
            <span className="quiet">{mend}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
