import type { Question } from '@understudy/contract/http/questions'
import { useQuestion } from '../api/use-own-work.ts'
import { QuestionActs } from '../clients/question-acts.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { questionStateWords } from '../words/question-words.ts'
import { workTexts } from '../words/work-texts.ts'

interface OwnQuestionProps {
  readonly question: Question
  /** Whether the work that it is about is said too. */
  readonly withWork: boolean
}

/** A question with its answer, or when that is promised. */
export function OwnQuestion({ question, withWork }: OwnQuestionProps) {
  const { text, state, askedAt, dueAt, workItemId } = question
  return (
    <article className="own-question">
      <p>
        <strong>{text}</strong>
      </p>
      <Answer question={question} />
      <p className="quiet own-tags">
        <span className="tag">{questionStateWords[state]}</span>
        <span>
          {workTexts.asked} <InstantView at={askedAt} />
        </span>
        {state === 'asked' && dueAt !== null && (
          <span>
            {workTexts.answerPromisedBy} <InstantView at={dueAt} />
          </span>
        )}
        {withWork && workItemId !== null && (
          <InnerLink to={{ page: 'work', id: workItemId }} className="out-link">
            {workTexts.theWork}
          </InnerLink>
        )}
      </p>
      {state === 'asked' && <QuestionActs question={question} />}
    </article>
  )
}

/** Its own, or the one of the FAQ that was taken instead. */
function Answer({ question: { answer, foundIn } }: { readonly question: Question }) {
  const found = useQuestion(foundIn ?? undefined).data
  const text = answer?.text ?? found?.publication?.answer ?? found?.answer?.text
  return text === undefined ? null : <p className="own-answered">{text}</p>
}
