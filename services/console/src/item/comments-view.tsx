import type { Comments } from '@understudy/contract/http/matters'
import { api } from '../api/api.ts'
import { useComments } from '../api/use-comments.ts'
import { itemKey } from '../api/use-item.ts'
import { useMembers } from '../api/use-people.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { Reading } from '../frame/reading.tsx'
import { LinkedText } from '../instructions/linked-text.tsx'
import { commentWords as words } from '../words/comment-words.ts'
import { InstantView } from './instant-view.tsx'

/** What is said about a work item, oldest first, and a word of one's own; whoever is mentioned hears of it. */
export function CommentsView({ workItemId, memberId }: { readonly workItemId: string; readonly memberId: string }) {
  const comments = useComments(workItemId)
  const { data: members = [] } = useMembers()
  const others = members.filter(({ id, state, kind }) => id !== memberId && state === 'active' && kind === 'person')
  return (
    <section aria-labelledby="comments">
      <h3 id="comments">{words.title}</h3>
      <Reading of={comments}>
        {comments.data?.items.length === 0 && <p className="quiet">{words.none}</p>}
        <ol className="comments">
          {comments.data?.items.map((comment) => (
            <Comment key={comment.number} comment={comment} />
          ))}
        </ol>
      </Reading>
      <CommandForm
        title={words.write}
        fields={fieldsFor(others.map(({ id, name }) => ({ value: id, label: name })))}
        touched={[itemKey]}
        send={words.send}
        command={(given) =>
          api.POST('/v1/work-items/{workItemId}/comments', {
            params: { path: { workItemId } },
            body: { text: given.text('text'), mentions: given.text('mention') === '' ? [] : [given.text('mention')] },
          })
        }
      />
    </section>
  )
}

const fieldsFor = (people: readonly { value: string; label: string }[]): readonly FormField[] => [
  { name: 'text', label: words.text, hint: words.hint, kind: 'long' },
  ...(people.length === 0
    ? []
    : [{ name: 'mention', label: words.mention, kind: 'choice', choices: people, optional: true } as const]),
]

function Comment({ comment: { by, at, text, mentions } }: { readonly comment: Comments['items'][number] }) {
  const nameOf = useMemberNames()
  const [kind, id = ''] = by.split(':')
  return (
    <li>
      <p className="quiet">
        <strong>{kind === 'member' ? nameOf(id) : by}</strong>, <InstantView at={at} />
        {mentions.length > 0 && ` ${words.to} ${mentions.map(nameOf).join(', ')}`}
      </p>
      <p>
        <LinkedText text={text} />
      </p>
    </li>
  )
}
