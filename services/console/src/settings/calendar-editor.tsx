import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Client } from '@understudy/contract/http/clients'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import type { Weekday } from '@understudy/domain/sla/local-time'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { clientsKey } from '../api/use-people.ts'
import { useCalendarYear } from '../api/use-settings.ts'
import { remarksIn, wrongIn } from '../forms/hours-remarks.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { zoneText } from '../time/own-zone.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { weekdayWords } from '../words/staff-words.ts'
import { readWeek, weekText } from './week-text.ts'
import { WhatIfView } from './what-if-view.tsx'
import { YearView } from './year-view.tsx'

interface CalendarEditorProps {
  readonly client: Client
  readonly calendar: NonNullable<Client['calendar']>
}

const days = Object.keys(weekdayWords) as Weekday[]
const pauseMs = 400

/** The week, and beside it the year as it would be; nothing is kept before it is saved. */
export function CalendarEditor({ client, calendar }: CalendarEditorProps) {
  const before = calendar as CalendarDefinition
  const { texts, setTexts, isNewer, takeNewer } = useWeek(client, before)
  const draft = draftOf(before, texts)
  const [settled] = useDebouncedValue(draft && JSON.stringify(draft), pauseMs)
  const seen = JSON.parse(useLast(settled, JSON.stringify(before))) as CalendarDefinition
  const isSame =
    draft !== undefined && JSON.stringify(draft.hours) === JSON.stringify(draftOf(before, told(before))?.hours)
  const asked = useCalendarYear(client.id, seen)
  const year = useLast(asked.data?.reasons.length === 0 ? asked.data : undefined, undefined)
  const save = useCommand(clientsKey)
  const reasons = asked.data?.reasons ?? []
  return (
    <div className="calendar">
      <form
        className="panel week"
        aria-label={settingsTexts.openingHoursOf(client.name)}
        onSubmit={(event) => {
          event.preventDefault()
          if (draft !== undefined)
            save.mutate(() =>
              api.POST('/v1/clients/{clientId}/calendar', {
                params: { path: { clientId: client.id } },
                body: { calendar: draft },
              }),
            )
        }}
      >
        <h2>{settingsTexts.openingHours}</h2>
        <p className="quiet">
          {settingsTexts.versionTimesOfPromisesThat(client.calendarVersion, zoneText(before.zone))}
        </p>
        {days.map((day) => (
          <TextInput
            key={day}
            label={weekdayWords[day]}
            placeholder={settingsTexts.closed}
            value={texts[day] ?? ''}
            error={wrongIn(readWeek(texts[day] ?? ''))}
            description={remarksIn(readWeek(texts[day] ?? ''))}
            onChange={({ currentTarget: { value } }) => setTexts((last) => ({ ...last, [day]: value }))}
          />
        ))}
        <ul className="unmet">
          {reasons.map(({ message, satisfiedBy }) => (
            <li key={message}>
              <span>{message}</span>
              <span className="quiet">{satisfiedBy}</span>
            </li>
          ))}
        </ul>
        {isNewer && (
          <p className="standing" data-state="raised" role="status">
            <span>{settingsTexts.versionWasSavedMeanwhile(client.calendarVersion)}</span>
            <Button size="compact-sm" variant="default" onClick={takeNewer}>
              {settingsTexts.takeItsHours}
            </Button>
          </p>
        )}
        {draft !== undefined && !isSame && <WhatIfView clientId={client.id} rules={{ calendar: draft }} />}
        <Refusal error={save.error} />
        <div className="answers-bar">
          <Button type="submit" disabled={draft === undefined || isSame || reasons.length > 0} loading={save.isPending}>
            {settingsTexts.saveTheHours}
          </Button>
        </div>
      </form>
      <Reading of={asked}>{year && <YearView year={year} isSaved={isSame} />}</Reading>
    </div>
  )
}

/** What is written of the week. What somebody else saves meanwhile takes its place only where nothing else was written. */
function useWeek({ calendarVersion }: Client, newest: CalendarDefinition) {
  const [opened, setOpened] = useState({ version: calendarVersion, texts: told(newest) })
  const [texts, setTexts] = useState(opened.texts)
  const takeNewer = () => {
    setOpened({ version: calendarVersion, texts: told(newest) })
    setTexts(told(newest))
  }
  const isNewer = calendarVersion !== opened.version
  const hours = JSON.stringify(draftOf(newest, texts)?.hours)
  const isOwn =
    hours === JSON.stringify(draftOf(newest, opened.texts)?.hours) ||
    hours === JSON.stringify(draftOf(newest, told(newest))?.hours)
  if (isNewer && isOwn) takeNewer()
  return { texts, setTexts, isNewer: isNewer && !isOwn, takeNewer }
}

const told = ({ hours }: CalendarDefinition) => Object.fromEntries(days.map((day) => [day, weekText(hours[day])]))

/** What was there last, while nothing is: what is half written takes nothing away that could be seen before. */
function useLast<T>(value: T | undefined, first: T): T {
  const [last, setLast] = useState(first)
  if (value === undefined || value === last) return last
  setLast(value)
  return value
}

/** What is written, as a calendar; undefined while a day is not understood. */
function draftOf(before: CalendarDefinition, texts: Readonly<Record<string, string>>): CalendarDefinition | undefined {
  const read = days.map((day) => [day, readWeek(texts[day] ?? '')] as const)
  if (days.some((day) => wrongIn(readWeek(texts[day] ?? '')) !== undefined)) return undefined
  return { ...before, hours: Object.fromEntries(read.filter(([, hours]) => (hours?.length ?? 0) > 0)) }
}
