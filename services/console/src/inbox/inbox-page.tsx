import '../frame/sides.css'
import '../frame/standing.css'
import './inbox.css'
import { howToldPath } from '../address/page.ts'
import { usePath, useQueryWord } from '../address/use-place.ts'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { Parts } from '../frame/parts.tsx'
import { dueFeedWords } from '../words/due-feed-words.ts'
import { inboxTexts } from '../words/inbox-texts.ts'
import { DueFeedsPart } from './due-feeds-part.tsx'
import { MessagesPart } from './messages-part.tsx'
import { PreferencesPart } from './preferences-part.tsx'

const words = { messages: inboxTexts.messages, how: inboxTexts.howIAmTold, calendar: dueFeedWords.part } as const
const parts = ['messages', 'how', 'calendar'] as const
type Part = (typeof parts)[number]

/** What the viewer was told, and how they want to be. */
export function InboxPage({ session, live }: PageProps) {
  const asked = useQueryWord('part')
  const path = usePath()
  const here: Part = path === howToldPath ? 'how' : (parts.find((part) => part === asked) ?? 'messages')
  return (
    <PageFrame session={session} live={live} page="inbox" updatedAt={0}>
      <Parts label={inboxTexts.partsOfTheInbox} of={{ page: 'inbox' }} parts={parts} words={words} here={here} />
      {here === 'messages' && <MessagesPart />}
      {here === 'how' && <PreferencesPart session={session} />}
      {here === 'calendar' && <DueFeedsPart session={session} />}
    </PageFrame>
  )
}
