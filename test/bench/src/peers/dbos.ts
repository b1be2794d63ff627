import { DBOS } from '@dbos-inc/dbos-sdk'
import { inFlight } from '../in-flight.ts'
import { type Peer, rateOf, sleepsAfter, steps, timerMs } from './peer.ts'

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

export const dbos: Peer = {
  settings: `${atOnce} workflows in flight, started directly instead of through its queue, whose polling costs more; a pool of ${connections} connections`,
  async rate(url, flows) {
    DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, systemDatabasePoolSize: connections, logLevel: 'error' })
    await DBOS.launch()
    try {
      return await rateOf(flows, (count) => inFlight(count, atOnce, flow))
    } finally {
      await DBOS.shutdown()
    }
  },
}
