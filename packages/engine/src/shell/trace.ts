/** Which streams one command of a batch depends on: the entries of its working set, each as often as it was looked at. */
export interface Trace<Stream = object> {
  /** Read as facts or written: the command stands or falls with their versions. */
  readonly held: Stream[]
  /** Read for their state alone, whatever else of them moves; or written. */
  readonly heldByState: Stream[]
  /** Looked at in any way. */
  readonly seen: Stream[]
  readonly written: Stream[]
}

export function newTrace<Stream = object>(): Trace<Stream> {
  return { held: [], heldByState: [], seen: [], written: [] }
}

/**
 * Which commands a conflict drops: those that hold to a stream that has moved on, or to the state of one that is in
 * another, and all that share what these would have written. The others were decided upon nothing that has changed.
 */
export function droppedBy<Stream>(
  moved: ReadonlySet<Stream>,
  restated: ReadonlySet<Stream>,
  traces: readonly Trace<Stream>[],
): ReadonlySet<number> {
  const dropped = new Set<number>()
  const lost = new Set<Stream>()
  for (let before = -1; before < dropped.size; ) {
    before = dropped.size
    for (const [index, trace] of traces.entries()) {
      const holds = meets(trace.held, moved) || meets(trace.heldByState, restated) || meets(trace.seen, lost)
      if (dropped.has(index) || !holds) continue
      dropped.add(index)
      for (const stream of trace.written) lost.add(stream)
    }
  }
  return dropped
}

function meets<Stream>(some: readonly Stream[], others: ReadonlySet<Stream>): boolean {
  return others.size > 0 && some.some((stream) => others.has(stream))
}
