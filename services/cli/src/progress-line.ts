/** A line on the standard error that tells how far a long run is: rewritten on a terminal, once in a while in a log. */
export function openProgressLine(label: string) {
  const isTerminal = process.stderr.isTTY === true
  const everyMs = isTerminal ? 200 : 5_000
  const started = Date.now()
  let last = 0
  let shown = -1
  const print = (done: number, total: number, more: string) => {
    const seconds = (Date.now() - started) / 1_000
    const left = done > 0 ? Math.ceil((seconds / done) * (total - done)) : 0
    const text = `${label} ${Math.floor((done / Math.max(1, total)) * 100)} %  ${done} of ${total}${more}  ${left} s left`
    process.stderr.write(isTerminal ? `\r\x1b[2K${text}` : `${text}\n`)
  }
  return {
    show(done: number, total: number, more = ''): void {
      const isSaid = done === shown || (Date.now() - last < everyMs && done < total)
      if (isSaid) return
      shown = done
      last = Date.now()
      print(done, total, more)
    },
    end(): void {
      if (isTerminal && last > 0) process.stderr.write('\n')
    },
  }
}
