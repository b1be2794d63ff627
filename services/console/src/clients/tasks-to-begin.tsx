import type { Client } from '@understudy/contract/http/clients'
import { InnerLink } from '../frame/inner-link.tsx'
import { fitRoleWords } from '../words/staff-words.ts'
import { savedFitWords as words } from '../words/ways-words.ts'

/** The answer of the questionnaire as it was kept: what is handed over first, and who should do it. */
export function TasksToBegin({ fit, mayWrite }: { readonly fit: Client['fit']; readonly mayWrite: boolean }) {
  const others = fit?.tasks.filter(({ name }) => !fit.chosen.includes(name)) ?? []
  const roleOf = (name: string) => fit?.tasks.find((task) => task.name === name)?.role ?? 'none'
  return (
    <>
      {fit && (
        <ol className="begin-with">
          {fit.chosen.map((name) => (
            <li key={name}>
              {name} <span className="quiet">{fitRoleWords[roleOf(name)]}</span>
            </li>
          ))}
        </ol>
      )}
      {fit?.staffing && <p className="quiet">{fit.staffing.reason}.</p>}
      {others.length > 0 && <p className="quiet">{words.others(others.map(({ name }) => name).join(', '))}</p>}
      {mayWrite && (
        <p className="set-up-further">
          <InnerLink to={{ page: 'people' }} query="?part=fit">
            {fit ? words.again : words.list}
          </InnerLink>
        </p>
      )}
    </>
  )
}
