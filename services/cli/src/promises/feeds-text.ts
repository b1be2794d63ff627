import type { HolidayFeeds } from '@understudy/domain/client/holiday-feeds'
import { textTable } from '../text-table.ts'

/** The feeds that a calendar follows, with what became of the last attempt. */
export function feedsText(feeds: HolidayFeeds): string {
  const rows = Object.entries(feeds).map(([id, { source, nextAt, failures, because }]) => [
    ...[id, source, new Date(nextAt).toISOString()],
    failures === undefined ? 'well' : `failed ${failures} times in a row: ${because ?? ''}`,
  ])
  return rows.length === 0 ? 'It follows no feed' : textTable(['feed', 'source', 'fetched next', 'state'], rows)
}
