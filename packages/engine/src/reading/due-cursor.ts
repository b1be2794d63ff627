/** Where a page of a list in the order of deadlines ends. */
export interface DueCursor {
  readonly paused: boolean
  /** Milliseconds since the epoch. */
  readonly dueAt: number
  readonly id: string
}

const shape = /^([01])\.(\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

export function dueCursorText({ paused, dueAt, id }: DueCursor): string {
  return `${paused ? 1 : 0}.${dueAt}.${id}`
}

/** @returns undefined where the text is no cursor of such a list. */
export function dueCursorOf(text: string): DueCursor | undefined {
  const found = shape.exec(text)
  return found === null ? undefined : { paused: found[1] === '1', dueAt: Number(found[2]), id: String(found[3]) }
}
