import { Button } from '@mantine/core'
import { useInbox, useMarkRead, useUnread } from '../api/use-inbox.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { ShowHead, useShow } from '../frame/show-head.tsx'
import { inboxTexts } from '../words/inbox-texts.ts'
import { MessageLine } from './message-line.tsx'

const shows = ['all', 'unread'] as const

/** Every message, the newest first, or those alone that nobody has looked at. */
export function MessagesPart() {
  const isUnread = useShow(shows) === 'unread'
  const inbox = useInbox(isUnread)
  const unread = useUnread().data ?? 0
  const mark = useMarkRead()
  const messages = inbox.data?.pages.flatMap(({ items }) => items) ?? []
  const asOf = inbox.data?.pages[0]?.asOf
  return (
    <section className="side inbox" aria-labelledby="inbox">
      <ShowHead
        page="inbox"
        title={inboxTexts.messages}
        label={inboxTexts.whichMessages}
        shows={shows}
        words={{
          all: inboxTexts.all,
          unread: unread > 0 ? inboxTexts.onlyUnread2(unread) : inboxTexts.onlyUnread,
        }}
        act={
          unread > 0 && (
            <Button
              size="xs"
              variant="default"
              disabled={asOf === undefined}
              loading={mark.isPending && 'upTo' in mark.variables}
              onClick={() => asOf !== undefined && mark.mutate({ upTo: asOf })}
            >
              {inboxTexts.markAllRead}
            </Button>
          )
        }
      />
      <Refusal error={mark.error} />
      <Reading of={inbox}>
        {messages.length === 0 ? (
          <Nothing isUnread={isUnread} />
        ) : (
          <ol className="messages">
            {messages.map((message) => (
              <MessageLine key={message.id} message={message} onRead={() => mark.mutate({ messageId: message.id })} />
            ))}
          </ol>
        )}
        {inbox.hasNextPage && (
          <div className="inbox-more">
            <Button
              size="xs"
              variant="default"
              loading={inbox.isFetchingNextPage}
              onClick={() => inbox.fetchNextPage()}
            >
              {inboxTexts.showMore}
            </Button>
          </div>
        )}
      </Reading>
    </section>
  )
}

function Nothing({ isUnread }: { readonly isUnread: boolean }) {
  return (
    <Notice title={isUnread ? inboxTexts.nothingUnread : inboxTexts.nothingYet} icon="check">
      <p>{isUnread ? inboxTexts.whatComesNext : inboxTexts.whatComesHere}</p>
      {!isUnread && (
        <p>
          <InnerLink to={{ page: 'inbox' }} query="?part=how">
            {inboxTexts.howElse}
          </InnerLink>
        </p>
      )}
    </Notice>
  )
}
