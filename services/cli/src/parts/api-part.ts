import { startApi } from '@understudy/api/start'
import type { BackEnd } from '@understudy/queue/back-end'
import { noticesOf } from '../installation/notice-settings.ts'
import { signInOf } from '../installation/sign-in-settings.ts'
import { takenPort } from './assert-port-free.ts'
import type { PartContext } from './part-context.ts'

export interface ApiPart {
  readonly host: string
  readonly port: number
  readonly consoleDir: string | undefined
  /** Where this process works on the queues too, readiness asks for them. */
  readonly backEnd?: BackEnd
}

/** Answers the address. */
export async function startApiPart(context: PartContext, part: ApiPart): Promise<string> {
  const { installation, log, metrics, stack } = context
  const { metricsToken, trustedProxies } = installation.settings
  const { host, port, consoleDir, backEnd } = part
  const { smtp, allowedNetworks = [] } = noticesOf(installation.settings)
  const signIn = { databaseUrl: installation.databaseUrl, ...signInOf(installation.settings) }
  const queues = backEnd === undefined ? queuesWhenAsked(context) : async () => backEnd
  try {
    const api = await startApi({
      ...{ engine: installation.engine, log, metrics, host, port, allowedNetworks, queues },
      signIn: { ...signIn, hasMail: smtp !== undefined },
      ...(consoleDir !== undefined && { consoleDir }),
      ...(backEnd !== undefined && { checks: { queues: () => backEnd.ping() } }),
      ...(metricsToken !== undefined && { metricsToken }),
      ...(trustedProxies !== undefined && { trustedProxies }),
    })
    stack.defer(() => api.stop())
    return api.url
  } catch (error) {
    throw takenPort(error, host, port)
  }
}

/** Of a process that serves the API alone: its operators may look at the queues, and most processes are never asked to. */
function queuesWhenAsked({ installation, stack }: PartContext): () => Promise<BackEnd> {
  let opening: Promise<BackEnd> | undefined
  stack.defer(async () => (await opening?.catch(() => undefined))?.close())
  return async () => {
    opening ??= import('./queue-back-end.ts').then(({ openQueueBackEnd }) => openQueueBackEnd(installation))
    try {
      return await opening
    } catch (error) {
      opening = undefined
      throw error
    }
  }
}
