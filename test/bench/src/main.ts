import { SetupProblem } from '@understudy/provision/setup-problem'
import { figuresOf } from './figures.ts'
import { loadsOf, readOptions } from './options.ts'
import { referenceBy } from './reference.ts'
import { reportOf, tableOf } from './report.ts'

/** `npm run bench [-- --quick --json --only commands,items --repeats 5]`: progress on the standard error, the answer on the standard output. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const loads = loadsOf(options)
  // Thousands of files: read once it is known that there is something to measure.
  const { measure, peers } = await import('./measure.ts')
  const { openSite } = await import('./site.ts')
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  say(`Founding ${loads.agencies} agencies`)
  const site = await openSite(loads.agencies, say)
  try {
    const measured = await measure(site, options, loads, say)
    const measuredPeers = Object.entries(peers).filter(([name]) => measured.rates[name] !== undefined)
    const how = {
      referenceBy: referenceBy(),
      peers: Object.fromEntries(measuredPeers.map(([name, { settings }]) => [name, settings])),
    }
    const report = reportOf(options, loads, measured, figuresOf(measured, Object.keys(peers)), how)
    process.stdout.write(`${options.json ? JSON.stringify(report) : tableOf(report)}\n`)
  } finally {
    await site.close()
  }
}

try {
  await main()
} catch (error) {
  const isPlain = error instanceof SetupProblem || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  process.stderr.write(`${isPlain ? (error as Error).message : (error as Error).stack}\n`)
  process.exitCode = 1
}
