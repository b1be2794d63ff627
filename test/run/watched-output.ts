import { refuseSecrets } from '@understudy/api/test/refuse-secrets'

/** So much of what was said before is looked at again with what follows: a secret may come in two pieces. */
const overlap = 300

export interface WatchedOutput {
  /** What the tests said that looks like a secret, each as what came before it. */
  readonly found: readonly string[]
  stop(): void
}

/**
 * Reads along what this process says while the tests run, theirs and that of whatever they start and pass on: a secret of an
 * installation is as little for the log of a build as for that of a service.
 */
export function watchOutput(streams: readonly NodeJS.WriteStream[] = [process.stdout, process.stderr]): WatchedOutput {
  const found: string[] = []
  const restore = streams.map((stream) => {
    const { write } = stream
    let before = ''
    stream.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      const text = before + String(typeof chunk === 'string' ? chunk : Buffer.from(chunk))
      try {
        refuseSecrets(text)
        before = text.slice(-overlap)
      } catch (error) {
        found.push((error as Error).message)
        before = ''
      }
      return write.call(stream, chunk as never, ...rest)
    }) as typeof write
    return () => {
      stream.write = write
    }
  })
  return {
    found,
    stop: () => {
      for (const one of restore) one()
    },
  }
}
