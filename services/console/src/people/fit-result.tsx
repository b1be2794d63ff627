import type { Fit } from '@understudy/contract/http/fit'
import { peopleTexts } from '../words/people-texts.ts'
import { fitRoleWords, staffingWords } from '../words/staff-words.ts'

const minutesAnHour = 60

/** The mix with the reason for each task, what is handed over first, and who of the agency fits. */
export function FitResult({ fit: { mix, staffing, tasks, first } }: { readonly fit: Fit }) {
  return (
    <>
      <ul className="mix" aria-label={peopleTexts.recommendedMix}>
        {mix.map(({ role, minutesPerWeek, staffing: own }) => (
          <li key={role}>
            <strong>{fitRoleWords[role]}</strong>
            <span className="figure">{`${(minutesPerWeek / minutesAnHour).toFixed(1)}\u00a0h`}</span>
            <span className="quiet">{peopleTexts.aWeek(staffingWords[own.mode])}</span>
          </li>
        ))}
        {mix.length === 0 && <li>{peopleTexts.nobodyIsRecommendedForAny}</li>}
      </ul>
      {staffing && <p className="quiet">{staffing.reason}.</p>}
      <h3>{peopleTexts.eachTask}</h3>
      <ul className="links fit-tasks">
        {tasks.map((task) => (
          <li key={task.name}>
            <strong>{task.name}</strong>: {fitRoleWords[task.role]}
            {task.clinical && <span className="tag">{peopleTexts.clinical}</span>}
            <span className="quiet">{task.reason}.</span>
            <Candidates task={task} />
          </li>
        ))}
      </ul>
      <h3>{peopleTexts.firstToHandOver}</h3>
      <ol className="fit-first">
        {first.tasks.map(({ name, reason }) => (
          <li key={name}>
            {name}
            <span className="quiet">{reason}</span>
          </li>
        ))}
      </ol>
      <p className="quiet">{first.reason}.</p>
    </>
  )
}

function Candidates({ task: { role, candidates } }: { readonly task: Fit['tasks'][number] }) {
  const { fits, refused } = candidates
  if (role === 'none') return null
  return (
    <details className="more">
      <summary>
        {fits.length === 0
          ? peopleTexts.nobodyOfTheAgencyFits
          : peopleTexts.fits(fits.map(({ name }) => name).join(', '))}
      </summary>
      <ul className="links">
        {refused.map(({ memberId, name, missing }) => (
          <li key={memberId}>
            {name} <span className="quiet">{missing.map(({ message }) => message).join('; ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
