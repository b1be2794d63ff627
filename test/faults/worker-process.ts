import { flushCompileCache } from 'node:module'
import { openPool } from '@understudy/db/pool'
import { openEngine } from '@understudy/engine/shell/engine'
import { openLog } from '@understudy/observe/log'
import { openBackEnd } from '@understudy/queue/back-end'
import { startWorker } from '@understudy/worker/start'
import { destination } from 'pino'

/**
 * A worker in a process of its own, which a test may kill at any moment. It says when it is loaded and connected, starts
 * when told, and does not outlive the test.
 */
const { databaseUrl, redisUrl, masterKeyHex, notices } = JSON.parse(process.env.FAULTS_WORKER ?? '{}')

const log = openLog({ name: 'worker', level: 'warn', destination: destination(2) })
const engine = openEngine(openPool({ url: databaseUrl, role: 'understudy_app' }), Buffer.from(masterKeyHex, 'hex'))
const backEnd = await untilOpen()

// Whoever is killed leaves nothing behind by itself, and the next would compile everything again.
flushCompileCache()
console.log('loaded')
await new Promise<void>((resolve) => {
  process.stdin.once('data', () => resolve()).once('end', () => process.exit())
})
await startWorker({ engine, backEnd, log, ...(notices && { notices }) })

/** The database may be away just now; whoever runs workers starts them again until it is back. */
async function untilOpen() {
  for (;;)
    try {
      await engine.pool.query('select 1')
      return await openBackEnd(redisUrl === undefined ? { postgresUrl: databaseUrl } : { redisUrl })
    } catch (err) {
      log.warn({ err }, 'Not yet')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
}
