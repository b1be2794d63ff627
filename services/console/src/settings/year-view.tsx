import type { CalendarPreview } from '@understudy/contract/http/calendars'
import { dateText } from '../time/date-text.ts'
import { dayIn } from '../time/today-of.ts'
import { useNow } from '../time/use-now.ts'
import { calendarWords as words } from '../words/calendar-words.ts'
import { countText } from '../words/count-text.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { daysOf } from './days-of.ts'
import { openDays } from './open-days.ts'

const monthName = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const minutesAnHour = 60
const weekdayName = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' })
/** Of any week, from its Monday on. */
const weekdays = Array.from({ length: 7 }, (_, day) => weekdayName.format(Date.UTC(2026, 0, 5 + day)))

interface YearViewProps {
  readonly year: CalendarPreview
  /** Otherwise it is what would come of hours that are written. */
  readonly isSaved: boolean
}

/** Twelve months, day by day: open, closed, or a holiday; what is over is past, whatever it was. */
export function YearView({ year: { zone, months, openings }, isSaved }: YearViewProps) {
  const open = openDays(openings)
  const today = useNow((now) => dayIn(zone, now))
  return (
    <section className="year" aria-labelledby="year">
      <div className="year-head">
        <h2 id="year">{isSaved ? settingsTexts.theNextTwelveMonths : words.yearUnsaved}</h2>
        <Legend />
      </div>
      {months.map(({ month, openDates, openMinutes, holidays }) => {
        const named = new Map(holidays.map(({ date, name }) => [date, name]))
        return (
          <article key={month} className="panel month" aria-label={nameOf(month)}>
            <h3>{nameOf(month)}</h3>
            <p className="quiet">
              {settingsTexts.openDaysH(
                today.startsWith(month)
                  ? countText(openDates, words.openDayLeft, words.openDaysLeft)
                  : countText(openDates, settingsTexts.openDay),
                Math.round(openMinutes / minutesAnHour),
              )}
            </p>
            <div className="days" aria-hidden="true">
              {weekdays.map((day) => (
                <span key={day} className="days-head">
                  {day}
                </span>
              ))}
              {daysOf(month).map((day, index) =>
                day === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is nothing but its place
                  <span key={index} />
                ) : (
                  <span
                    key={day}
                    className="day"
                    title={named.get(day)}
                    data-open={open.get(day)}
                    data-holiday={named.has(day) || undefined}
                    data-past={day < today || undefined}
                  >
                    {Number(day.slice(8))}
                  </span>
                ),
              )}
            </div>
            {holidays.length > 0 && (
              <ul className="month-holidays">
                {holidays.map(({ date, name }) => (
                  <li key={date}>
                    {dateText(date)} <span className="quiet">{name}</span>
                  </li>
                ))}
              </ul>
            )}
          </article>
        )
      })}
    </section>
  )
}

function Legend() {
  return (
    <ul className="year-legend">
      <li>
        <span className="day" data-open="usual" /> {words.legend.open}
      </li>
      <li>
        <span className="day" data-open="short" /> {words.legend.short}
      </li>
      <li>
        <span className="day" data-holiday /> {words.legend.holiday}
      </li>
      <li>
        <span className="day" /> {words.legend.closed}
      </li>
    </ul>
  )
}

const nameOf = (month: string) => monthName.format(Date.parse(`${month}-01T00:00:00Z`))
