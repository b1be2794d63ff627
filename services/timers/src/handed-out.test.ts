import { expect, test } from 'vitest'
import { againAfterMs, HandedOut } from './handed-out.ts'
import type { Rung } from './rung-streams.ts'

const alarm = (streamId: string, wakeAt = 1): Rung => ({
  agencyId: 'a',
  streamType: 'work_item',
  streamId,
  wakeAt,
  subjectId: streamId,
})

test('What was handed out and is not settled waits for its time-out, and is then handed out once more', () => {
  const handedOut = new HandedOut()
  const rung = [alarm('one'), alarm('other')]
  expect(handedOut.fresh(rung, 0)).toEqual(rung)
  handedOut.note(rung, 0)
  expect(handedOut.size).toBe(2)
  expect(handedOut.fresh([...rung, alarm('third')], againAfterMs - 1)).toEqual([alarm('third')])
  expect(handedOut.fresh(rung, againAfterMs)).toEqual(rung)
})

test('What has not rung any more is forgotten, and an alarm at another instant is another', () => {
  const handedOut = new HandedOut()
  handedOut.note([alarm('settled'), alarm('moved')], 0)
  expect(handedOut.fresh([alarm('moved', 2)], 1)).toEqual([alarm('moved', 2)])
  expect(handedOut.size).toBe(0)
  expect(handedOut.fresh([alarm('settled')], 2)).toEqual([alarm('settled')])
})
