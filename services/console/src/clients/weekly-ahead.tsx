import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { InstantView } from '../item/instant-view.tsx'
import { dateText } from '../time/date-text.ts'
import { clientsTexts } from '../words/clients-texts.ts'

/** What of the next two weeks may upset the schedule. */
export function WeeklyAhead({ draft: { ahead } }: { readonly draft: WeeklyDraft }) {
  const { absences, holidays, expiringAccess, until } = ahead
  const isCalm = absences.length + holidays.length + expiringAccess.length === 0
  return (
    <section className="panel" aria-labelledby="ahead">
      <h4 id="ahead">{clientsTexts.comingUp(dateText(until))}</h4>
      {isCalm && <p className="quiet">{clientsTexts.nobodyIsAwayNoHoliday}</p>}
      <ul className="links">
        {absences.map(({ memberId, name, from, until: last }) => (
          <li key={`${memberId} ${from}`}>
            <strong>{name}</strong>{' '}
            {clientsTexts.isAway(
              from === last ? clientsTexts.on(dateText(from)) : clientsTexts.fromTo(dateText(from), dateText(last)),
            )}
          </li>
        ))}
        {holidays.map(({ date, name }) => (
          <li key={date}>
            <strong>{name ?? clientsTexts.closed}</strong> {clientsTexts.on(dateText(date))}
          </li>
        ))}
        {expiringAccess.map(({ memberId, name, system, expiresAt }) => (
          <li key={`${memberId} ${system}`}>
            <strong>{name}</strong>
            {clientsTexts.sAccessToExpires(system)} <InstantView at={expiresAt} />
          </li>
        ))}
      </ul>
    </section>
  )
}
