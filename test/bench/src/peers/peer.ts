/** Flows a second of a workflow engine: four durable steps, a timer of 100 ms after the second. */
export type PeerRate = (url: string, flows: number) => Promise<number>

export const steps = 4
/** The step after which a flow sleeps. */
export const sleepsAfter = 2
export const timerMs = 100

/** A peer that hangs must not hang the bench. */
const longestMs = 300_000

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
