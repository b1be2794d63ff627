/** Thrown where somebody asked to stop before everything was up. */
export class StopAsked extends Error {
  constructor() {
    super('Stopped')
  }
}

export interface StopRequest {
  /** Resolves when a signal asks this process to stop. */
  readonly asked: Promise<void>
  /** @throws StopAsked */
  throwIfAsked(): void
  /** Gives up waiting for `work`, which leaves nothing behind, when that happens first. @throws StopAsked */
  orStop<T>(work: Promise<T>): Promise<T>
}

const interrupted = 130

/**
 * The first signal asks; a second Ctrl-C ends the process at once, whatever it leaves behind. A SIGTERM that follows a
 * Ctrl-C does not: the one who started us sends it, for the same Ctrl-C has ended npm.
 */
export function listenForStop(): StopRequest {
  const request = Promise.withResolvers<void>()
  let isAsked = false
  const onSignal = (signal: NodeJS.Signals) => {
    if (isAsked && signal === 'SIGINT') process.exit(interrupted)
    isAsked = true
    request.resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  const refusal = request.promise.then(() => Promise.reject(new StopAsked()))
  refusal.catch(() => {})
  return {
    asked: request.promise,
    throwIfAsked() {
      if (isAsked) throw new StopAsked()
    },
    orStop: (work) => Promise.race([work, refusal]),
  }
}
