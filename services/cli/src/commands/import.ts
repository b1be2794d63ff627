import { readFile } from 'node:fs/promises'
import { ImportHistory, type ImportReport, ImportWork } from '@understudy/contract/http/imports'
import { importHistory } from '@understudy/engine/import/import-history'
import { importWork } from '@understudy/engine/import/import-work'
import { asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { pairs } from '../options/pairs.ts'
import { openProgressLine } from '../progress-line.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** `understudy import history|work FILE`: exit code 1 where a row was refused. */
export async function run(context: Context, options: Options, [what, file]: Arguments): Promise<number> {
  if (what !== 'history' && what !== 'work') throw new Error(`import takes history or work, not ${what}`)
  const text = textOf(await readFile(String(file)))
  return asMember(context, options, async ({ engine, viewer: { agencyId, memberId, roles } }) => {
    if (!roles.some((role) => role === 'owner' || role === 'ops_lead'))
      throw new Error('Only an owner or an ops lead imports lists')
    const importing = { agencyId, actor: { kind: 'member', memberId } as const, now: Date.now() }
    const list = { ...listOf(String(file), text), ...mappingOf(options) }
    const progress = openProgressLine(list.dryRun ? 'Reading' : 'Importing')
    const show = (done: number, total: number) => progress.show(done, total, '')
    const report =
      what === 'history'
        ? await importHistory(engine, importing, historyOf(list, options), show)
        : await importWork(engine, importing, checked(ImportWork, list, flags), show)
    progress.end()
    context.answer(report, reportText(report))
    return report.refused > 0 ? 1 : 0
  })
}

const flags = { columns: '--column', verdicts: '--verdict', from: '--from', dates: '--dates', task: '--task' }

/** Spreadsheets save Unicode in 16 bits too, and say so with the first two bytes; what is neither is told row by row. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(marked).decode(bytes)
}

const listOf = (file: string, text: string) => (/\.json$/i.test(file) ? { json: text } : { csv: text })

function mappingOf(options: Options) {
  const { task, dates = 'iso', from = 'spreadsheet' } = options
  return {
    ...{ from, dates, dryRun: options['dryRun'] === true, columns: pairs(options['column']) },
    ...{ tasks: pairs(options['taskName']), clients: pairs(options['clientName']), people: pairs(options['person']) },
    ...(task !== undefined && { task }),
  }
}

function historyOf(list: object, options: Options): ImportHistory {
  return checked(ImportHistory, { ...list, verdicts: pairs(options['verdict']) }, flags)
}

function reportText({ dryRun, rows, made, existed, passedOver, refused, problems }: ImportReport): string {
  const would = dryRun ? 'would be made' : 'made'
  return [
    `${rows} rows: ${made} ${would}, ${existed} there already, ${passedOver} passed over, ${refused} refused`,
    ...problems.map(({ line, problems: all }) => `  line ${line}: ${all.join('; ')}`),
    ...(refused > problems.length ? [`  and ${refused - problems.length} more`] : []),
  ].join('\n')
}
