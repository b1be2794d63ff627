import { buildApp } from '@understudy/api/build-app'

type AppOptions = Parameters<typeof buildApp>[0]

/** What the API says of itself at `/openapi.json`, from an app that neither listens nor talks to anything. */
export async function apiDocument(): Promise<object> {
  const nothing = {} as never
  const context = { engine: nothing, commands: nothing, reads: nothing, holders: nothing, live: nothing }
  const options = { context, streams: { open: nothing, stop: async () => {} }, metrics: nothing }
  const app = await buildApp(options as unknown as AppOptions)
  try {
    await app.ready()
    return app.swagger()
  } finally {
    await app.close()
  }
}
