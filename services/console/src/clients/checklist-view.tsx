import type { AccessChecklist, AccessRegister } from '@understudy/contract/http/access'
import { useMemberNames } from '../escalations/use-names.ts'
import { DataTable } from '../frame/data-table.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { accessAnswerWords, accessTexts as words } from '../words/access-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { EntryActs } from './entry-acts.tsx'

interface ChecklistViewProps {
  readonly checklist: AccessChecklist
  readonly systems: AccessRegister['systems']
  readonly zone: string
  readonly mayAnswer: boolean
  /** Told of the answer that leaves nothing. */
  readonly onDone: () => void
}

/** What is to be answered for, access by access; what was said stays beside what is left. */
export function ChecklistView({ checklist, systems, zone, mayAnswer, onDone }: ChecklistViewProps) {
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
            , {overdueAt === null ? words.due : words.overdue} <InstantView at={overdueAt ?? dueAt} zone={zone} />
          </>
        )}
      </p>
      <DataTable label={words.oneByOne(title)} heads={[clientsTexts.person, words.access, words.answer]}>
        {entries.map((entry) => (
          <tr key={entry.entry}>
            <th scope="row">{nameOf(entry.memberId)}</th>
            <td>{words.by(entry.role, entry.system)}</td>
            <td>
              {entry.given !== null && <Given given={entry.given} />}
              {entry.given === null && mayAnswer && (
                <EntryActs
                  checklist={checklist}
                  entry={entry}
                  zone={zone}
                  who={nameOf(entry.memberId)}
                  roles={systems.find(({ name }) => name === entry.system)?.roles ?? []}
                  onAnswered={() => left === 1 && onDone()}
                />
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}

interface GivenProps {
  readonly given: NonNullable<AccessChecklist['entries'][number]['given']>
}

function Given({ given: { answer, role, on, note } }: GivenProps) {
  return (
    <>
      {words.takenBy(`${accessAnswerWords[answer]}${role === null ? '' : words.narrowedTo(role)}`, on)}
      {note !== null && <span className="quiet"> · {note}</span>}
    </>
  )
}
