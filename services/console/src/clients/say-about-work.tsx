import './faq.css'
import { Button, Textarea } from '@mantine/core'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { itemKey } from '../api/use-item.ts'
import { useKeptText } from '../forms/kept-text.ts'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { waitsTexts as words } from '../words/waits-texts.ts'
import { type BlockedWork, saidSince } from './waits-of.ts'

interface SayAboutWorkProps {
  readonly work: BlockedWork
  readonly memberId: string
  /** Leads to the work, where it is not what is looked at. */
  readonly isLinked?: boolean
}

/** Work that waits for the client, with a word to whoever does it; what the viewer has said about it since stays seen. */
export function SayAboutWork({ work, memberId, isLinked = false }: SayAboutWorkProps) {
  const { id, title, assistantId, blockedOn } = work.item
  const said = saidSince(work, memberId)
  if (blockedOn === null) return null
  return (
    <article className={said.length > 0 ? 'panel asked said' : 'panel asked'} aria-label={blockedOn.reason}>
      <h3>{blockedOn.reason}</h3>
      <p className="quiet">
        {isLinked && (
          <>
            <InnerLink to={{ page: 'board' }} query={`?item=${id}`}>
              {title}
            </InnerLink>
            {' · '}
          </>
        )}
        {words.waitingSince} <InstantView at={blockedOn.since} />
      </p>
      {said.map(({ number, text, at }) => (
        <p key={number}>
          <span className="quiet">
            {words.saidOf} <InstantView at={at} />:
          </span>{' '}
          {text}
        </p>
      ))}
      {said.length > 0 && (
        <p className="gate-open" role="status">
          <Icon name="check" /> {words.isSaid}
        </p>
      )}
      <SayForm id={id} assistantId={assistantId} isFirst={said.length === 0} />
    </article>
  )
}

interface SayFormProps {
  readonly id: string
  readonly assistantId: string | null
  readonly isFirst: boolean
}

/** Whoever has the work is told of it by name. */
function SayForm({ id, assistantId, isFirst }: SayFormProps) {
  const [{ text }, write] = useKeptText(`say:${id}`)
  const say = useCommand(itemKey, aboutClientKey)
  const send = async () => {
    const params = { path: { workItemId: id } }
    const body = { text: text.trim(), mentions: assistantId === null ? [] : [assistantId] }
    await say.mutateAsync(() => api.POST('/v1/work-items/{workItemId}/comments', { params, body }))
    write({ text: '' })
  }
  return (
    <form
      className="answer-form-wide"
      aria-label={words.sayIt}
      onSubmit={(event) => {
        event.preventDefault()
        send().catch(() => undefined)
      }}
    >
      <Textarea
        label={words.sayIt}
        description={words.hint}
        required
        autosize
        minRows={2}
        maxLength={10_000}
        value={text}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
      />
      <div className="answers-bar">
        <Button type="submit" size="xs" variant={isFirst ? 'filled' : 'default'} loading={say.isPending}>
          {words.send}
        </Button>
      </div>
      <Refusal error={say.error} />
    </form>
  )
}
