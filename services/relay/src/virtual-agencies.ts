import type pg from 'pg'

/**
 * Which of these agencies are virtual: their driver hands their events on, never the relay. Modes do not change, so
 * each agency is asked about once.
 */
export function virtualAgencies(pool: pg.Pool): (agencyIds: readonly string[]) => Promise<Set<string>> {
  const modes = new Map<string, string>()
  return async (agencyIds) => {
    const unknown = [...new Set(agencyIds)].filter((id) => !modes.has(id))
    if (unknown.length > 0) {
      const { rows } = await pool.query<{ id: string; mode: string }>(
        'select id, mode from agency where id = any ($1::uuid[])',
        [unknown],
      )
      for (const { id, mode } of rows) modes.set(id, mode)
    }
    return new Set(agencyIds.filter((id) => modes.get(id) === 'virtual'))
  }
}
