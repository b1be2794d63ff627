import { Button } from '@mantine/core'
import type { Client } from '@understudy/contract/http/clients'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { clientsKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { remarksIn, wrongIn } from '../forms/hours-remarks.ts'
import { Refusal } from '../frame/refusal.tsx'
import { dateText } from '../time/date-text.ts'
import { dayIn } from '../time/today-of.ts'
import { useNow } from '../time/use-now.ts'
import { calendarWords as words } from '../words/calendar-words.ts'
import { readWeek, weekText } from './week-text.ts'

interface SpecialDaysProps {
  readonly client: Client
  readonly calendar: CalendarDefinition
}

const fields: readonly FormField[] = [
  { name: 'date', label: words.date, kind: 'date' },
  { name: 'hours', label: words.hours, hint: words.hoursHint, kind: 'text', optional: true },
]

/** Single dates with hours of their own, or none. */
export function SpecialDays({ client, calendar }: SpecialDaysProps) {
  const today = useNow((now) => dayIn(calendar.zone, now))
  const drop = useCommand(clientsKey)
  const publish = (exceptions: NonNullable<CalendarDefinition['exceptions']>) =>
    api.POST('/v1/clients/{clientId}/calendar', {
      params: { path: { clientId: client.id } },
      body: { calendar: { ...calendar, exceptions } },
    })
  const { exceptions = {} } = calendar
  const ahead = Object.keys(exceptions)
    .filter((date) => date >= today)
    .toSorted()
  return (
    <section className="panel special" aria-label={words.specialDays}>
      <h2>{words.specialDays}</h2>
      <p className="quiet">{words.aboutSpecialDays}</p>
      <ul>
        {ahead.map((date) => (
          <li key={date}>
            {dateText(date)} <span className="quiet">{weekText(exceptions[date]) || words.closed}</span>{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={words.dropDayOf(dateText(date))}
              disabled={drop.isPending}
              onClick={() => drop.mutate(() => publish(without(exceptions, date)))}
            >
              {words.dropDay}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal error={drop.error} />
      <CommandForm
        title={words.addDay}
        fields={fields}
        touched={[clientsKey]}
        send={words.saveDay}
        preview={saidOf}
        lacks={(given) => wrongIn(readWeek(given.text('hours')))}
        command={(given) => publish({ ...exceptions, [given.text('date')]: readWeek(given.text('hours')) ?? [] })}
      />
    </section>
  )
}

function saidOf(given: Given) {
  const remarks = remarksIn(readWeek(given.text('hours')))
  return remarks !== undefined && <p role="status">{remarks}.</p>
}

const without = (exceptions: NonNullable<CalendarDefinition['exceptions']>, date: string) =>
  Object.fromEntries(Object.entries(exceptions).filter(([one]) => one !== date))
