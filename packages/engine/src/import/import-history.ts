import { ImportWorkItem } from '@understudy/contract/commands/import-commands'
import type { ImportHistory, ImportReport } from '@understudy/contract/http/imports'
import type { Actor } from '@understudy/domain/actor'
import { ownEntry } from '@understudy/domain/own-entry'
import { type Verdict, verdicts } from '@understudy/domain/review/machine'
import type { Engine } from '../shell/engine.ts'
import { importRows, type RowRead } from './import-rows.ts'
import { type KnownNames, readKnownNames, underTheirNames } from './known-names.ts'
import { pastInstant } from './past-instant.ts'
import type { ListRow } from './read-records.ts'
import { openRowReader, type RowReader } from './row-reader.ts'
import { slashDate } from './slash-date.ts'

/** Who imports into which agency, and until when things can have happened. */
export interface Importing {
  readonly agencyId: string
  readonly actor: Actor
  readonly now: number
}

/** An agency's past work, closed items only: measures and risk begin with it, nobody's score, level or trust does. */
export async function importHistory(
  engine: Engine,
  importing: Importing,
  list: ImportHistory,
  onProgress?: (done: number, total: number) => void,
): Promise<ImportReport> {
  const names = underTheirNames(await readKnownNames(engine.pool, importing.agencyId), list)
  const reader = openRowReader(list)
  const read = (row: ListRow) => readPast(row, importing, list, reader, names)
  const required = reader.required(['case', 'task', 'assistant', 'made', 'done'])
  return importRows(engine, { list, dryRun: list.dryRun, required, read }, onProgress)
}

function readPast(
  row: ListRow,
  { agencyId, actor, now }: Importing,
  { from, columns, verdicts: words, dates }: ImportHistory,
  reader: RowReader,
  names: KnownNames,
): RowRead {
  const cell = (name: string) => reader.cell(row, name)
  if (from !== 'spreadsheet' && !reader.isOver(row)) return 'passed_over'
  const empty = ['case', 'task', 'assistant', 'made', 'done'].filter((name) => cell(name) === undefined)
  if (empty.length > 0) return { problems: empty.map((name) => `${reader.called(name)} is empty`) }
  const task = names.task(cell('task') ?? '', cell('client'))
  const assistant = names.member(cell('assistant') ?? '')
  const zone = 'zone' in task ? task.zone : 'UTC'
  const instant = (name: string) => cell(name) && pastInstant(slashDate(cell(name) as string, dates), zone)
  const [madeAt, startedAt, doneAt] = [instant('made'), instant('started'), instant('done')]
  const verdict = verdictOf(cell('verdict'), words)
  const wrong = ['made', 'started', 'done'].filter((name) => cell(name) && instant(name) === undefined)
  const problems = [
    ...[task, assistant, verdict].flatMap((one) => (typeof one === 'object' && 'problem' in one ? [one.problem] : [])),
    ...wrong.map((name) => `${reader.called(name)} is no time: ${cell(name)}; write 2026-01-05 09:30 or ISO 8601`),
    ...(typeof doneAt === 'number' && doneAt > now ? ['It is not done yet: only closed work has a past'] : []),
  ]
  const themes = themesOf(cell('theme'))
  // A list of ours is told apart by case and time, unless it was said to have ids.
  const own = from === 'spreadsheet' && columns.id === undefined ? undefined : reader.externalId(row)
  const input = ImportWorkItem.safeParse({
    ...{ taskId: 'id' in task ? task.id : undefined, assistantId: assistant, madeAt },
    ...{ title: cell('case'), externalId: own ?? `${cell('case')} ${madeAt}` },
    ...(typeof startedAt === 'number' && { startedAt }),
    ...(typeof verdict === 'string' && { verdict }),
    ...(themes.length > 0 && { themes }),
  })
  if (problems.length > 0) return { problems }
  if (!input.success)
    return { problems: input.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  const command = { name: 'work_item.import', agencyId, actor, input: input.data, occurredAt: doneAt as number }
  return { command, key: `${input.data.taskId} ${input.data.externalId}` }
}

const common: Readonly<Record<string, Verdict>> = {
  ...{ pass: 'passed', ok: 'passed', accepted: 'passed', yes: 'passed' },
  ...{ fixed: 'fixed_and_accepted', 'sent back': 'rework', returned: 'rework', 'rejected and closed': 'rejected' },
}

/** The list's own words first, then ours, then what is often said. */
function verdictOf(
  text: string | undefined,
  words: ImportHistory['verdicts'],
): Verdict | undefined | { readonly problem: string } {
  if (text === undefined) return undefined
  const own = Object.entries(words).find(([word]) => word.toLowerCase() === text.toLowerCase())?.[1]
  const plain = text.toLowerCase()
  const found = own ?? verdicts.find((verdict) => verdict === plain.replaceAll(' ', '_')) ?? ownEntry(common, plain)
  return found ?? { problem: `There is no verdict ${text}: map it to one of ${verdicts.join(', ')}` }
}

const themesOf = (text: string | undefined) =>
  (text ?? '')
    .split(/[;|]/)
    .map((theme) => theme.trim())
    .filter((theme) => theme !== '')
