import { NativeSelect } from '@mantine/core'
import type { ApiKey } from '@understudy/contract/http/keys'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { useDueFeeds } from '../api/use-due-feeds.ts'
import { useMembers } from '../api/use-people.ts'
import { useKeys } from '../api/use-settings.ts'
import { Reading } from '../frame/reading.tsx'
import { dueFeedWords as feedWords } from '../words/due-feed-words.ts'
import { keyWords as words } from '../words/member-words.ts'
import { DueFeedTable } from './due-feed-table.tsx'
import { KeyTable } from './key-table.tsx'
import { MakeKeyForm } from './make-key-form.tsx'

/** Ways in for programs, of oneself and for an owner everybody's: keys and, to be revoked, addresses of calendars. */
export function KeysPart({ session }: { readonly session: Session }) {
  const isOwner = session.roles.includes('owner')
  const { data: members = [] } = useMembers()
  const [chosen, setChosen] = useState(session.memberId)
  const keys = useKeys(chosen)
  const people = isOwner
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
      {isOwner && <DueFeeds memberId={chosen} />}
    </div>
  )
}

/** Everybody else finds their own where they make them. */
function DueFeeds({ memberId }: { readonly memberId: string }) {
  const feeds = useDueFeeds(memberId)
  return (
    <section className="panel key-form" aria-labelledby="due-feeds">
      <h2 id="due-feeds" className="part-sub">
        {feedWords.ofOthers}
      </h2>
      <p className="quiet key-about">{feedWords.aboutOthers}</p>
      <Reading of={feeds}>
        {feeds.data?.length === 0 && <p className="quiet">{feedWords.noneOfOthers}</p>}
        {feeds.data !== undefined && feeds.data.length > 0 && (
          <DueFeedTable feeds={feeds.data} memberId={memberId} ofAll={feedWords.everything} />
        )}
      </Reading>
    </section>
  )
}

function Keys({ keys, memberId }: { readonly keys: readonly ApiKey[]; readonly memberId: string }) {
  return keys.length === 0 ? <p className="quiet">{words.none}</p> : <KeyTable keys={keys} memberId={memberId} />
}
