import './tasks.css'
import './brief.css'
import './editor.css'
import './steps.css'
import './rubric.css'
import type { Session } from '@understudy/contract/http/session'
import type { Task } from '@understudy/contract/http/tasks'
import { type ReactNode, useState } from 'react'
import type { PageAddress } from '../address/page.ts'
import { isOfClient } from '../clients/parts-of.ts'
import { leads } from '../frame/pages-of.ts'
import { type SectionOf, Sections } from '../frame/sections.tsx'
import { minutesText } from '../time/time-left.ts'
import { riskWords } from '../words/client-words.ts'
import { nameText } from '../words/settings-words.ts'
import { taskSectionWords } from '../words/task-section-words.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { BriefEditor } from './brief-editor.tsx'
import { CadenceSection } from './cadence-section.tsx'
import { ClinicalGuard, ClinicalSection } from './clinical-guard.tsx'
import { KeptDraft } from './kept-draft.tsx'
import { NeedsSection } from './needs-section.tsx'
import { ProofSection } from './proof-section.tsx'
import { PublishedBrief } from './published-brief.tsx'
import { RubricSection } from './rubric-section.tsx'
import { RunSection } from './run-section.tsx'
import { ScribeSection } from './scribe-section.tsx'
import { SopEditor } from './sop-editor.tsx'
import { SopView } from './sop-view.tsx'
import { TaskActs } from './task-acts.tsx'
import { TaskPeople } from './task-people.tsx'
import { CriteriaSection, TrackerSection } from './tracker-section.tsx'

/** Begins the next version of it; undefined where the viewer may not. */
type Write = (what: 'brief' | 'sop') => (() => void) | undefined

interface TaskViewProps {
  readonly task: Task
  readonly session: Session
  /** Where it is found, and what of its address goes along. */
  readonly of: PageAddress
  readonly kept: Readonly<Record<string, string>>
  readonly onBack: () => void
}

/** One task: who works on it, its brief and its SOP; a lead writes the next version of either here. */
export function TaskView({ task, session, of, kept, onBack }: TaskViewProps) {
  const [writes, setWrites] = useState<'brief' | 'sop'>()
  const close = () => setWrites(undefined)
  const write: Write = (what) => (leads(session) ? () => setWrites(what) : undefined)
  return (
    <article className="opened" aria-labelledby="opened">
      <button type="button" className="back as-link" onClick={onBack}>
        {tasksTexts.allTasks}
      </button>
      <header className="opened-head">
        <h2 id="opened">{task.name}</h2>
        {task.clinical && <span className="tag">{tasksTexts.clinical}</span>}
      </header>
      <p className="fact-line opened-about quiet">
        <span>{tasksTexts.risk(riskWords[task.risk])}</span>
        {!isOfClient(session) && <span>{tasksTexts.plan(nameText(task.planId))}</span>}
        {task.usualMinutes !== null && <span>{tasksTexts.asARule(minutesText(task.usualMinutes))}</span>}
      </p>
      <ClinicalGuard task={task} mayWrite={leads(session)} />
      {writes === 'brief' && <BriefEditor task={task} onClose={close} />}
      {writes === 'sop' && <SopEditor task={task} onClose={close} />}
      {writes === undefined && (
        <>
          {leads(session) && <KeptDraft task={task} part="brief" onGoOn={() => setWrites('brief')} />}
          {leads(session) && <KeptDraft task={task} part="sop" onGoOn={() => setWrites('sop')} />}
          {leads(session) && <TaskActs task={task} />}
          <Sections
            label={tasksTexts.sectionsOf(task.name)}
            of={of}
            kept={kept}
            words={taskSectionWords}
            sections={sectionsOf(task, session, write)}
          />
        </>
      )}
    </article>
  )
}

type TaskSection = SectionOf<keyof typeof taskSectionWords>

/** What there is to see of a task, in the order in which it is read; how the agency goes about it is not for its client. */
function sectionsOf(task: Task, session: Session, write: Write): readonly TaskSection[] {
  const mayWrite = leads(session)
  const about = { task, mayWrite }
  const mayEnter = mayWrite || session.roles.includes('client_contact')
  const asked: readonly TaskSection[] = [
    { name: 'brief', view: <PublishedBrief task={task} onWrite={write('brief')} /> },
    { name: 'sop', view: <SopView task={task} onWrite={write('sop')} /> },
  ]
  const counted: readonly TaskSection[] = task.clinical
    ? [{ name: 'scribe', view: <ScribeSection task={task} mayEnter={mayEnter} /> }]
    : []
  if (isOfClient(session)) return [...asked, ...counted]
  const isAnswered = task.suspicion === null && task.reclassification === null
  return [
    { name: 'people', view: <TaskPeople {...about} /> },
    ...asked,
    { name: 'rubric', view: <RubricSection {...about} /> },
    { name: 'needs', view: firstOfSetUp(<NeedsSection {...about} />) },
    { name: 'recurs', view: <CadenceSection {...about} /> },
    { name: 'run', view: <RunSection {...about} /> },
    { name: 'tracker', view: <TrackerSection {...about} /> },
    { name: 'criteria', view: <CriteriaSection {...about} /> },
    { name: 'proof', view: <ProofSection {...about} /> },
    ...counted,
    // Where something of it is open, that stands above all.
    ...(isAnswered ? [{ name: 'clinical', view: <ClinicalSection {...about} /> } as const] : []),
  ]
}

/** From here on it is set up, above it is read. */
const firstOfSetUp = (first: ReactNode) => (
  <>
    <p className="task-set-up">{tasksTexts.setUp}</p>
    {first}
  </>
)
