import type { AddressInfo } from 'node:net'
import { openAddressGuard } from '@understudy/channels/address-guard'
import { openKeyHolders } from '@understudy/engine/keys/key-holders'
import { openReads } from '@understudy/engine/reading/open-reads'
import type { Engine } from '@understudy/engine/shell/engine'
import { openGroupCommit } from '@understudy/engine/shell/group-commit'
import type { Log } from '@understudy/observe/log'
import type { MetricsRegistry } from '@understudy/observe/metrics'
import type { BackEnd } from '@understudy/queue/back-end'
import type { App } from './app-type.ts'
import { buildApp } from './build-app.ts'
import { openLiveStreams } from './live/live-streams.ts'
import { openLive } from './live/open-live.ts'
import { openQueueScreen } from './operator/queue-screen.ts'
import { openSignIn, type SignInConfig } from './sign-in/sign-in.ts'

export interface ApiConfig {
  readonly engine: Engine
  readonly log: Log
  readonly metrics: MetricsRegistry
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** The folder of the built console, if any. */
  readonly consoleDir?: string
  /** What readiness asks beside the database, by name. */
  readonly checks?: Readonly<Record<string, () => Promise<void>>>
  /** What a scraper of /metrics has to send as a bearer; where unset, only this machine may scrape. */
  readonly metricsToken?: string
  /** Addresses or networks of proxies, with commas between, whose X-Forwarded-* headers are believed. */
  readonly trustedProxies?: string
  /** Networks of our own that may be called although they are private, as the worker has them. */
  readonly allowedNetworks?: readonly string[]
  /** How often live streams are kept open and their keys looked at again, in milliseconds; 15 seconds where unset. */
  readonly beatMs?: number
  readonly signIn: SignInConfig
  /** The queues, for operators to look at: asked for when one of them first does, and closed by whoever gives them. */
  readonly queues?: () => Promise<BackEnd>
  /** Of one key or session; 6,000 where unset. */
  readonly requestsPerMinute?: number
}

export interface RunningApi {
  readonly url: string
  /** Takes no more requests, ends live streams, answers what is under way. */
  stop(): Promise<void>
}

/** Whoever is still sending or reading by then is cut off. */
const longestGoodbyeMs = 10_000

/** Serves the API and the console. @throws where the address is taken. */
export async function startApi(config: ApiConfig): Promise<RunningApi> {
  const { engine, log, metrics, host, port } = config
  const live = openLive({ pool: engine.pool, log })
  const signIn = openSignIn({ ...config.signIn, engine, log })
  const holders = openKeyHolders(engine.pool, Date.now, signIn.findPerson)
  const commands = openGroupCommit(engine)
  const streams = openLiveStreams({ live, holders, ...(config.beatMs !== undefined && { beatMs: config.beatMs }) })
  const outbound = openAddressGuard(config.allowedNetworks ?? [])
  const context = { engine, commands, reads: openReads(engine), holders, signIn, live, outbound, log, metrics }
  const screen = config.queues && openQueueScreen(config.queues)
  const app = await buildApp({ ...config, context, streams, screen })
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    await signIn.close()
    throw error
  }
  return {
    url: urlOf(host, (app.server.address() as AddressInfo).port),
    async stop() {
      await closeInTime(app)
      await screen?.close()
      await commands.drained()
      await signIn.close()
    },
  }
}

/** A connection stays open for the next request after an answer; while we stop, it has none to wait for. */
async function closeInTime(app: App): Promise<void> {
  const hangUp = setInterval(() => app.server.closeIdleConnections(), 50)
  const giveUp = setTimeout(() => app.server.closeAllConnections(), longestGoodbyeMs)
  try {
    await app.close()
  } finally {
    clearInterval(hangUp)
    clearTimeout(giveUp)
  }
}

/** Where a browser on this machine finds it: everywhere is also here. */
function urlOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
