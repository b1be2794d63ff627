import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import type { KeyHolders } from '@understudy/engine/keys/key-holders'
import { ProblemError } from '../problems/problem-error.ts'
import { hearsTheSame } from './hears-the-same.ts'
import { LiveStream } from './live-stream.ts'
import type { Live } from './open-live.ts'

export interface LiveStreams {
  /** @throws ProblemError 429 where the member has too many open, 503 where the process has or is about to stop. */
  open(holder: KeyHolder, key: string, after: number | undefined): LiveStream
  /** Ends every stream; browsers come back by themselves and go on where they were. */
  stop(): Promise<void>
}

export interface LiveStreamsOptions {
  readonly live: Live
  readonly holders: KeyHolders
  readonly beatMs?: number
  readonly mostOfMember?: number
  readonly most?: number
}

interface Open {
  readonly stream: LiveStream
  /** As whom it was opened: what it tells goes by that. */
  readonly holder: KeyHolder
  readonly key: string
}

/** Whoever takes nothing for so long is gone, or will do better after coming back. */
const longestStuckMs = 30_000

/** The open event streams of this process, so many at most, each for as long as its key is what it was when it was opened. */
export function openLiveStreams(options: LiveStreamsOptions): LiveStreams {
  const { live, holders, beatMs = 15_000, mostOfMember = 20, most = 1_000 } = options
  const open = new Set<Open>()
  let isStopping = false
  const beats = setInterval(() => {
    for (const one of open) void beat(one, holders)
  }, beatMs)
  beats.unref()

  return {
    open(holder, key, after) {
      const { memberId } = holder
      if (isStopping || open.size >= most) throw tooMany(503, 'More live streams than this process serves')
      if ([...open].filter((one) => one.holder.memberId === memberId).length >= mostOfMember)
        throw tooMany(429, 'You have too many live streams open')
      const stream = new LiveStream()
      const one = { stream, holder, key }
      const leave = live.join({
        viewer: holder,
        after,
        tell: (position, changes) => stream.tell(position, changes),
        reset: (position) => stream.reset(position),
      })
      open.add(one)
      stream.once('close', () => {
        leave()
        open.delete(one)
      })
      return stream
    },
    async stop() {
      isStopping = true
      clearInterval(beats)
      for (const { stream } of open) stream.end()
      await live.stop()
    },
  }
}

async function beat({ stream, holder, key }: Open, holders: KeyHolders): Promise<void> {
  if (stream.stuckMs(Date.now()) > longestStuckMs) {
    stream.destroy()
    return
  }
  stream.beat()
  // While the database is away, nobody can say that a key is not valid any more.
  const goesOn = await holders.find(key).then(
    (now) => hearsTheSame(holder, now),
    () => true,
  )
  if (!goesOn) stream.end()
}

function tooMany(status: 429 | 503, title: string): ProblemError {
  return new ProblemError({ status, code: 'too_many_streams', title, headers: { 'retry-after': '10' } })
}
