import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { useFit } from '../api/use-staff.ts'
import { Notice } from '../frame/notice.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { peopleTexts } from '../words/people-texts.ts'
import { FitFields, type FitTask } from './fit-fields.tsx'
import { FitResult } from './fit-result.tsx'
import { KeepFit } from './keep-fit.tsx'

let made = 0
const blank = (): FitTask => ({
  key: ++made,
  name: '',
  place: 'office',
  perWeek: 20,
  minutes: 10,
  rulesBased: true,
  documented: false,
  risk: 'low',
  judgement: 'none',
  liveDocumentation: false,
  handsOn: false,
})
const pauseMs = 400

/** Who should do this? What is listed is placed, given a role with its reason, and put in the order of handing over. */
export function FitPart({ session }: { readonly session: Session }) {
  const [tasks, setTasks] = useState(() => [blank()])
  const [settled] = useDebouncedValue(tasks, pauseMs)
  const listed = settled.filter(({ name }) => name.trim() !== '').map(({ key: _, ...task }) => task)
  const fit = useFit(listed)
  return (
    <div className="fit">
      <section aria-labelledby="listed">
        <div className="part-head">
          <h2 id="listed" className="fit-title">
            {peopleTexts.whichTasksAreThere}
          </h2>
        </div>
        <div className="fit-list">
          {tasks.map((task, index) => (
            <FitFields
              key={task.key}
              task={task}
              number={index + 1}
              onChange={(next) => setTasks((all) => all.map((one) => (one.key === task.key ? next : one)))}
              onRemove={tasks.length === 1 ? undefined : () => setTasks((all) => all.filter((one) => one !== task))}
            />
          ))}
        </div>
        <Button variant="default" size="xs" onClick={() => setTasks((all) => [...all, blank()])}>
          {peopleTexts.listAnotherOne}
        </Button>
      </section>
      <section aria-labelledby="fits" className="panel">
        <h2 id="fits" className="fit-title">
          {peopleTexts.whoShouldDoThem}
        </h2>
        {listed.length === 0 ? (
          <Notice title={peopleTexts.nameATask} icon="check">
            <p>{peopleTexts.referralStatusTrackingSayThe}</p>
          </Notice>
        ) : (
          <Reading of={fit}>
            {fit.data && (
              <>
                <FitResult fit={fit.data} />
                {leads(session) && <KeepFit tasks={listed} fit={fit.data} />}
              </>
            )}
          </Reading>
        )}
      </section>
    </div>
  )
}
