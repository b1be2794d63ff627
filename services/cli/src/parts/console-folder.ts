import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Say } from '../installation/installation.ts'

const build = new URL('../../../console/build.ts', import.meta.url).href
const program = `import { buildConsole } from ${JSON.stringify(build)}\nprocess.stdout.write(await buildConsole())`
const quietMs = 1_500

/**
 * The folder of the built console, built anew where it is stale: in a process of its own, so that the bundler's memory
 * goes with it. Undefined, with a remark, where it cannot be built; the API works without it. Ends with the stack.
 */
export function consoleFolder(say: Say, stack: AsyncDisposableStack): Promise<string | undefined> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
  const remark = setTimeout(() => say('Building the console'), quietMs)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  stack.defer(async () => {
    clearTimeout(remark)
    child.kill()
    await ended
  })
  return (async () => {
    const [folder, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    clearTimeout(remark)
    if (code === 0) return folder
    if (!stack.disposed && child.signalCode === null)
      say(`The console could not be built, so only the API is served: ${lastLine(complaint)}`)
    return undefined
  })()
}

function lastLine(complaint: string): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '')
  return lines.findLast((line) => /error/i.test(line))?.trim() ?? lines.at(-1)?.trim() ?? 'it said nothing'
}
