import type { HandedIn, Instructions, Submission } from '@understudy/contract/http/handed-in'
import type { ReactNode } from 'react'
import { useHandedIn, useInstructions } from '../api/use-handed-in.ts'
import { useItemHistory } from '../api/use-item.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { Reading } from '../frame/reading.tsx'
import { BriefView } from '../instructions/brief-view.tsx'
import { LinkedText } from '../instructions/linked-text.tsx'
import { SopRun } from '../instructions/sop-run.tsx'
import { HistoryList } from '../item/history-list.tsx'
import { sectionWords } from '../words/brief-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { ChangesView } from './changes-view.tsx'
import { RoundsView } from './rounds-view.tsx'
import { SubmissionView } from './submission-view.tsx'

interface WorkViewProps {
  readonly workItemId: string
  /** What can be said of it, below the definition of done. */
  readonly aside: ReactNode
  /** The review whose dispute is told there. */
  readonly disputed?: string | undefined
}

/** The work that is judged, beside what done means. */
export function WorkView({ workItemId, aside, disputed }: WorkViewProps) {
  const instructions = useInstructions(workItemId)
  const handedIn = useHandedIn(workItemId)
  const sop = instructions.data?.sop ?? null
  return (
    <div className="desk-columns">
      <div className="desk-work">
        <Reading of={handedIn}>
          {handedIn.data?.blind === true && (
            <Work handedIn={handedIn.data} sop={sop} disputed={disputed} nameOf={nobody} />
          )}
          {handedIn.data?.blind === false && <NamedWork handedIn={handedIn.data} sop={sop} disputed={disputed} />}
        </Reading>
      </div>
      <div className="desk-judge">
        <Reading of={instructions}>
          <Done brief={instructions.data?.brief ?? null} />
        </Reading>
        {aside}
      </div>
    </div>
  )
}

function Done({ brief }: Pick<Instructions, 'brief'>) {
  return (
    <section aria-labelledby="done" className="done">
      <h3 id="done">{sectionWords.definitionOfDone}</h3>
      {brief === null ? (
        <p className="quiet">{reviewsTexts.theTaskHasNoBrief}</p>
      ) : (
        <>
          <p>
            <LinkedText text={brief.sections.definitionOfDone ?? ''} />
          </p>
          <details>
            <summary>{reviewsTexts.theRestOfTheBrief(brief.version)}</summary>
            <BriefView brief={brief} without="definitionOfDone" />
          </details>
        </>
      )}
    </section>
  )
}

interface WorkProps {
  readonly handedIn: HandedIn
  readonly sop: Instructions['sop']
  readonly disputed: WorkViewProps['disputed']
  readonly nameOf: (memberId: string) => string
}

/** Where nobody is named, nobody's name is asked for. */
const nobody = () => 'somebody'

function NamedWork(work: Omit<WorkProps, 'nameOf'>) {
  return <Work {...work} nameOf={useMemberNames()} />
}

function Work({ handedIn, sop, disputed, nameOf }: WorkProps) {
  const { submissions, rounds, blind, workItemId } = handedIn
  const [last, before] = [submissions.at(-1), submissions.at(-2)]
  if (last === undefined) return <p className="quiet">{reviewsTexts.nothingWasHandedIn}</p>
  return (
    <>
      <SubmissionView submission={last} />
      {before !== undefined && <ChangesView before={before} after={last} sop={sop} />}
      {rounds.length > 0 && <RoundsView rounds={rounds} disputed={disputed} nameOf={nameOf} />}
      {sop !== null && <Run submission={last} sop={sop} nameOf={nameOf} />}
      {!blind && <History workItemId={workItemId} nameOf={nameOf} />}
    </>
  )
}

interface RunProps {
  readonly submission: Submission
  readonly sop: NonNullable<Instructions['sop']>
  readonly nameOf: (memberId: string) => string
}

function Run({ submission, sop, nameOf }: RunProps) {
  return (
    <section aria-labelledby="run">
      <h3 id="run">
        {reviewsTexts.sopRun} <span className="quiet">{reviewsTexts.version(sop.version)}</span>
      </h3>
      <SopRun steps={sop.steps} ticks={submission.ticks} nameOf={nameOf} />
    </section>
  )
}

function History({ workItemId, nameOf }: { readonly workItemId: string; readonly nameOf: RunProps['nameOf'] }) {
  const history = useItemHistory(workItemId)
  return (
    <section>
      <details>
        <summary>
          <h3>{reviewsTexts.history}</h3>
        </summary>
        <Reading of={history}>
          <HistoryList events={history.data ?? []} nameOf={nameOf} />
        </Reading>
      </details>
    </section>
  )
}
