import { NativeSelect } from '@mantine/core'
import type { ApiKey } from '@understudy/contract/http/keys'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { useMembers } from '../api/use-people.ts'
import { useKeys } from '../api/use-settings.ts'
import { Reading } from '../frame/reading.tsx'
import { keyWords as words } from '../words/member-words.ts'
import { KeyTable } from './key-table.tsx'
import { MakeKeyForm } from './make-key-form.tsx'

/** Keys of oneself, and for an owner everybody's: made with what they may do, shown once, revoked. */
export function KeysPart({ session }: { readonly session: Session }) {
  const { data: members = [] } = useMembers()
  const [chosen, setChosen] = useState(session.memberId)
  const keys = useKeys(chosen)
  const people = session.roles.includes('owner')
    ? members.filter(({ state }) => state === 'active')
    : members.filter(({ id }) => id === session.memberId)
  return (
    <div>
      <p className="quiet key-about">{words.about}</p>
      <NativeSelect
        className="settings-choice"
        label={words.whose}
        value={chosen}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <Reading of={keys}>{keys.data && <Keys keys={keys.data} memberId={chosen} />}</Reading>
      <MakeKeyForm key={chosen} memberId={chosen} />
    </div>
  )
}

function Keys({ keys, memberId }: { readonly keys: readonly ApiKey[]; readonly memberId: string }) {
  return keys.length === 0 ? <p className="quiet">{words.none}</p> : <KeyTable keys={keys} memberId={memberId} />
}
