import type { ImportReport } from '@understudy/contract/http/imports'
import { isStorable } from '@understudy/contract/http/storable'
import type { Command, Outcome } from '../shell/command.ts'
import type { Engine } from '../shell/engine.ts'
import { execute, tryOut } from '../shell/execute.ts'
import { readList, type SentList } from './read-list.ts'
import type { ListRow } from './read-records.ts'

/** A row as a command, or everything that is wrong with it; nothing where it is of the other kind of work. */
export type RowRead =
  | { readonly command: Command; readonly key?: string | undefined }
  | { readonly problems: string[] }
  | 'passed_over'

export interface List {
  readonly list: SentList
  readonly required: readonly string[]
  readonly dryRun: boolean
  readonly read: (row: ListRow) => RowRead
}

const batchSize = 100
const mostProblems = 1_000

/**
 * Sends each row of a list as a command, a hundred at once, or only decides them. A row that is wrong stands by itself; a
 * run that is cut off goes on where it stopped, because what is there is not made again. `onProgress` hears of rows done.
 */
export async function importRows(
  engine: Engine,
  { list, required, dryRun, read }: List,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ImportReport> {
  const rows = await readList(list, required)
  const tally = { made: 0, existed: 0, passedOver: 0, refused: 0, problems: [] as ImportReport['problems'] }
  const note = (line: number, problems: string[]) => {
    tally.refused += 1
    if (tally.problems.length < mostProblems) tally.problems.push({ line, problems })
  }
  const lines = new Map<string, number>()
  for (let start = 0; start < rows.length; start += batchSize) {
    const asked: { line: number; command: Command }[] = []
    for (const row of rows.slice(start, start + batchSize)) {
      const found = unreadable(row) ?? read(row)
      if (found === 'passed_over') {
        tally.passedOver += 1
        continue
      }
      const twin = 'command' in found && found.key !== undefined ? lines.get(found.key) : undefined
      if (!('command' in found)) note(row.line, found.problems)
      else if (twin !== undefined) note(row.line, [`It says the same as line ${twin}`])
      else {
        if (found.key !== undefined) lines.set(found.key, row.line)
        asked.push({ line: row.line, command: found.command })
      }
    }
    const commands = asked.map(({ command }) => command)
    const outcomes = commands.length === 0 ? [] : await (dryRun ? tryOut : execute)(engine, commands)
    for (const [index, outcome] of outcomes.entries()) {
      const problems = problemsOf(outcome)
      if (problems !== undefined) note(asked[index]?.line ?? 0, problems)
      else if (outcome.kind === 'accepted' && outcome.result['existed'] === true) tally.existed += 1
      else tally.made += 1
    }
    onProgress(Math.min(start + batchSize, rows.length), rows.length)
  }
  tally.problems.sort((a, b) => a.line - b.line)
  return { dryRun, rows: rows.length, ...tally }
}

/** Where the list itself has come apart at a row: nothing of it is taken for what it may not have said. */
function unreadable({ cells, beyond }: ListRow): { readonly problems: string[] } | undefined {
  const lost = Object.keys(cells).filter((name) => cells[name]?.includes('\uFFFD'))
  const unfit = Object.keys(cells).filter((name) => !isStorable(cells[name] ?? ''))
  const problems = [
    ...unfit.map((name) => `${name} has half a surrogate pair or U+0000, which cannot be stored`),
    ...lost.map((name) => `${name} has signs that are no UTF-8: save the list as CSV in UTF-8, and send it again`),
    ...(beyond === undefined
      ? []
      : [
          `It has more cells than the first line has names (${beyond.join(', ')}): a text with a separator stands in quotes`,
        ]),
  ]
  return problems.length === 0 ? undefined : { problems }
}

/** @throws the error of a command that failed: an outage is none of the row's. */
function problemsOf(outcome: Outcome): string[] | undefined {
  if (outcome.kind === 'accepted') return undefined
  if (outcome.kind === 'refused')
    return outcome.reasons.map(({ message, satisfiedBy }) => [message, satisfiedBy].filter(Boolean).join('. '))
  if (outcome.kind === 'conflict') return ['It met changes of others each time; send the list again']
  throw outcome.error
}
