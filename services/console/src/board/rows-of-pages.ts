import type { Board, BoardRow } from '@understudy/contract/http/board'

/**
 * One list of the pages asked for so far. A row that moved between two requests may be on both pages: its newer page,
 * the later one, is believed, and it keeps the place that it has there.
 */
export function rowsOfPages(pages: readonly Pick<Board, 'rows'>[]): BoardRow[] {
  const lastPage = new Map(pages.flatMap(({ rows }, page) => rows.map(({ workItemId }) => [workItemId, page] as const)))
  return pages.flatMap(({ rows }, page) => rows.filter(({ workItemId }) => lastPage.get(workItemId) === page))
}
