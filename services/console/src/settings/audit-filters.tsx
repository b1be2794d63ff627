import '../forms/forms.css'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMembers } from '../api/use-people.ts'
import type { AuditAsked } from '../api/use-settings.ts'
import { subjectWords } from '../words/escalation-words.ts'
import { auditWords as words } from '../words/policy-words.ts'

const streams = [
  'work_item',
  'review',
  'delegation',
  'task',
  'client',
  'member',
  'agency',
  'escalation',
  'question',
] as const
const nothing = { actor: '', type: '', streamType: '', since: '', until: '' }

/** By whom, what, about what and when; what is left empty is not asked for. */
export function AuditFilters({ onFind }: { readonly onFind: (asked: AuditAsked) => void }) {
  const { data: members = [] } = useMembers()
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
          type: given.type.trim() || undefined,
          streamType: streams.find((one) => one === given.streamType),
          since: given.since === '' ? undefined : `${given.since}T00:00:00Z`,
          until: given.until === '' ? undefined : `${given.until}T23:59:59Z`,
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
      <TextInput label={words.type} placeholder={words.typeHint} value={given.type} onChange={set('type')} />
      <NativeSelect
        label={words.stream}
        value={given.streamType}
        data={[
          { value: '', label: words.everything },
          ...streams.map((value) => ({ value, label: streamWord(value) })),
        ]}
        onChange={set('streamType')}
      />
      <TextInput label={words.since} type="date" value={given.since} onChange={set('since')} />
      <TextInput label={words.until} type="date" value={given.until} onChange={set('until')} />
      <Button type="submit">{words.find}</Button>
    </form>
  )
}

function streamWord(stream: (typeof streams)[number]): string {
  const known: Readonly<Record<string, string>> = subjectWords
  return known[stream] ?? stream.replaceAll('_', ' ')
}
