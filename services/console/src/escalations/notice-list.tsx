import type { EscalationNotices } from '@understudy/contract/http/escalations'
import type { Session } from '@understudy/contract/http/session'
import { InstantView } from '../item/instant-view.tsx'
import { channelsText, noticeWords, waysHere } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'

type Notice = EscalationNotices['items'][number]

interface NoticeListProps {
  readonly notices: readonly Notice[]
  readonly nameOf: (memberId: string) => string
  readonly session: Session
}

/** Who was told what, when and by which way, the newest first. */
export function NoticeList({ notices, nameOf, session }: NoticeListProps) {
  if (notices.length === 0) return <p className="quiet">{escalationsTexts.nobodyYetWhatBelongsTogether}</p>
  return (
    <ol className="history">
      {notices.toReversed().map(({ round, kind, at, recipients }) => (
        <li key={round}>
          <div className="history-line">
            <span className="history-word">{noticeWords[kind]}</span>
            <span className="quiet">
              <InstantView at={at} />
            </span>
          </div>
          {recipients.map((recipient) => (
            <div key={recipient.memberId} className="history-detail">
              {nameOf(recipient.memberId)}{' '}
              <span className="quiet">{channelsText(waysHere(recipient.channels, session))}</span>
              {recipient.holdUntil !== null && (
                <span className="quiet">
                  {escalationsTexts.heldUntil} <InstantView at={recipient.holdUntil} />
                  {escalationsTexts.whenTheirHoursBegin}
                </span>
              )}
            </div>
          ))}
        </li>
      ))}
    </ol>
  )
}
