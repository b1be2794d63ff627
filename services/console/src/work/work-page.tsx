import '../frame/keys.css'
import '../frame/sides.css'
import '../frame/standing.css'
import '../instructions/instructions.css'
import './work.css'
import './work-item.css'
import './own-steps.css'
import { useBoard } from '../api/use-board.ts'
import { useOwnQuestions, useUpdateDraft } from '../api/use-own-work.ts'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { ShowHead, useShow } from '../frame/show-head.tsx'
import { ownZone } from '../time/own-zone.ts'
import { pageWords } from '../words/page-words.ts'
import { workTexts } from '../words/work-texts.ts'
import { DailyUpdate } from './daily-update.tsx'
import { ItemsSide } from './items-side.tsx'
import { QuestionsSide } from './questions-side.tsx'

const shows = ['items', 'questions', 'update'] as const

/** What the viewer has to do, in the order in which it is due where they are. */
export function WorkPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const show = useShow(shows)
  const board = useBoard({ assistantId: session.memberId }, { mode: session.mode, live })
  const draft = useUpdateDraft()
  const zone = draft.data?.ownZone ?? ownZone
  const questions = useOwnQuestions(session.memberId)
  const open = questions.data?.filter(({ state }) => state === 'asked').length ?? 0
  const head = (
    <ShowHead
      page="work"
      title={pageWords.work}
      label={workTexts.whatOfMyWork}
      shows={shows}
      words={{
        items: workTexts.items,
        questions: open > 0 ? workTexts.questions2(open) : workTexts.questions,
        update: workTexts.dailyUpdate,
      }}
    />
  )
  return (
    <PageFrame session={session} live={live} page="work" updatedAt={board.dataUpdatedAt} zone={zone}>
      {show === 'items' && <ItemsSide head={head} board={board} id={id} session={session} />}
      {show === 'questions' && <QuestionsSide head={head} questions={questions} />}
      {show === 'update' && <DailyUpdate head={head} draft={draft} memberId={session.memberId} />}
    </PageFrame>
  )
}
