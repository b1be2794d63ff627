import type { Engine } from '@understudy/engine/shell/engine'
import { StateCache } from '@understudy/engine/shell/state-cache'

/** The same database, with nothing remembered: a process that has just begun. */
export function openedAnew(engine: Engine): Engine {
  return { ...engine, states: new StateCache(), modes: new Map() }
}

/** Goes down after so many rows, right behind a commit that nobody hears of any more. */
export function dyingEngine(engine: Engine, rows: number): Engine {
  const states = new StateCache()
  const put = states.put.bind(states)
  let left = rows
  const dying: typeof put = (row) => {
    left -= 1
    if (left < 0) throw Object.assign(new Error('Killed'), { code: '57P01' })
    put(row)
  }
  return { ...openedAnew(engine), states: Object.assign(states, { put: dying }) }
}
