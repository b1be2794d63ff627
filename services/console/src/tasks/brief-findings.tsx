import { Button } from '@mantine/core'
import type { BriefFindings as Findings } from '@understudy/contract/http/brief-lint'
import type { BriefSection } from '@understudy/domain/task/task'
import { Icon } from '../frame/icon.tsx'
import { sectionWords } from '../words/brief-words.ts'
import { countText } from '../words/count-text.ts'
import { listText } from '../words/list-text.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { starterWords } from '../words/writing-words.ts'

interface BriefFindingsProps {
  /** Nobody has written anything yet: what is wanted is said beside each section. */
  readonly isBlank: boolean
  readonly findings: Findings['findings']
  /** What is shown is of a moment ago. */
  readonly isReading: boolean
  readonly error: Error | null
  readonly onTryAgain: () => void
  /** The sections of a first brief that nobody has made their own yet. */
  readonly left: readonly BriefSection[]
}

/** Everything the linter objects to, with how to mend it; each leads to its section. */
export function BriefFindings({ isBlank, findings, isReading, error, onTryAgain, left }: BriefFindingsProps) {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const isClean = error === null && errors === 0 && !isReading
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
      <p
        role="status"
        className={error === null ? (errors > 0 ? undefined : left.length > 0 ? 'warned' : 'gate-open') : 'quiet'}
      >
        {error !== null && tasksTexts.checksNotAvailable}
        {error === null && errors > 0 && tasksTexts.toMendBeforeItCan(countText(errors, 'thing'))}
        {isClean && left.length > 0 && (
          <>
            <Icon name="alert" /> {starterWords.stillOfExample(listText(left.map((section) => sectionWords[section])))}
          </>
        )}
        {isClean && left.length === 0 && (
          <>
            <Icon name="check" /> {tasksTexts.itCanBePublished}
          </>
        )}
      </p>
      {error !== null && (
        <Button size="xs" variant="default" onClick={onTryAgain}>
          {tasksTexts.tryAgain}
        </Button>
      )}
      <ul className="unmet">
        {findings.map(({ rule, section, at, severity, message, words, mend }) => (
          <li key={`${rule} ${section} ${at} ${words}`} data-severity={severity}>
            <a href={`#brief-${section}`} onClick={() => document.getElementById(`brief-${section}`)?.focus()}>
              {sectionWords[section]}
            </a>
            <span>
              {message}
              {words !== '' && !message.includes(words) && `: “${words}”`}.
            </span>
            <span className="quiet">{mend}.</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
