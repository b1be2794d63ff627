import '@mantine/core/styles/Checkbox.css'
import { Button, Checkbox } from '@mantine/core'
import type { Client } from '@understudy/contract/http/clients'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { clientsKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { dateText } from '../time/date-text.ts'
import { dayIn } from '../time/today-of.ts'
import { useNow } from '../time/use-now.ts'
import { calendarWords as words } from '../words/calendar-words.ts'
import { holidayListWords as listWords } from '../words/ways-words.ts'
import { feedName, holidaysAhead, listedDays } from './holidays-ahead.ts'

interface HolidaysProps {
  readonly client: Client
  readonly calendar: CalendarDefinition
}

/** The holidays that a client keeps, each with its switch, and where they come from. */
export function Holidays({ client, calendar }: HolidaysProps) {
  const today = useNow((now) => dayIn(calendar.zone, now))
  const ahead = holidaysAhead(calendar, today)
  const params = { path: { clientId: client.id } }
  const change = useCommand(clientsKey)
  return (
    <section className="panel special" aria-label={words.holidays}>
      <h2>{words.holidays}</h2>
      <p className="quiet">{ahead.length === 0 ? words.noHolidays : words.aboutHolidays}</p>
      <ul>
        {ahead.map(({ date, name, from, isOff }) => (
          <li key={date}>
            <Checkbox
              label={[dateText(date), name].filter((part) => part !== '').join(' ')}
              description={[from, isOff ? words.isOff : ''].filter((part) => part !== '').join(', ')}
              checked={!isOff}
              disabled={change.isPending}
              onChange={() =>
                change.mutate(() =>
                  api.POST('/v1/clients/{clientId}/holidays/switch', { params, body: { date, off: !isOff } }),
                )
              }
            />
          </li>
        ))}
      </ul>
      <Refusal error={change.error} />
      <Feeds client={client} />
      <CommandForm
        title={words.takeRegion}
        fields={[{ name: 'region', label: words.region, hint: words.regionHint, kind: 'text' }]}
        touched={[clientsKey]}
        send={words.take}
        command={(given) =>
          api.POST('/v1/clients/{clientId}/holidays/import', {
            params,
            body: { kind: 'region', region: given.text('region').toUpperCase() },
          })
        }
      />
      <ListForm clientId={client.id} />
      <CommandForm
        title={words.followFeed}
        fields={[
          { name: 'name', label: words.feedName, kind: 'text' },
          { name: 'url', label: words.feedUrl, hint: words.feedHint, kind: 'link' },
        ]}
        touched={[clientsKey]}
        send={words.follow}
        command={(given) =>
          api.POST('/v1/clients/{clientId}/feeds', {
            params,
            body: { name: given.text('name'), url: given.text('url') },
          })
        }
      />
    </section>
  )
}

/** A list of the client's own, each under its name. */
function ListForm({ clientId }: { readonly clientId: string }) {
  return (
    <CommandForm
      title={listWords.take}
      fields={[
        { name: 'name', label: listWords.name, hint: listWords.nameHint, kind: 'text' },
        { name: 'days', label: listWords.days, hint: listWords.daysHint, kind: 'long' },
      ]}
      touched={[clientsKey]}
      keptAs={`holidays:${clientId}`}
      send={listWords.send}
      lacks={(given) => {
        const { wrong } = listedDays(given.text('days'))
        return wrong === undefined ? undefined : listWords.lacks(wrong)
      }}
      command={(given) =>
        api.POST('/v1/clients/{clientId}/holidays', {
          params: { path: { clientId } },
          body: { source: `list:${given.text('name')}`, holidays: listedDays(given.text('days')).days },
        })
      }
    />
  )
}

function Feeds({ client: { id, feeds } }: { readonly client: Client }) {
  const leave = useCommand(clientsKey)
  if (feeds.length === 0) return null
  return (
    <>
      <h3>{words.feeds}</h3>
      <ul className="feeds">
        {feeds.map(({ id: feedId, source, because }) => (
          <li key={feedId}>
            <span>{feedName(source)}</span>
            {because !== null && <span className="warned">{because}</span>}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={words.leaveOf(feedName(source))}
              onClick={() =>
                leave.mutate(() =>
                  api.POST('/v1/clients/{clientId}/feeds/{feedId}/leave', {
                    params: { path: { clientId: id, feedId } },
                  }),
                )
              }
            >
              {words.leave}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal error={leave.error} />
    </>
  )
}
