import type { ReactNode } from 'react'
import type { useOwnQuestions } from '../api/use-own-work.ts'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { workTexts } from '../words/work-texts.ts'
import { OwnQuestion } from './own-question.tsx'

interface QuestionsSideProps {
  readonly head: ReactNode
  readonly questions: ReturnType<typeof useOwnQuestions>
}

/** What the viewer asked, and what the answer was. */
export function QuestionsSide({ head, questions }: QuestionsSideProps) {
  return (
    <section className="side own-wide" aria-labelledby="work">
      {head}
      <Reading of={questions}>
        {questions.data?.length === 0 ? (
          <Notice title={workTexts.youHaveAskedNothingYet} icon="check">
            <p>{workTexts.askFromAnItemWhile}</p>
          </Notice>
        ) : (
          <ol className="own-questions">
            {questions.data?.map((question) => (
              <li key={question.id}>
                <OwnQuestion question={question} withWork />
              </li>
            ))}
          </ol>
        )}
      </Reading>
    </section>
  )
}
