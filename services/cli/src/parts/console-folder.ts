import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Say } from '../installation/installation.ts'

const build = new URL('../../../console/build.ts', import.meta.url).href
const program = `import { buildConsole } from ${JSON.stringify(build)}\nprocess.stdout.write(await buildConsole())`
const quietMs = 1_500

/**
 * The folder of the built console, built anew where it is stale: in a process of its own, so that the bundler's memory
 * goes with it. Undefined, with a remark, where it cannot be built; the API works without it.
 */
export async function consoleFolder(say: Say): Promise<string | undefined> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
  const remark = setTimeout(() => say('Building the console'), quietMs)
  try {
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    const [folder, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    if (code === 0) return folder
    say(`The console could not be built, so only the API is served: ${lastLine(complaint)}`)
    return undefined
  } finally {
    clearTimeout(remark)
  }
}

function lastLine(complaint: string): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '')
  return lines.findLast((line) => /error/i.test(line))?.trim() ?? lines.at(-1)?.trim() ?? 'it said nothing'
}
