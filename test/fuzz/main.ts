import { parseArgs } from 'node:util'
import { migrate } from '@understudy/db/migrate'
import { publishTemplate } from '@understudy/provision/test-database'
import { startPostgres } from '../setup/start-postgres.ts'
import { openFuzzSite } from './fuzz-site.ts'
import { type Finding, type FuzzReport, runFuzz } from './run-fuzz.ts'

const options = {
  requests: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
  first: { type: 'string', default: '0' },
} as const

/** `npm run fuzz [-- --requests 100000 --seed 1 --first 0]`: every endpoint, with what nobody should send it. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options })
  const server = await startPostgres('embedded', (text) => console.error(text))
  const dropTemplate = await publishTemplate(server.superuserUrl, migrate)
  const site = await openFuzzSite()
  try {
    let told = 0
    const onProgress = (done: number, { findings }: FuzzReport) => {
      console.log(`${done} asked, ${findings.length} amiss`)
      for (const finding of findings.slice(told)) console.log(tell(finding))
      told = findings.length
    }
    const range = { seed: Number(values.seed), requests: Number(values.requests), first: Number(values.first) }
    const report = await runFuzz(site, { ...range, onProgress })
    for (const finding of report.findings.slice(told)) console.log(tell(finding))
    return conclude(report)
  } finally {
    await site.close()
    await dropTemplate()
    await server.stop()
  }
}

/** A request is found again by its number; what is long in it is not to fill the screen. */
function tell({ number, what, request, answer, logged }: Finding): string {
  const { body, path } = request
  const short = { ...request, path: path.slice(0, 300), body: String(body).slice(0, 600) }
  return JSON.stringify({ number, what, request: short, text: answer.text.slice(0, 300), logged }).slice(0, 4_000)
}

function conclude({ answers, findings, slowestMs }: FuzzReport): number {
  const byStatus = new Map<number, number>()
  for (const statuses of answers.values())
    for (const [status, count] of statuses) byStatus.set(status, (byStatus.get(status) ?? 0) + count)
  const counts = [...byStatus].sort(([one], [other]) => one - other).map(([status, count]) => `${status}: ${count}`)
  console.log(`${answers.size} operations answered ${counts.join(', ')}; the slowest took ${Math.round(slowestMs)} ms`)
  console.log(`${findings.length} amiss`)
  return findings.length === 0 ? 0 : 1
}

process.exitCode = await main()
