import type { BoardRow } from '@understudy/contract/http/board'
import type { Grouping } from '../address/place.ts'
import { boardTexts } from '../words/board-texts.ts'

export type Entry =
  | { readonly kind: 'row'; readonly key: string; readonly row: BoardRow }
  /** Of a group, and which items are in it. */
  | { readonly kind: 'head'; readonly key: string; readonly name: string; readonly ids: readonly string[] }

const nobody = boardTexts.nobodyYet

const keyOf: Readonly<Record<Grouping, (row: BoardRow) => readonly [string, string]>> = {
  client: ({ clientId, clientName }) => [clientId, clientName],
  assistant: ({ assistantId, assistantName }) => [assistantId ?? '', assistantName ?? nobody],
  task: ({ taskId, taskName, clientName }) => [taskId, `${taskName} · ${clientName}`],
}

/** The rows as the table shows them: in their order, or group by group, the group with the most urgent row first. */
export function entriesOf(rows: readonly BoardRow[], grouping: Grouping | undefined): readonly Entry[] {
  if (grouping === undefined) return rows.map(entryOf)
  const groups = Map.groupBy(rows, (row) => keyOf[grouping](row)[0])
  return [...groups].flatMap(([key, found]): Entry[] => {
    const [first] = found
    const name = first === undefined ? '' : keyOf[grouping](first)[1]
    const ids = found.map(({ workItemId }) => workItemId)
    return [{ kind: 'head', key: `group:${key}`, name, ids }, ...found.map(entryOf)]
  })
}

const entryOf = (row: BoardRow): Entry => ({ kind: 'row', key: row.workItemId, row })
