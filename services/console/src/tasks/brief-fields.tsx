import { Button, Textarea } from '@mantine/core'
import { type BriefSection, type BriefText, briefSections } from '@understudy/domain/task/task'
import { sectionWords } from '../words/brief-words.ts'
import { sectionHints, starterWords } from '../words/writing-words.ts'
import { isOfExample, leftOfExample } from './of-example.ts'

interface BriefStartProps {
  readonly isBlank: boolean
  readonly draft: BriefText
  readonly onBegin: () => void
}

/** A first brief need not begin on nine empty sections; what is left of the example is said, so that none goes out with it. */
export function BriefStart({ isBlank, draft, onBegin }: BriefStartProps) {
  if (isBlank)
    return (
      <div className="brief-start">
        <p className="quiet">{starterWords.about}</p>
        <Button variant="default" onClick={onBegin}>
          {starterWords.begin}
        </Button>
      </div>
    )
  return leftOfExample(draft).length > 0 ? <p className="warned">{starterWords.isExample}</p> : null
}

interface BriefFieldsProps {
  readonly draft: BriefText
  readonly before: BriefText
  readonly findings: readonly { section: BriefSection; severity: string; message: string }[]
  readonly isNew: boolean
  readonly onChange: (draft: BriefText) => void
}

/** The nine sections; what is wrong with one is said at it once it was begun. */
export function BriefFields({ draft, before, findings, isNew, onChange }: BriefFieldsProps) {
  const isBegun = (section: BriefSection) => draft[section] !== '' || before[section] !== ''
  const hintOf = (section: BriefSection) =>
    isNew && isOfExample(draft, section) ? starterWords.asInTheExample(sectionHints[section]) : sectionHints[section]
  return briefSections.map((section) => (
    <Textarea
      key={section}
      id={`brief-${section}`}
      label={sectionWords[section]}
      description={hintOf(section)}
      error={isBegun(section) && saidOf(findings, section)}
      autosize
      minRows={2}
      maxRows={12}
      value={draft[section]}
      onChange={({ currentTarget: { value } }) => onChange({ ...draft, [section]: value })}
    />
  ))
}

/** The first objection to a section; the list beside it has them all. */
function saidOf(findings: BriefFieldsProps['findings'], of: BriefSection) {
  const found = findings.find(({ section, severity }) => section === of && severity === 'error')
  return found && `${found.message}.`
}
