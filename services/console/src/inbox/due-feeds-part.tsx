import '../settings/keys.css'
import '../forms/forms.css'
import '../frame/standing.css'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { useDueFeeds, useMakeDueFeed } from '../api/use-due-feeds.ts'
import { useClients } from '../api/use-people.ts'
import { Icon } from '../frame/icon.tsx'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { DueFeedTable } from '../settings/due-feed-table.tsx'
import { ShownOnce } from '../settings/shown-once.tsx'
import { dueFeedWords as words } from '../words/due-feed-words.ts'

/** Where the viewer's own calendar finds what falls due; each address is shown once, and revoked by itself. */
export function DueFeedsPart({ session: { memberId } }: { readonly session: Session }) {
  const feeds = useDueFeeds(memberId)
  return (
    <section className="side inbox" aria-labelledby="due-feeds">
      <div className="side-head">
        <h2 id="due-feeds">{words.part}</h2>
      </div>
      <div className="told">
        <p className="quiet">{words.about}</p>
        <p className="standing" data-state="raised">
          <Icon name="alert" />
          <span>{words.secret}</span>
        </p>
        <MakeFeed memberId={memberId} />
        <Reading of={feeds}>
          {feeds.data?.length === 0 && <p className="quiet">{words.none}</p>}
          {feeds.data !== undefined && feeds.data.length > 0 && (
            <DueFeedTable feeds={feeds.data} memberId={memberId} ofAll={words.ofAll} />
          )}
        </Reading>
      </div>
    </section>
  )
}

interface OfMember {
  readonly memberId: string
}

/** What it is stands in the answer alone: it is shown here and nowhere else. */
function MakeFeed({ memberId }: OfMember) {
  const [name, setName] = useState('')
  const [clientId, setClientId] = useState('')
  const { data: clients = [] } = useClients()
  const make = useMakeDueFeed(memberId)
  return (
    <form
      className="command-form"
      aria-label={words.make}
      onSubmit={(event) => {
        event.preventDefault()
        make.mutate({ name: name.trim(), ...(clientId !== '' && { clientId }) }, { onSuccess: () => setName('') })
      }}
    >
      <TextInput
        label={words.name}
        description={words.nameHint}
        required
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      {clients.length > 1 && (
        <NativeSelect
          label={words.client}
          description={words.clientHint}
          value={clientId}
          onChange={({ currentTarget }) => setClientId(currentTarget.value)}
          data={[{ value: '', label: words.ofAll }, ...clients.map((one) => ({ value: one.id, label: one.name }))]}
        />
      )}
      <div className="answers-bar field-wide">
        <Button type="submit" loading={make.isPending}>
          {words.send}
        </Button>
      </div>
      <div className="field-wide">
        <Refusal error={make.error} />
        {make.data && (
          <div className="once" role="status">
            <ShownOnce about={words.once} text={make.data.url} what="address" />
          </div>
        )}
      </div>
    </form>
  )
}
