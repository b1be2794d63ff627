import '../forms/forms.css'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useMembers } from '../api/use-people.ts'
import type { AuditAsked } from '../api/use-settings.ts'
import { DateField } from '../forms/date-field.tsx'
import { endOfDay, startOfDay } from '../time/moment.ts'
import { zoneText } from '../time/own-zone.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { subjectWords } from '../words/escalation-words.ts'
import { type EventNoun, eventNouns, eventTypesOf } from '../words/event-types.ts'
import { formWords } from '../words/form-words.ts'
import { eventText, nounText } from '../words/ledger-words.ts'
import { auditWords as words } from '../words/policy-words.ts'

const nothing = { actor: '', type: '', streamType: '', since: '', until: '' }

/** By whom, what, about what and when; what is left empty is not asked for. */
export function AuditFilters({ onFind }: { readonly onFind: (asked: AuditAsked) => void }) {
  const { data: members = [] } = useMembers()
  const zone = useViewerZone()
  const description = formWords.dayIn(zoneText(zone))
  const [given, setGiven] = useState(nothing)
  const set = (name: keyof typeof nothing) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    setGiven((last) => ({ ...last, [name]: value }))
  }
  return (
    <form
      className="command-form audit-filters"
      aria-label={words.filters}
      onSubmit={(event) => {
        event.preventDefault()
        onFind({
          actor: given.actor || undefined,
          type: given.type || undefined,
          streamType: nounOf(given.streamType),
          since: given.since === '' ? undefined : startOfDay(given.since, zone),
          until: given.until === '' ? undefined : endOfDay(given.until, zone),
        })
      }}
    >
      <NativeSelect
        label={words.actor}
        value={given.actor}
        data={[
          { value: '', label: words.everybody },
          ...members.map(({ id, name }) => ({ value: `member:${id}`, label: name })),
        ]}
        onChange={set('actor')}
      />
      <NativeSelect
        label={words.stream}
        value={given.streamType}
        data={[{ value: '', label: words.everything }, ...sorted(eventNouns.map(nounChoice))]}
        onChange={({ currentTarget: { value } }) => setGiven((last) => ({ ...last, streamType: value, type: '' }))}
      />
      <NativeSelect
        label={words.type}
        value={given.type}
        data={[
          { value: '', label: words.everything },
          ...sorted(eventTypesOf(nounOf(given.streamType)).map((value) => ({ value, label: eventText(value) }))),
        ]}
        onChange={set('type')}
      />
      <DateField label={words.since} description={description} value={given.since} onChange={set('since')} />
      <DateField label={words.until} description={description} value={given.until} onChange={set('until')} />
      <Button type="submit">{words.find}</Button>
    </form>
  )
}

interface Named {
  readonly value: string
  readonly label: string
}

const sorted = (choices: readonly Named[]) => choices.toSorted((a, b) => a.label.localeCompare(b.label))
const nounOf = (value: string) => eventNouns.find((one) => one === value)

function nounChoice(value: EventNoun): Named {
  const known: Readonly<Record<string, string>> = subjectWords
  return { value, label: known[value] ?? nounText(value) }
}
