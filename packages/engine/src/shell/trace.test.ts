import { describe, expect, it } from 'vitest'
import { droppedBy, newTrace, type Trace } from './trace.ts'

/** `holds` are read as facts, `stands` for their state alone, `sees` only looked at, `writes` written. */
function trace(ids: { holds?: string; stands?: string; sees?: string; writes?: string }): Trace<string> {
  const { holds = '', stands = '', sees = '', writes = '' } = ids
  const made = newTrace<string>()
  for (const id of holds + writes) made.held.push(id)
  for (const id of stands + writes) made.heldByState.push(id)
  for (const id of holds + stands + sees + writes) made.seen.push(id)
  for (const id of writes) made.written.push(id)
  return made
}

const droppedOf = (moved: string, restated: string, traces: Trace<string>[]) =>
  [...droppedBy(new Set(moved), new Set(restated), traces)].sort()
const dropped = (moved: string, ...traces: Trace<string>[]) => droppedOf(moved, moved, traces)

describe('A conflict drops', () => {
  it('the commands that wrote or held to what has moved on, and no others', () => {
    const [writer, holder, other] = [trace({ writes: 'a' }), trace({ holds: 'a', writes: 'b' }), trace({ writes: 'c' })]
    expect(dropped('a', writer, holder, other)).toEqual([0, 1])
    expect(dropped('c', writer, holder, other)).toEqual([2])
  })

  it('not who only looked at it', () => {
    expect(dropped('a', trace({ sees: 'a', writes: 'b' }))).toEqual([])
  })

  it('who holds to a state only where it is another, and who wrote or holds to the whole of it in any case', () => {
    const [stands, holder, writer] = [
      trace({ stands: 'a', writes: 'b' }),
      trace({ holds: 'a', writes: 'c' }),
      trace({ writes: 'a' }),
    ]
    expect(droppedOf('a', '', [stands, holder])).toEqual([1])
    expect(droppedOf('a', 'a', [stands, holder])).toEqual([0, 1])
    expect(droppedOf('a', '', [stands, writer])).toEqual([0, 1])
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
