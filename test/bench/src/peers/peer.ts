/** A workflow engine on the same server, as durable as it comes. */
export interface Peer {
  /** What it is set to, and why; told with its figure. */
  readonly settings: string
  /** Flows a second: four durable steps, a timer of 100 ms after the second. `url` is an empty database of its own. */
  rate(url: string, flows: number): Promise<number>
}

export const steps = 4
/** The step after which a flow sleeps. */
export const sleepsAfter = 2
export const timerMs = 100

/** A peer that hangs must not hang the bench. */
const longestMs = 300_000

/** Flows a second, once a tenth of them has been through the code, as of the items. */
export async function rateOf(flows: number, run: (count: number) => Promise<unknown>): Promise<number> {
  await run(Math.ceil(flows / 10))
  const began = performance.now()
  await run(flows)
  return flows / ((performance.now() - began) / 1_000)
}

/** Counts flows to their end. */
export function untilFinished(flows: number): { finished(): void; readonly all: Promise<void> } {
  let done = 0
  let resolve = () => {}
  const all = new Promise<void>((yes, no) => {
    const timeout = setTimeout(() => no(new Error(`${done} of ${flows} flows ended in time`)), longestMs)
    resolve = () => {
      clearTimeout(timeout)
      yes()
    }
  })
  const finished = () => {
    done += 1
    if (done === flows) resolve()
  }
  return { finished, all }
}
