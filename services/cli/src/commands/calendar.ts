import { CalendarDefinition } from '@understudy/contract/commands/client-commands'
import { PlainDate } from '@understudy/contract/commands/fields'
import { ownEntry } from '@understudy/domain/own-entry'
import { keepSecret } from '@understudy/engine/channel/channel-secrets'
import { fetchHolidays } from '@understudy/engine/client/fetch-holidays'
import { previewCalendar } from '@understudy/engine/client/preview-calendar'
import { noticesOf } from '../installation/notice-settings.ts'
import { calendarText } from '../promises/calendar-text.ts'
import { feedsText } from '../promises/feeds-text.ts'
import { isRefused } from '../promises/is-refused.ts'
import { jsonFile } from '../promises/json-file.ts'
import { namedHolidays } from '../promises/named-holidays.ts'
import { type AtClient, withClient } from '../promises/with-client.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

type Action = (
  at: AtClient,
  subject: string | undefined,
  context: Context,
  options: Options,
) => Promise<{ value: unknown; text: string }>

/** `understudy calendar show|preview|save|holidays|feeds|follow|leave|off|on`: the opening hours that a client's promises are counted by. */
export async function run(context: Context, options: Options, args: Arguments): Promise<number> {
  const [name = 'show', subject] = args
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`calendar can ${Object.keys(actions).join(', ')}, not ${name}`)
  const { value, text } = await withClient(context, options, (at) => action(at, subject, context, options))
  context.answer(value, text)
  return isRefused(value) ? 1 : 0
}

const needed = (subject: string | undefined, what: string): string => {
  if (subject === undefined) throw new Error(`Name ${what}`)
  return subject
}

const versionText = ({ version }: Readonly<Record<string, unknown>>) =>
  `The calendar is version ${version}. Running clocks keep theirs until \`understudy policy recompute\``

const actions: Readonly<Record<string, Action>> = {
  show: async ({ client }) => {
    const calendar = client.calendars.at(-1)
    return { value: { version: client.calendars.length, calendar }, text: JSON.stringify(calendar, undefined, 2) }
  },
  preview: async ({ client }, file) => {
    const calendar = file === undefined ? client.calendars.at(-1) : await jsonFile(file, CalendarDefinition)
    if (calendar === undefined) throw new Error('The client has no calendar yet')
    const preview = previewCalendar(calendar, Date.now())
    return { value: preview, text: calendarText(preview) }
  },
  save: async ({ say }, file) => {
    const calendar = await jsonFile(needed(file, 'the FILE.json with the calendar'), CalendarDefinition)
    const saved = await say('client.publish_calendar', { calendar })
    return { value: saved, text: versionText(saved) }
  },
  holidays: async ({ client, say }, from, { settings }) => {
    const what = needed(from, 'a region such as US-TX, FILE.ics or the address of an iCal feed')
    const zone = client.calendars.at(-1)?.zone ?? client.timeZone
    const asked = await namedHolidays(what, noticesOf(settings).allowedNetworks ?? [])
    const { source, holidays } = await fetchHolidays(asked, zone, Date.now())
    const saved = await say('client.take_holidays', { source, holidays })
    const value = { ...saved, source, holidays: holidays.length }
    return { value, text: `${holidays.length} holidays of ${source}. ${versionText(saved)}` }
  },
  feeds: async ({ client: { feeds = {} } }) => ({
    value: { feeds: Object.entries(feeds).map(([id, feed]) => ({ id, ...feed })) },
    text: feedsText(feeds),
  }),
  follow: async (at, from, { settings }, options) => {
    const url = needed(from, 'the address of an iCal feed, https://…')
    // Told at once where it leads nowhere; afterwards nobody waits for the answer.
    const taken = await namedHolidays(url, noticesOf(settings).allowedNetworks ?? [])
    if (taken.kind !== 'ical' || !URL.canParse(url))
      throw new Error('follow takes the address of an iCal feed, https://…')
    const { holidays } = await fetchHolidays(taken, at.client.calendars.at(-1)?.zone ?? at.client.timeZone, Date.now())
    const name = String(options['name'] ?? taken.name)
    const { feedId, source } = await at.say('client.follow_feed', { name })
    await keepSecret(at.engine, at.agencyId, String(feedId), url, new Date())
    const text = `${String(feedId)}\nIts ${holidays.length} holidays are taken within a minute, and every day anew, as ${String(source)}`
    return { value: { feedId, source, holidays: holidays.length }, text }
  },
  leave: async ({ say }, feedId) => ({
    value: await say('client.leave_feed', {
      feedId: needed(feedId, 'the feed by its id; `calendar feeds` lists them'),
    }),
    text: 'It is followed no more; its holidays stay',
  }),
  off: (at, date) => switchTo(at, date, true),
  on: (at, date) => switchTo(at, date, false),
}

async function switchTo({ say }: AtClient, subject: string | undefined, off: boolean) {
  const date = PlainDate.safeParse(needed(subject, 'a date such as 2026-12-24'))
  if (!date.success) throw new Error(`${subject} is no date; say it as YYYY-MM-DD`)
  const saved = await say('client.switch_holiday', { date: date.data, off })
  return {
    value: saved,
    text: `${date.data} is ${off ? 'kept as no holiday' : 'a holiday again'}. ${versionText(saved)}`,
  }
}
