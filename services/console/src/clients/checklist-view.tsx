import type { AccessChecklist, AccessRegister } from '@understudy/contract/http/access'
import { useMemberNames } from '../escalations/use-names.ts'
import { InstantView } from '../item/instant-view.tsx'
import { dateText } from '../time/date-text.ts'
import { accessAnswerWords, accessTexts as words } from '../words/access-words.ts'
import { EntryActs } from './entry-acts.tsx'

interface ChecklistViewProps {
  readonly checklist: AccessChecklist
  readonly systems: AccessRegister['systems']
  readonly zone: string
  readonly mayAnswer: boolean
  /** Told of the answer that leaves nothing. */
  readonly onDone: () => void
}

type Entry = AccessChecklist['entries'][number]

/** What is to be answered for, person by person; what was said stays beside what is left. */
export function ChecklistView(props: ChecklistViewProps) {
  const { checklist, zone } = props
  const { id, kind, memberId, entries, left, dueAt, overdueAt } = checklist
  const nameOf = useMemberNames()
  const title = kind === 'review' ? words.review : words.withdrawal(memberId === null ? '' : nameOf(memberId))
  return (
    <section className="panel asked checklist" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="quiet">
        {words.left(left, entries.length)}
        {dueAt !== null && (
          <>
            {' · '}
            {overdueAt === null ? words.due : words.overdue} <InstantView at={overdueAt ?? dueAt} zone={zone} />
          </>
        )}
      </p>
      <ul className="checklist-people" aria-label={words.oneByOne(title)}>
        {[...Map.groupBy(entries, (entry) => entry.memberId)].map(([person, theirs]) => (
          <li key={person}>
            <h4>{nameOf(person)}</h4>
            <ul>
              {theirs.map((entry) => (
                <EntryLine key={entry.entry} {...props} entry={entry} who={nameOf(person)} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface EntryLineProps extends ChecklistViewProps {
  readonly entry: Entry
  readonly who: string
}

function EntryLine({ checklist, systems, zone, mayAnswer, onDone, entry, who }: EntryLineProps) {
  return (
    <li className="checklist-entry">
      <span>{words.by(entry.role, entry.system)}</span>
      {entry.given !== null && <Given given={entry.given} />}
      {entry.given === null && mayAnswer && (
        <EntryActs
          checklist={checklist}
          entry={entry}
          zone={zone}
          who={who}
          roles={systems.find(({ name }) => name === entry.system)?.roles ?? []}
          onAnswered={() => checklist.left === 1 && onDone()}
        />
      )}
    </li>
  )
}

interface GivenProps {
  readonly given: NonNullable<Entry['given']>
}

function Given({ given: { answer, role, on, note } }: GivenProps) {
  return (
    <p>
      {words.takenBy(`${accessAnswerWords[answer]}${role === null ? '' : words.narrowedTo(role)}`, dateText(on))}
      {note !== null && <span className="quiet"> · {note}</span>}
    </p>
  )
}
