import { Button } from '@mantine/core'
import type { InboxMessage } from '@understudy/contract/http/channels'
import type { Escalation } from '@understudy/contract/http/escalations'
import { useSubjectPerson, useWorkNames } from '../escalations/use-names.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { useNow } from '../time/use-now.ts'
import { severityWords } from '../words/escalation-words.ts'
import { inboxTexts } from '../words/inbox-texts.ts'
import { messageKindText } from '../words/message-words.ts'
import { placeOfMessage } from './place-of-message.ts'

interface MessageLineProps {
  readonly message: InboxMessage
  readonly onRead: () => void
}

const urgent = new Set<string>(['high', 'critical'])

/** What somebody was told and when; its link leads to what it is about, and whoever follows it has read it. */
export function MessageLine({ message, onRead }: MessageLineProps) {
  const { kind, severity, reason, reference, subject, work, sentAt, happenedAt, readAt } = message
  const person = useSubjectPerson()(subject as Escalation['subject'])
  const about = useWorkNames()(work ?? ofSubject(subject))
  const isLate = useNow((now) => work?.dueAt != null && Date.parse(work.dueAt) < now)
  const place = placeOfMessage(message)
  const isUnread = readAt === null
  return (
    <li className="message" data-unread={isUnread || undefined}>
      <div className="message-what">
        <span className="message-line">
          {isUnread && <span className="unseen">{inboxTexts.isUnread} </span>}
          {place === undefined ? (
            <strong>{reason}</strong>
          ) : (
            <InnerLink {...place} className="message-link" onFollow={() => isUnread && onRead()}>
              {reason}
            </InnerLink>
          )}
          {urgent.has(severity) && (
            <span className="tag" data-severity={severity}>
              {severityWords[severity as Escalation['severity']]}
            </span>
          )}
        </span>
        <span>{work?.title ?? person?.name ?? (about === '' ? reference : about)}</span>
        {work !== null && (
          <span className="quiet">
            {about}
            {work.dueAt !== null && (
              <>
                {about !== '' && ' · '}
                {isLate ? inboxTexts.missedSince : inboxTexts.dueAt} <InstantView at={work.dueAt} />
              </>
            )}
          </span>
        )}
        <span className="quiet">
          {messageKindText(kind)} · <InstantView at={sentAt ?? happenedAt} />
        </span>
      </div>
      {isUnread && (
        <Button
          size="compact-xs"
          variant="default"
          className="message-read"
          aria-label={inboxTexts.markReadOf(reason)}
          onClick={onRead}
        >
          {inboxTexts.markRead}
        </Button>
      )}
    </li>
  )
}

/** What is about a client or a task itself is named by it. */
const ofSubject = ({ kind, id }: InboxMessage['subject']) => ({
  clientId: kind === 'client' ? id : null,
  taskId: kind === 'task' ? id : null,
})
