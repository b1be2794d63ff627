import { readFile } from 'node:fs/promises'
import { PublishSop } from '@understudy/contract/commands/task-commands'
import { starterSop } from '@understudy/domain/catalogue/starter-sop'
import { readSop } from '@understudy/domain/sop/read-sop'
import { writeSop } from '@understudy/domain/sop/write-sop'
import type { Context } from '../run-command.ts'

/**
 * `understudy sop import`: a Markdown checklist as the steps that the API publishes. `understudy sop export`: such steps,
 * or the starter SOP, as a Markdown checklist. Neither needs a database.
 */
export async function run(context: Context, _: unknown, [action, file]: readonly string[]): Promise<number> {
  if (action === 'import' && file !== undefined) return importSop(context, file)
  if (action === 'export') return exportSop(context, file ?? 'starter')
  throw new Error('Say `sop import FILE.md`, `sop export FILE.json` or `sop export starter`')
}

async function importSop({ answer, say }: Context, file: string): Promise<number> {
  const { title, steps, reasons } = readSop(await textOf(file))
  for (const { message, satisfiedBy } of reasons) say(`${file}: ${message}. ${satisfiedBy ?? ''}`)
  const body = { steps }
  answer({ title, ...body, reasons }, JSON.stringify(body, null, 2))
  return reasons.length > 0 ? 1 : 0
}

async function exportSop({ answer }: Context, file: string): Promise<number> {
  const steps = file === 'starter' ? starterSop : stepsIn(file, await textOf(file))
  const markdown = writeSop(file === 'starter' ? 'Intake and follow-up' : file.replace(/^.*[\\/]|[.]json$/g, ''), steps)
  answer({ markdown }, markdown.trimEnd())
  return 0
}

/** A list of steps, or an object that has one, as the API takes it. */
function stepsIn(file: string, text: string) {
  try {
    const given: unknown = JSON.parse(text)
    return PublishSop.shape.steps.parse((given as { steps?: unknown }).steps ?? given)
  } catch (error) {
    throw new Error(`${file} holds no steps of an SOP: ${(error as Error).message}`)
  }
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new Error(`${file} cannot be read: ${error.message}`)
  })
}
