/** Which streams one command of a batch depends on, by `streamKey`. */
export interface Trace {
  /** Read as facts or written: the command stands or falls with their versions. */
  readonly held: Set<string>
  /** Looked at in any way. */
  readonly seen: Set<string>
  readonly written: Set<string>
}

export function newTrace(): Trace {
  return { held: new Set(), seen: new Set(), written: new Set() }
}

/**
 * Which commands a conflict drops: those that hold to a stream that has moved on, and all that share what these would
 * have written. The others were decided upon nothing that has changed.
 */
export function droppedBy(moved: ReadonlySet<string>, traces: readonly Trace[]): ReadonlySet<number> {
  const dropped = new Set<number>()
  const lost = new Set<string>()
  for (let before = -1; before < dropped.size; ) {
    before = dropped.size
    for (const [index, trace] of traces.entries()) {
      if (dropped.has(index) || (!meets(trace.held, moved) && !meets(trace.seen, lost))) continue
      dropped.add(index)
      for (const id of trace.written) lost.add(id)
    }
  }
  return dropped
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && !some.isDisjointFrom(others)
}
