import './updates.css'
import { ActionIcon, TextInput } from '@mantine/core'
import type { DayOfUpdates } from '@understudy/contract/http/rhythm'
import type { Session } from '@understudy/contract/http/session'
import { goToPage, useQueryWord } from '../address/use-place.ts'
import { useDayOfUpdates } from '../api/use-updates.ts'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { longDateText } from '../time/date-text.ts'
import { zoneText } from '../time/own-zone.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { updateStandingWords, updateTexts } from '../words/update-texts.ts'
import { dayAfter, groupsOfDay } from './day-groups.ts'
import { InviteAssistant } from './invite-assistant.tsx'
import { UpdateView } from './update-view.tsx'

const day = /^\d{4}-\d{2}-\d{2}$/

/** What everybody posted of one day, and who has not posted yet. */
export function UpdatesPart({ session }: { readonly session: Session }) {
  const word = useQueryWord('day')
  const asked = word !== null && day.test(word) ? word : undefined
  const read = useDayOfUpdates(asked)
  return (
    <section className="side updates" aria-labelledby="updates">
      <div className="side-head">
        <h2 id="updates">
          {updateTexts.dailyUpdates}
          {read.data && `, ${longDateText(asked ?? read.data.date)}`}
        </h2>
        {read.data && <DayChoice date={asked ?? read.data.date} today={read.data.today} />}
      </div>
      {/* What is read of another day is not shown under this one. */}
      <Reading of={{ ...read, isPending: read.isPending || read.isPlaceholderData }}>
        {read.data && <Day of={read.data} mayAsk={session.roles.includes('owner')} />}
      </Reading>
    </section>
  )
}

const goToDay = (date: string) => goToPage({ page: 'people' }, `?part=updates&day=${date}`, 'replace')

function DayChoice({ date, today }: { readonly date: string; readonly today: string }) {
  return (
    <div className="updates-day">
      <ActionIcon
        variant="default"
        size={36}
        aria-label={updateTexts.dayBefore}
        onClick={() => goToDay(dayAfter(date, -1))}
      >
        <Icon name="left" />
      </ActionIcon>
      <TextInput
        type="date"
        aria-label={updateTexts.day}
        value={date}
        max={today}
        onChange={({ currentTarget: { value } }) => value !== '' && goToDay(value)}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={updateTexts.dayAfter}
        disabled={date >= today}
        onClick={() => goToDay(dayAfter(date, 1))}
      >
        <Icon name="right" />
      </ActionIcon>
    </div>
  )
}

function Day({ of: { items, times }, mayAsk }: { readonly of: DayOfUpdates; readonly mayAsk: boolean }) {
  if (items.length === 0)
    return (
      <Notice title={updateTexts.nobodyYet} icon="person">
        <p>{updateTexts.asSoonAs}</p>
        <InviteAssistant />
      </Notice>
    )
  return (
    <>
      <p className="updates-sum">
        <span className="quiet">
          {times === null ? updateTexts.notAskedFor : updateTexts.reminded(times.remindAt, times.missingAt)}
        </span>{' '}
        {mayAsk && (
          <InnerLink to={{ page: 'settings' }} query="?part=rules">
            {times === null ? updateTexts.setTime : updateTexts.changeTime}
          </InnerLink>
        )}
      </p>
      {groupsOfDay(items).map(([standing, some]) => (
        <section key={standing} aria-label={updateStandingWords[standing]}>
          <h3 className="group">
            {updateStandingWords[standing]} <span className="quiet">{some.length.toLocaleString()}</span>
          </h3>
          <ul className="updates-list" data-standing={standing}>
            {some.map((item) => (
              <li key={item.memberId}>
                <Person item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Whose days are not those of the page, of them it is said where they begin and end. */
function Person({ item: { memberId, name, zone, update } }: { readonly item: DayOfUpdates['items'][number] }) {
  const where = zone === useViewerZone() ? '' : updateTexts.where(zoneText(zone))
  return (
    <>
      <p className="updates-who">
        <InnerLink to={{ page: 'people', id: memberId }}>{name}</InnerLink>
        <span className="quiet">
          {update !== null && (
            <>
              <InstantView at={update.postedAt} zone={zone} />
              {update.amendedAt !== null && (
                <>
                  , {updateTexts.amended} <InstantView at={update.amendedAt} zone={zone} />
                </>
              )}
              {where !== '' && ' · '}
            </>
          )}
          {where}
        </span>
      </p>
      {update !== null && <UpdateView update={update} />}
    </>
  )
}
