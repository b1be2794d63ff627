import { availableParallelism } from 'node:os'
import { type Part, parts } from './parts.ts'

const width = Math.max(...parts.map(({ name }) => name.length))
const failed: string[] = []

/** Runs one part and tells how it went in one line, with what to read beneath it. */
async function tell({ name, run }: Part): Promise<void> {
  const began = performance.now()
  const { good, report } = await run().catch((error: Error) => ({ good: false, report: error.stack ?? error.message }))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (!good) failed.push(name)
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name.padEnd(width)} ${seconds.padStart(5)} s`)
  if (report !== '') console.log(report.replace(/^/gm, '       '))
}

/** `npm run check`: everything that can be said of the repository without services. */
const waiting = [...parts]
async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await tell(next)
}

const wanted = process.argv.slice(2)
if (wanted.length > 0)
  waiting.splice(0, waiting.length, ...parts.filter(({ name }) => wanted.some((word) => name.includes(word))))
const began = performance.now()
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
const total = ((performance.now() - began) / 1000).toFixed(1)
console.log(
  failed.length === 0 ? `Everything is in order (${total} s)` : `Not in order: ${failed.join(', ')} (${total} s)`,
)
process.exitCode = failed.length === 0 ? 0 : 1
