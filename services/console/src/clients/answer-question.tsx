import { Button, Checkbox, Textarea } from '@mantine/core'
import type { Question } from '@understudy/contract/http/questions'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { itemKey } from '../api/use-item.ts'
import { questionsKey } from '../api/use-own-work.ts'
import { useMemberNames, useWorkNames } from '../escalations/use-names.ts'
import { useKeptText } from '../forms/kept-text.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { clientsTexts } from '../words/clients-texts.ts'
import { itemTexts } from '../words/item-texts.ts'
import { waitsTexts } from '../words/waits-texts.ts'
import { QuestionActs } from './question-acts.tsx'

interface AnswerQuestionProps {
  readonly question: Question
  readonly mayAnswer: boolean
  readonly mayPublish: boolean
  /** Leads to the work, where it is not what is looked at. */
  readonly isLinked?: boolean
  /** Told once the answer is kept: the question then waits no longer, and this is gone. */
  readonly onAnswered?: (questionId: string) => void
}

/** One question that waits, with its answer to be written; published on the way if it helps others too. */
export function AnswerQuestion(props: AnswerQuestionProps) {
  const { question, mayAnswer, mayPublish, isLinked = true, onAnswered } = props
  const { id, text, askedBy, askedAt, dueAt, taskId, workItemId, blocks } = question
  const nameOf = useMemberNames(itemTexts.aColleague)
  const about = useWorkNames()({ clientId: null, taskId })
  return (
    <article className="panel asked" aria-label={text}>
      <h3>{text}</h3>
      <p className="quiet">
        {clientsTexts.askedBy(nameOf(askedBy))} · <InstantView at={askedAt} />
        {about !== '' && ` · ${clientsTexts.about(about)}`}
        {dueAt !== null && (
          <>
            {' · '}
            {clientsTexts.answerDue} <InstantView at={dueAt} />
          </>
        )}
      </p>
      {workItemId !== null && isLinked && (
        <p className="quiet">
          {blocks && waitsTexts.waitsForIt}{' '}
          <InnerLink to={{ page: 'board' }} query={`?item=${workItemId}`}>
            {waitsTexts.theWork}
          </InnerLink>
        </p>
      )}
      {mayAnswer && <AnswerForm id={id} mayPublish={mayPublish} onAnswered={onAnswered} />}
      {/* Whoever publishes leads, and may say it better or take it back for whoever asked. */}
      {mayPublish && <QuestionActs question={question} />}
    </article>
  )
}

interface AnswerFormProps extends Pick<AnswerQuestionProps, 'mayPublish'> {
  readonly id: string
  readonly onAnswered: ((questionId: string) => void) | undefined
}

function AnswerForm({ id, mayPublish, onAnswered }: AnswerFormProps) {
  const [{ text: answer }, write, forget] = useKeptText(`answer:${id}`)
  const [isShared, setIsShared] = useState(false)
  const say = useCommand(aboutClientKey, questionsKey, itemKey, boardKey)
  const send = async () => {
    const params = { path: { questionId: id } }
    const body = { text: answer.trim() }
    await say.mutateAsync(() => api.POST('/v1/questions/{questionId}/answer', { params, body }))
    forget()
    onAnswered?.(id)
    if (!isShared) return
    await say.mutateAsync(() => api.POST('/v1/questions/{questionId}/publish', { params, body: { scope: 'task' } }))
  }
  return (
    <form
      className="answer-form-wide"
      onSubmit={(event) => {
        event.preventDefault()
        send().catch(() => undefined)
      }}
    >
      <Textarea
        label={waitsTexts.sayIt}
        description={waitsTexts.noNames}
        required
        autosize
        minRows={2}
        value={answer}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
      />
      {mayPublish && (
        <Checkbox
          label={clientsTexts.publishInTheFaq}
          checked={isShared}
          onChange={({ currentTarget }) => setIsShared(currentTarget.checked)}
        />
      )}
      <Refusal error={say.error} />
      <div className="answers-bar">
        <Button type="submit" size="xs" loading={say.isPending}>
          {waitsTexts.send}
        </Button>
      </div>
    </form>
  )
}
