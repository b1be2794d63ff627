import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { openLog } from '@understudy/observe/log'
import { openMetrics } from '@understudy/observe/metrics'
import type { SignInConfig } from '../sign-in/sign-in.ts'
import { type ApiConfig, type RunningApi, startApi } from '../start.ts'
import { refuseSecrets } from './refuse-secrets.ts'

export interface TestApi extends TestEngine {
  readonly api: RunningApi
  /** The lines that were logged, parsed. */
  readonly lines: Record<string, unknown>[]
}

export type TestConfig = Partial<Omit<ApiConfig, 'signIn'>> & { readonly signIn?: Omit<SignInConfig, 'databaseUrl'> }

/** The API on a database of its own, over real HTTP. */
export async function openTestApi(config: TestConfig = {}): Promise<TestApi> {
  const open = await openTestEngine()
  const lines: Record<string, unknown>[] = []
  const log = openLog({ name: 'api', destination: { write: (line) => void lines.push(JSON.parse(line)) } })
  const metrics = openMetrics({ service: 'api', ofProcess: false })
  const served = { engine: open.engine, log, metrics, host: '127.0.0.1', port: 0 }
  const api = await startApi({
    ...served,
    ...config,
    signIn: { databaseUrl: open.database.superuserUrl, ...config.signIn },
  })
  const close = async () => {
    await api.stop()
    await open.close()
    refuseSecrets(JSON.stringify(lines))
  }
  return { ...open, api, lines, close }
}
