import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from './packaged-node.mjs'

const causes = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network request|META_FETCH_FAIL/,
    say: 'the package registry cannot be reached. Installing needs the network once; try again when it is there',
  },
  { sign: /ENOSPC|no space left/i, say: 'the disk is full' },
  { sign: /EROFS|read-only file system/i, say: 'the disk is read-only' },
  { sign: /EACCES|EPERM/, say: 'this user may not write there' },
]
const lastLines = 15

/**
 * Runs one step of the set-up, showing of its words only the progress. A failure becomes one message: its cause where
 * it is a known one, else the tool's last lines.
 */
export async function runStep(command, options, { complaint, progress, environment = {} }) {
  // Tools behave otherwise under NODE_ENV=production, and this is a set-up for everything.
  const { NODE_ENV: _, ...inherited } = process.env
  const child = spawn(command, options, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, ...environment },
  })
  const words = []
  const ended = new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      words.push(line)
      if (progress?.test(line)) console.error(`  ${line.trim()}`)
    })
  const code = await ended.catch((error) => {
    if (error.code === 'ENOENT') throw new Error(`${complaint}: there is no ${command} on the path; install npm`)
    throw new Error(`${complaint}: ${error.message}`)
  })
  if (code !== 0) throw new Error(explain(complaint, words))
}

function explain(complaint, words) {
  const text = words.join('\n')
  const cause = causes.find(({ sign }) => sign.test(text))
  if (cause !== undefined) return `${complaint}: ${cause.say}`
  const said = words.filter((line) => line.trim() !== '' && !line.includes('Unsupported engine'))
  return [`${complaint}:`, ...said.slice(-lastLines)].join('\n')
}
