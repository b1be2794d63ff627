import './faq.css'
import { useState } from 'react'
import { useOpenQuestions } from '../api/use-client.ts'
import { useBlockedOnClient } from '../api/use-waits.ts'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { waitsTexts as words } from '../words/waits-texts.ts'
import { AnswerQuestion } from './answer-question.tsx'
import { AnsweredLately } from './answered-lately.tsx'
import type { ClientPartProps } from './client-view.tsx'
import { SayAboutWork } from './say-about-work.tsx'
import { saidSince, waitsOf } from './waits-of.ts'

/** What a client's contact has to say before work goes on, said right here; and what they have said. */
export function WaitingPart({ client, session }: ClientPartProps) {
  const open = useOpenQuestions(client.id)
  const blocked = useBlockedOnClient(client.id, true)
  const [just, setJust] = useState<string>()
  const { questions, work } = waitsOf(open.data ?? [], blocked.data ?? [], session.memberId)
  const said = (blocked.data ?? []).filter((one) => saidSince(one, session.memberId).length > 0)
  const isRead = open.data !== undefined && blocked.data !== undefined
  return (
    <section className="reading-part" aria-labelledby="waiting">
      <div className="part-head">
        <h3 id="waiting">{words.title}</h3>
      </div>
      <Reading of={open}>
        {questions.map((question) => (
          <AnswerQuestion key={question.id} question={question} mayAnswer mayPublish={false} onAnswered={setJust} />
        ))}
      </Reading>
      <Reading of={blocked}>
        {[...work, ...said].map((one) => (
          <SayAboutWork key={one.item.id} work={one} memberId={session.memberId} isLinked />
        ))}
      </Reading>
      {isRead && questions.length + work.length === 0 && (
        <Notice title={words.nothing} icon="check">
          <p>{words.teaches}</p>
        </Notice>
      )}
      <AnsweredLately clientId={client.id} session={session} just={just} />
    </section>
  )
}
