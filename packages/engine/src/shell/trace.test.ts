import { describe, expect, it } from 'vitest'
import { droppedBy, newTrace, type Trace } from './trace.ts'

/** `holds` are read as facts, `sees` only looked at, `writes` written. */
function trace(ids: { holds?: string; sees?: string; writes?: string }): Trace<string> {
  const { holds = '', sees = '', writes = '' } = ids
  const made = newTrace<string>()
  for (const id of holds + writes) made.held.push(id)
  for (const id of holds + sees + writes) made.seen.push(id)
  for (const id of writes) made.written.push(id)
  return made
}

const dropped = (moved: string, ...traces: Trace<string>[]) => [...droppedBy(new Set(moved), traces)].sort()

describe('A conflict drops', () => {
  it('the commands that wrote or held to what has moved on, and no others', () => {
    const [writer, holder, other] = [trace({ writes: 'a' }), trace({ holds: 'a', writes: 'b' }), trace({ writes: 'c' })]
    expect(dropped('a', writer, holder, other)).toEqual([0, 1])
    expect(dropped('c', writer, holder, other)).toEqual([2])
  })

  it('not who only looked at it', () => {
    expect(dropped('a', trace({ sees: 'a', writes: 'b' }))).toEqual([])
  })

  it('whoever saw what a dropped one would have written, and so on', () => {
    const chain = [
      trace({ writes: 'ab' }),
      trace({ sees: 'b', writes: 'c' }),
      trace({ holds: 'c' }),
      trace({ writes: 'd' }),
    ]
    expect(dropped('a', ...chain)).toEqual([0, 1, 2])
  })

  it('also earlier ones that wrote the same stream: its row is written once', () => {
    expect(dropped('b', trace({ writes: 'a' }), trace({ writes: 'ab' }))).toEqual([0, 1])
  })

  it('nothing where nothing has moved that anybody decided upon', () => {
    expect(dropped('', trace({ writes: 'a' }))).toEqual([])
  })
})
