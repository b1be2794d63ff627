import './comments.css'
import type { Comments } from '@understudy/contract/http/matters'
import type { Member } from '@understudy/contract/http/members'
import type { Session } from '@understudy/contract/http/session'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { api } from '../api/api.ts'
import { useComments } from '../api/use-comments.ts'
import { itemKey } from '../api/use-item.ts'
import { useMembers } from '../api/use-people.ts'
import { isOfClient } from '../clients/parts-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { Reading } from '../frame/reading.tsx'
import { LinkedText } from '../instructions/linked-text.tsx'
import { commentWords as words } from '../words/comment-words.ts'
import { InstantView } from './instant-view.tsx'

interface CommentsViewProps {
  readonly item: Pick<WorkItem, 'id' | 'clientId' | 'assistantId'>
  readonly session: Session
}

/** What is said about a work item, oldest first, to the client what is for them; and a word of one's own. */
export function CommentsView({ item, session }: CommentsViewProps) {
  const comments = useComments(item.id)
  const isContact = isOfClient(session)
  return (
    <section aria-labelledby="comments">
      <h3 id="comments">{words.title}</h3>
      <Reading of={comments}>
        {comments.data?.items.length === 0 && <p className="quiet">{words.none}</p>}
        <ol className="comments">
          {comments.data?.items.map((comment) => (
            <Comment key={comment.number} comment={comment} isContact={isContact} />
          ))}
        </ol>
      </Reading>
      {isContact ? <SayAsClient item={item} /> : <Say item={item} session={session} />}
    </section>
  )
}

/** Whoever does the work hears of it. */
function SayAsClient({ item: { id, assistantId } }: Pick<CommentsViewProps, 'item'>) {
  return (
    <CommandForm
      title={words.write}
      fields={[{ name: 'text', label: words.text, hint: words.hintOfClient, kind: 'long' }]}
      touched={[itemKey]}
      keptAs={`comment:${id}`}
      send={words.send}
      command={(given) => say(id, given, assistantId === null ? [] : [assistantId])}
    />
  )
}

/** Among ourselves unless it says otherwise; whoever is mentioned hears of it and reads it. */
function Say({ item: { id, clientId }, session }: CommentsViewProps) {
  const { data: members = [] } = useMembers()
  const people = members.filter(
    (one) =>
      one.id !== session.memberId &&
      one.state === 'active' &&
      one.kind === 'person' &&
      (one.clientId === null || one.clientId === clientId),
  )
  const contactIn = (given: Given) => people.find((one) => one.id === given.text('mention') && one.clientId !== null)
  return (
    <CommandForm
      title={words.write}
      fields={fieldsFor(people)}
      touched={[itemKey]}
      keptAs={`comment:${id}`}
      send={words.send}
      preview={(given) => {
        const contact = given.flag('forClient') ? undefined : contactIn(given)
        return contact && <p className="warned">{words.mentionedReads(contact.name)}</p>
      }}
      command={(given) => say(id, given, given.text('mention') === '' ? [] : [given.text('mention')])}
    />
  )
}

const say = (workItemId: string, given: Given, mentions: string[]) =>
  api.POST('/v1/work-items/{workItemId}/comments', {
    params: { path: { workItemId } },
    body: { text: given.text('text'), mentions, ...(given.flag('forClient') && { audience: 'client' as const }) },
  })

const fieldsFor = (people: readonly Member[]): readonly FormField[] => [
  { name: 'text', label: words.text, hint: words.hint, kind: 'long' },
  { name: 'forClient', label: words.forClient, hint: words.forClientHint, kind: 'flag' },
  ...(people.length === 0
    ? []
    : [
        {
          ...({ name: 'mention', label: words.mention, kind: 'choice', optional: true } as const),
          choices: people.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]),
]

interface CommentProps {
  readonly comment: Comments['items'][number]
  readonly isContact: boolean
}

function Comment({ comment: { by, at, text, mentions, audience }, isContact }: CommentProps) {
  const { data: members = [] } = useMembers()
  const nameOf = (id: string) =>
    members.find((member) => member.id === id)?.name ?? (isContact ? words.ofTheAgency : words.aColleague)
  const [kind, id = ''] = by.split(':')
  return (
    <li>
      <p className="quiet">
        <strong>{kind === 'member' ? nameOf(id) : by}</strong>, <InstantView at={at} />
        {mentions.length > 0 && ` ${words.to} ${mentions.map(nameOf).join(', ')}`}
        {audience === 'client' && !isContact && <span className="tag">{words.isForClient}</span>}
      </p>
      <p>
        <LinkedText text={text} />
      </p>
    </li>
  )
}
