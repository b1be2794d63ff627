import { useState } from 'react'
import { api } from '../api/api.ts'
import { tasksKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { formWords } from '../words/form-words.ts'
import { criteriaWords, fieldKindWords, trackerWords } from '../words/task-run-words.ts'
import type { OfTaskProps } from './run-section.tsx'
import { criteriaField, criterionOf, criterionText, trackerField, trackerOf } from './tracker.ts'

/** The fields by which each item is followed, and what of a submission is checked before a person looks. */
export function TrackerSection({ task, mayWrite }: OfTaskProps) {
  const { id, tracker } = task
  const params = { path: { taskId: id } }
  const [isEdited, setIsEdited] = useState(false)
  const told = tracker.map(({ name, kind, choices }) =>
    trackerWords.told(name, choices?.join(' / ') ?? fieldKindWords[kind].toLowerCase()),
  )
  return (
    <section aria-labelledby="tracker">
      <h3 id="tracker">{trackerWords.title}</h3>
      {!isEdited && (told.length === 0 ? <p className="quiet">{trackerWords.none}</p> : <p>{told.join(', ')}.</p>)}
      {mayWrite && (
        <CommandForm
          title={trackerWords.set}
          onToggle={setIsEdited}
          fields={[trackerField(tracker)]}
          touched={[tasksKey]}
          keptAs={`tracker:${id}`}
          send={formWords.save}
          command={(given) =>
            api.POST('/v1/tasks/{taskId}/tracker', { params, body: { fields: trackerOf(given.rows('fields')) } })
          }
        />
      )}
    </section>
  )
}

export function CriteriaSection({ task: { id, tracker, criteria }, mayWrite }: OfTaskProps) {
  const params = { path: { taskId: id } }
  const [isEdited, setIsEdited] = useState(false)
  const told = criteria.map((one) => criterionText(one, tracker))
  return (
    <section aria-labelledby="criteria">
      <h3 id="criteria">{criteriaWords.title}</h3>
      {!isEdited &&
        (told.length === 0 ? (
          <p className="quiet">{criteriaWords.none}</p>
        ) : (
          <ul className="links">
            {told.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ))}
      {mayWrite && (
        <CommandForm
          title={criteriaWords.set}
          onToggle={setIsEdited}
          fields={[criteriaField(tracker, criteria)]}
          touched={[tasksKey]}
          keptAs={`criteria:${id}`}
          send={formWords.save}
          command={(given) =>
            api.POST('/v1/tasks/{taskId}/criteria', {
              params,
              body: { criteria: given.rows('criteria').map(criterionOf) },
            })
          }
        />
      )}
    </section>
  )
}
