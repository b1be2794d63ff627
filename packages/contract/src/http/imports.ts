import { verdicts } from '@understudy/domain/review/machine'
import { priorities } from '@understudy/domain/work-item/work-item'
import { z } from 'zod'
import { ShortText } from '../commands/fields.ts'

/** The most rows of a list that one request takes, and the most bytes. */
export const mostRows = 50_000
export const mostBytes = 16 * 1_048_576

/** Where a list comes from: each has columns of its own. A spreadsheet has ours, unless `columns` says otherwise. */
export const listSources = ['spreadsheet', 'asana', 'clickup', 'trello'] as const
export type ListSource = (typeof listSources)[number]

const ColumnName = z.string().trim().min(1).max(200)
const Names = z.record(ShortText, ShortText).default({})

const common = {
  from: z.enum(listSources).default('spreadsheet'),
  /** The list itself, with a header; commas, semicolons or tabs stand between its columns. */
  csv: z.string().min(1).max(mostBytes).exactOptional(),
  /** Or what Asana or Trello export as JSON, as a text. */
  json: z.string().min(1).max(mostBytes).exactOptional(),
  /** Read every row and say what would come of it; change nothing. */
  dryRun: z.boolean().default(false),
  /** Every row is a run of this task, whatever the list says. */
  task: ShortText.exactOptional(),
  /** What the list calls a task, a client or a person, where it has names of its own: theirs to ours. */
  tasks: Names,
  clients: Names,
  people: Names,
  /** How the list writes a day with slashes or dots: 3/5/2026 is the fifth of March or the third of May. */
  dates: z.enum(['iso', 'month_first', 'day_first']).default('iso'),
}

const hasOneList = ({ csv, json }: { csv?: string; json?: string }) => (csv === undefined) !== (json === undefined)
const oneList = { path: ['csv'], message: 'Send the list as csv or as json' }

/** Which column of the list tells what, where it is not the one that its source has; `task` may lack where it is given. */
const HistoryColumns = z.object({
  case: ColumnName.exactOptional(),
  task: ColumnName.exactOptional(),
  assistant: ColumnName.exactOptional(),
  made: ColumnName.exactOptional(),
  done: ColumnName.exactOptional(),
  started: ColumnName.exactOptional(),
  verdict: ColumnName.exactOptional(),
  theme: ColumnName.exactOptional(),
  client: ColumnName.exactOptional(),
  status: ColumnName.exactOptional(),
  id: ColumnName.exactOptional(),
})

/** Closed work of the past, a row an item. Times without an offset are the client's own. */
export const ImportHistory = z
  .object({
    ...common,
    columns: HistoryColumns.prefault({}),
    /** What the list calls a verdict, where it has words of its own. */
    verdicts: z.record(ShortText, z.enum(verdicts)).default({}),
  })
  .refine(hasOneList, oneList)
export type ImportHistory = z.infer<typeof ImportHistory>

/** Which column tells what of work that is to be done; a row with something under `done` is over, and is passed over. */
const WorkColumns = z.object({
  task: ColumnName.exactOptional(),
  title: ColumnName.exactOptional(),
  id: ColumnName.exactOptional(),
  priority: ColumnName.exactOptional(),
  assistant: ColumnName.exactOptional(),
  client: ColumnName.exactOptional(),
  done: ColumnName.exactOptional(),
  status: ColumnName.exactOptional(),
})

/** Open work items, a row each; with an id the same row makes one item, however often it is sent. */
export const ImportWork = z
  .object({
    ...common,
    columns: WorkColumns.prefault({}),
    /** Of rows that name none. */
    priority: z.enum(priorities).default('normal'),
  })
  .refine(hasOneList, oneList)
export type ImportWork = z.infer<typeof ImportWork>

/** What came of a list, or would come of it. */
export const ImportReport = z
  .object({
    dryRun: z.boolean(),
    rows: z.int(),
    made: z.int(),
    /** That were there already: a list that is sent again goes on where it stopped. */
    existed: z.int(),
    /** Work that is over where open work was asked for, and the other way round. */
    passedOver: z.int(),
    refused: z.int(),
    /** The first thousand rows that were refused, by their line in the list or number in the JSON, with every reason. */
    problems: z.array(z.object({ line: z.int(), problems: z.array(z.string()) })),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof ImportReport>
