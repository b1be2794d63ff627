import type { Session } from '@understudy/contract/http/session'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { useState } from 'react'
import { useComments } from '../api/use-comments.ts'
import { useQuestion } from '../api/use-own-work.ts'
import { AnswerQuestion } from './answer-question.tsx'
import { AnsweredLately } from './answered-lately.tsx'
import { isOfClient } from './parts-of.ts'
import { SayAboutWork } from './say-about-work.tsx'

interface AnswerHereProps {
  readonly item: WorkItem
  readonly session: Session
}

/** Work that waits for the client, where its contact looks at it: the question that it waits for, or a word about it. */
export function AnswerHere({ item: { blockedOn, ...item }, session }: AnswerHereProps) {
  const [just, setJust] = useState<string>()
  if (!isOfClient(session)) return null
  if (just !== undefined) return <AnsweredLately clientId={item.clientId} session={session} just={just} isAlone />
  if (blockedOn?.waitsFor !== 'client') return null
  const { questionId } = blockedOn
  return questionId === undefined ? (
    <WithComments item={{ ...item, blockedOn }} memberId={session.memberId} />
  ) : (
    <Asked questionId={questionId} onAnswered={setJust} />
  )
}

interface AskedProps {
  readonly questionId: string
  readonly onAnswered: (questionId: string) => void
}

function Asked({ questionId, onAnswered }: AskedProps) {
  const question = useQuestion(questionId).data
  if (question === undefined) return null
  return <AnswerQuestion question={question} mayAnswer mayPublish={false} isLinked={false} onAnswered={onAnswered} />
}

interface WithCommentsProps {
  readonly item: Pick<WorkItem, 'id' | 'title' | 'assistantId' | 'blockedOn'>
  readonly memberId: string
}

function WithComments({ item, memberId }: WithCommentsProps) {
  const comments = useComments(item.id).data?.items
  return comments && <SayAboutWork work={{ item, comments }} memberId={memberId} />
}
