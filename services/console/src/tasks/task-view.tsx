import './tasks.css'
import './brief.css'
import './editor.css'
import './steps.css'
import './rubric.css'
import type { Session } from '@understudy/contract/http/session'
import type { Task } from '@understudy/contract/http/tasks'
import { useState } from 'react'
import { isOfClient } from '../clients/parts-of.ts'
import { leads } from '../frame/pages-of.ts'
import { minutesText } from '../time/time-left.ts'
import { riskWords } from '../words/client-words.ts'
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

interface TaskViewProps {
  readonly task: Task
  readonly session: Session
  readonly onBack: () => void
}

/** One task: who works on it, its brief and its SOP; a lead writes the next version of either here. */
export function TaskView({ task, session, onBack }: TaskViewProps) {
  const [writes, setWrites] = useState<'brief' | 'sop'>()
  const close = () => setWrites(undefined)
  const write = (what: 'brief' | 'sop') => (leads(session) ? () => setWrites(what) : undefined)
  return (
    <article className="opened" aria-labelledby="opened">
      <button type="button" className="back as-link" onClick={onBack}>
        {tasksTexts.allTasks}
      </button>
      <header className="opened-head">
        <h2 id="opened">{task.name}</h2>
        {task.clinical && <span className="tag">{tasksTexts.clinical}</span>}
      </header>
      <p className="opened-about quiet">
        <span>{tasksTexts.risk(riskWords[task.risk])}</span>
        {!isOfClient(session) && <span>{tasksTexts.plan(task.planId)}</span>}
        {task.usualMinutes !== null && <span>{tasksTexts.asARule(minutesText(task.usualMinutes))}</span>}
      </p>
      <ClinicalGuard task={task} mayWrite={leads(session)} />
      {writes === 'brief' && <BriefEditor task={task} onClose={close} />}
      {writes === 'sop' && <SopEditor task={task} onClose={close} />}
      {writes === undefined && (
        <>
          {leads(session) && <KeptDraft task={task} part="brief" onGoOn={() => setWrites('brief')} />}
          {leads(session) && <KeptDraft task={task} part="sop" onGoOn={() => setWrites('sop')} />}
          {!isOfClient(session) && <TaskPeople task={task} />}
          {leads(session) && <TaskActs task={task} />}
          <PublishedBrief task={task} onWrite={write('brief')} />
          <SopView task={task} onWrite={write('sop')} />
          {!isOfClient(session) && <RubricSection task={task} mayWrite={leads(session)} />}
          {!isOfClient(session) && <NeedsSection task={task} mayWrite={leads(session)} />}
          {!isOfClient(session) && <CadenceSection task={task} mayWrite={leads(session)} />}
          {!isOfClient(session) && <RunSection task={task} mayWrite={leads(session)} />}
          {!isOfClient(session) && <TrackerSection task={task} mayWrite={leads(session)} />}
          {!isOfClient(session) && <CriteriaSection task={task} mayWrite={leads(session)} />}
          {!isOfClient(session) && <ProofSection task={task} mayWrite={leads(session)} />}
          {task.clinical && (
            <ScribeSection task={task} mayEnter={leads(session) || session.roles.includes('client_contact')} />
          )}
          {!isOfClient(session) && <ClinicalSection task={task} mayWrite={leads(session)} />}
        </>
      )}
    </article>
  )
}
