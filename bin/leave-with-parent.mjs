const everyMs = 200

/** Ends this process in good order when the one that started it is gone, which a kill -9 would not tell it. */
export function leaveWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, everyMs)
  watch.unref()
}
