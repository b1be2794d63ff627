import { Button } from '@mantine/core'
import type { Question } from '@understudy/contract/http/questions'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useAnswered } from '../api/use-waits.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Icon } from '../frame/icon.tsx'
import { leads } from '../frame/pages-of.ts'
import { InstantView } from '../item/instant-view.tsx'
import { waitsTexts as words } from '../words/waits-texts.ts'
import { isOfClient } from './parts-of.ts'

interface AnsweredLatelyProps {
  readonly clientId: string
  readonly session: Session
  /** The question that the viewer has answered a moment ago. */
  readonly just: string | undefined
  /** That one is told and no other. */
  readonly isAlone?: boolean
}

const most = 3
const manyMore = 20

/** What was answered, so that an answer stays seen when its question waits no longer, and can be corrected. */
export function AnsweredLately({ clientId, session, just, isAlone = false }: AnsweredLatelyProps) {
  const answered = useAnswered(clientId).data ?? []
  const [isAll, setIsAll] = useState(false)
  const isContact = isOfClient(session)
  const shown = answered.filter(({ id, to }) => (isAlone ? id === just : !isContact || to === 'client'))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="answered" className="answered">
      <h3 id="answered" className="part-sub">
        {words.answeredLately}
      </h3>
      <ul className="faq">
        {shown.slice(0, isAll ? manyMore : most).map((question) => (
          <Answered
            key={question.id}
            question={question}
            isJust={question.id === just}
            mayCorrect={isContact || leads(session)}
            viewer={session.memberId}
          />
        ))}
      </ul>
      {!isAll && shown.length > most && (
        <Button size="compact-sm" variant="subtle" onClick={() => setIsAll(true)}>
          {words.more(Math.min(shown.length, manyMore) - most)}
        </Button>
      )}
    </section>
  )
}

interface AnsweredProps {
  readonly question: Question
  readonly isJust: boolean
  readonly mayCorrect: boolean
  readonly viewer: string
}

function Answered({ question: { id, text, answer, publication }, isJust, mayCorrect, viewer }: AnsweredProps) {
  const nameOf = useMemberNames()
  if (answer === null) return null
  const by = answer.by === viewer ? words.you : nameOf(answer.by)
  return (
    <li className="panel" data-just={isJust || undefined}>
      {isJust && (
        <p className="gate-open" role="status">
          <Icon name="check" /> {words.answerIsKept}
        </p>
      )}
      <h4>{text}</h4>
      <p className="answer-text">{answer.text}</p>
      <p className="fact-line faq-about quiet">
        <span>{words.answered(by)}</span>
        <InstantView at={answer.at} />
        {answer.version > 1 && <span>{words.version(answer.version)}</span>}
        {publication !== null && <span>{words.inTheFaq}</span>}
      </p>
      {mayCorrect && (
        <CommandForm
          key={answer.version}
          title={words.correct}
          fields={[{ name: 'text', label: words.correctedAnswer, kind: 'long', initial: answer.text }]}
          touched={[aboutClientKey]}
          keptAs={`correct:${id}`}
          send={words.correctIt}
          command={(given) =>
            api.POST('/v1/questions/{questionId}/amend-answer', {
              params: { path: { questionId: id } },
              body: { text: given.text('text') },
            })
          }
        />
      )}
    </li>
  )
}
