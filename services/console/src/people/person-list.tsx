import type { Member } from '@understudy/contract/http/members'
import type { WorkLeft } from '@understudy/contract/http/work-left'
import { InnerLink } from '../frame/inner-link.tsx'
import { useNow } from '../time/use-now.ts'
import { countText } from '../words/count-text.ts'
import { peopleTexts } from '../words/people-texts.ts'
import { supportRoleWords } from '../words/staff-words.ts'
import { awayOn } from './away-on.ts'
import { LoadMeter } from './load-meter.tsx'

interface PersonListProps {
  readonly people: readonly Member[]
  readonly left: ReadonlyMap<string, WorkLeft> | undefined
  readonly open: string | undefined
}

/** Whoever has most to do comes first. */
export function PersonList({ people, left, open }: PersonListProps) {
  const sorted = people.toSorted((a, b) => (left?.get(b.id)?.items ?? 0) - (left?.get(a.id)?.items ?? 0))
  return (
    <ol className="delegations people-list">
      {sorted.map((person) => (
        <li key={person.id}>
          <InnerLink
            to={{ page: 'people', id: person.id }}
            className="delegation"
            aria-current={person.id === open || undefined}
          >
            <PersonLine person={person} left={left?.get(person.id)} />
          </InnerLink>
        </li>
      ))}
    </ol>
  )
}

function PersonLine({ person, left }: { readonly person: Member; readonly left: WorkLeft | undefined }) {
  const isAway = useNow((now) => awayOn(person, now) !== undefined)
  return (
    <>
      <span className="delegation-who">
        <strong>{person.name}</strong>
        {isAway && <span className="tag">{peopleTexts.away}</span>}
      </span>
      <span className="quiet one-line">
        {person.supportRole === null ? peopleTexts.noSupportRole : supportRoleWords[person.supportRole]}
      </span>
      <span className="delegation-far">
        {left && (left.capacityMinutes === null ? countText(left.items, 'item') : <LoadMeter left={left} />)}
      </span>
    </>
  )
}
