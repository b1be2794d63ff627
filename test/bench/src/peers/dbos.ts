import { DBOS } from '@dbos-inc/dbos-sdk'
import { inFlight } from './in-flight.ts'
import { type PeerRate, sleepsAfter, steps, timerMs } from './peer.ts'

/** As many flows at once as gain anything; each runs in this process and keeps every step's result in Postgres. */
const atOnce = 200
const connections = 16

const flow = DBOS.registerWorkflow(
  async (number: number) => {
    const results: string[] = []
    for (let step = 1; step <= steps; step++) {
      results.push(await DBOS.runStep(async () => `${number}:${step}`, { name: `step${step}` }))
      if (step === sleepsAfter) await DBOS.sleepms(timerMs)
    }
    return results
  },
  { name: 'benchFlow' },
)

export const dbosRate: PeerRate = async (url, flows) => {
  DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, systemDatabasePoolSize: connections, logLevel: 'error' })
  await DBOS.launch()
  try {
    const began = performance.now()
    await inFlight(flows, atOnce, flow)
    return flows / ((performance.now() - began) / 1_000)
  } finally {
    await DBOS.shutdown()
  }
}
