import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { checkArchive } from '@understudy/engine/archive/check-archive'
import { writeArchive } from '@understudy/engine/archive/write-archive'
import { asOwner } from '../options/as-owner.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** Everything that an agency has, as one file, and whether such a file is whole. */
export async function run(context: Context, options: Options, [action, file = '']: Arguments): Promise<number> {
  if (action === 'check') return check(context, options, file)
  if (action !== 'save') throw new Error(`archive can save or check, not ${action}`)
  if (options['member'] === undefined) throw new Error('Name the owner who takes it along: --member owner@example.org')
  return asOwner(context, options, async ({ engine, viewer: { agencyId } }) => {
    // A file that is there already is somebody's; only its owner reads the new one.
    const into = createWriteStream(file, { flags: 'wx', mode: 0o600 })
    await pipeline(writeArchive(engine, agencyId, Date.now()), into)
    context.answer({ agency: agencyId, file, bytes: into.bytesWritten }, `${file}: ${into.bytesWritten} bytes`)
    return 0
  })
}

/** Needs no database. Exit code 1 where anything differs. */
async function check({ answer }: Context, options: Options, file: string): Promise<number> {
  const key = options['publicKey']
  const verdict = await checkArchive(
    createReadStream(file),
    key === undefined ? undefined : await readFile(String(key), 'utf8'),
  )
  const { takenAt, files, events, streams, checkpoints, differences, differenceCount } = verdict
  const counted = `${events} events in ${streams} streams, ${checkpoints} checkpoints, ${files} files, taken ${takenAt}`
  const lines = differences.map(
    ({ stream, field, stored, folded }) =>
      `  ${stream}, ${field}: ${JSON.stringify(stored)}, and should be ${JSON.stringify(folded)}`,
  )
  const isClean = differenceCount === 0
  answer(
    { clean: isClean, ...verdict },
    isClean ? `Clean: ${counted}.` : [`${differenceCount} differences in ${counted}:`, ...lines].join('\n'),
  )
  return isClean ? 0 : 1
}
