import type pg from 'pg'
import type { Engine } from '../shell/engine.ts'

/** The engine, whose first commit waits until something else has happened: the worst moment there is. */
export function late(engine: Engine, meanwhile: () => Promise<unknown>): Engine {
  let isFirst = true
  const query = async (statement: { name?: string }) => {
    if (statement.name === 'commit_batch' && isFirst) {
      isFirst = false
      await meanwhile()
    }
    return engine.pool.query(statement as pg.QueryConfig)
  }
  const pool = new Proxy(engine.pool, { get: (of, name) => (name === 'query' ? query : Reflect.get(of, name)) })
  return { ...engine, pool }
}
