import { MakeWorkItem } from '@understudy/contract/commands/work-item-commands'
import type { ImportReport, ImportWork } from '@understudy/contract/http/imports'
import type { Engine } from '../shell/engine.ts'
import type { Importing } from './import-history.ts'
import { importRows, type RowRead } from './import-rows.ts'
import { type KnownNames, readKnownNames, underTheirNames } from './known-names.ts'
import { priorityOf } from './priority-of.ts'
import type { ListRow } from './read-records.ts'
import { openRowReader, type RowReader } from './row-reader.ts'

/** Open work items from a list, made by the ordinary command: routed, promised and watched like any other. */
export async function importWork(
  engine: Engine,
  importing: Importing,
  list: ImportWork,
  onProgress?: (done: number, total: number) => void,
): Promise<ImportReport> {
  const names = underTheirNames(await readKnownNames(engine.pool, importing.agencyId), list)
  const reader = openRowReader(list)
  const read = (row: ListRow) => readWork(row, importing, list, reader, names)
  const { dryRun } = list
  return importRows(engine, { list, dryRun, required: reader.required(['task', 'title']), read }, onProgress)
}

function readWork(
  row: ListRow,
  { agencyId, actor }: Importing,
  { priority }: Pick<ImportWork, 'priority'>,
  reader: RowReader,
  names: KnownNames,
): RowRead {
  const cell = (name: string) => reader.cell(row, name)
  if (reader.isOver(row)) return 'passed_over'
  const empty = ['task', 'title'].filter((name) => cell(name) === undefined)
  if (empty.length > 0) return { problems: empty.map((name) => `${reader.called(name)} is empty`) }
  const task = names.task(cell('task') ?? '', cell('client'))
  const named = cell('assistant')
  const assistant = named === undefined ? undefined : names.member(named)
  const problems = [task, assistant].flatMap((one) =>
    typeof one === 'object' && 'problem' in one ? [one.problem] : [],
  )
  if (problems.length > 0) return { problems }
  const id = reader.externalId(row)
  const input = MakeWorkItem.safeParse({
    ...{ taskId: 'id' in task ? task.id : undefined, title: cell('title') },
    priority: priorityOf(cell('priority')) ?? priority,
    ...(id !== undefined && { externalId: id }),
    ...(assistant !== undefined && { assistantId: assistant }),
  })
  if (!input.success)
    return { problems: input.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  const { taskId, externalId } = input.data
  const command = { name: 'work_item.make', agencyId, actor, input: input.data }
  return { command, key: externalId === undefined ? undefined : `${taskId} ${externalId}` }
}
