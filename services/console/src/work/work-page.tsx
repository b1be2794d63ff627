import '../frame/keys.css'
import '../frame/sides.css'
import '../frame/standing.css'
import '../instructions/instructions.css'
import './work.css'
import './work-item.css'
import { SegmentedControl } from '@mantine/core'
import { goToPage, useQueryWord } from '../address/use-place.ts'
import { useBoard } from '../api/use-board.ts'
import { useOwnQuestions, useUpdateDraft } from '../api/use-own-work.ts'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { pageWords } from '../words/page-words.ts'
import { workTexts } from '../words/work-texts.ts'
import { DailyUpdate } from './daily-update.tsx'
import { ItemsSide } from './items-side.tsx'
import { QuestionsSide } from './questions-side.tsx'

const shows = ['items', 'questions', 'update'] as const

/** What the viewer has to do, in the order in which it is due where they are. */
export function WorkPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const word = useQueryWord('show')
  const show = shows.find((one) => one === word) ?? 'items'
  const board = useBoard({ assistantId: session.memberId }, session.mode)
  const draft = useUpdateDraft()
  const questions = useOwnQuestions(session.memberId)
  const open = questions.data?.filter(({ state }) => state === 'asked').length ?? 0
  const head = (
    <div className="side-head">
      <h2 id="work">{pageWords.work}</h2>
      <SegmentedControl
        size="xs"
        className="show"
        aria-label={workTexts.whatOfMyWork}
        value={show}
        onChange={(value) => goToPage({ page: 'work' }, value === 'items' ? '' : `?show=${value}`)}
        data={[
          { value: 'items', label: workTexts.items },
          { value: 'questions', label: open > 0 ? workTexts.questions2(open) : workTexts.questions },
          { value: 'update', label: workTexts.dailyUpdate },
        ]}
      />
    </div>
  )
  return (
    <PageFrame session={session} live={live} page="work" updatedAt={board.dataUpdatedAt}>
      {show === 'items' && <ItemsSide head={head} board={board} zone={draft.data?.zone} id={id} session={session} />}
      {show === 'questions' && <QuestionsSide head={head} questions={questions} />}
      {show === 'update' && <DailyUpdate head={head} draft={draft} />}
    </PageFrame>
  )
}
