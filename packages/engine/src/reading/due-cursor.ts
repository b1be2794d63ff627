/** Where a page of a list in the order of deadlines ends. */
export interface DueCursor {
  readonly paused: boolean
  /** Milliseconds since the epoch. */
  readonly dueAt: number
  readonly id: string
}

/** The last instant of the year 9999: what lies beyond has no ISO text that a database would take. */
const latestMs = 253_402_300_799_999

const shape = /^([01])\.(\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

export function dueCursorText({ paused, dueAt, id }: DueCursor): string {
  return `${paused ? 1 : 0}.${dueAt}.${id}`
}

/** @returns undefined where the text is no cursor of such a list. */
export function dueCursorOf(text: string): DueCursor | undefined {
  const [, paused, dueAt, id = ''] = shape.exec(text) ?? []
  if (dueAt === undefined || Number(dueAt) > latestMs) return undefined
  return { paused: paused === '1', dueAt: Number(dueAt), id }
}
