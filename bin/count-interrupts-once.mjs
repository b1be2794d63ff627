const oneMs = 1_000
const exitCode = 130

/**
 * Makes one Ctrl-C count once. At a terminal it reaches every process of the group, and npm and our starter pass it on
 * as well: the second would cut the clean shutdown short that the first began.
 */
export function countInterruptsOnce() {
  const emit = process.emit
  let last = -oneMs
  process.emit = (name, ...rest) => {
    if (name !== 'SIGINT') return emit.call(process, name, ...rest)
    const before = last
    last = performance.now()
    if (last - before < oneMs) return true
    if (process.listenerCount('SIGINT') === 1) process.exit(exitCode)
    return emit.call(process, name, ...rest)
  }
  // While one listener stays, the system does not end the process by itself after a `once`.
  process.on('SIGINT', () => {})
}
