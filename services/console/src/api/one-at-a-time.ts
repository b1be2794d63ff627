/**
 * Whoever presses again while the first press is under way sends nothing more: of a second call nothing follows, neither
 * an answer nor a refusal.
 */
export function oneAtATime() {
  let isUnderWay = false
  return function once<R>(act: () => Promise<R>): Promise<R> {
    if (isUnderWay) return new Promise<never>(() => undefined)
    isUnderWay = true
    return act().finally(() => {
      isUnderWay = false
    })
  }
}
