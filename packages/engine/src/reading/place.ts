import { BadCursor } from './bad-cursor.ts'

/** An instant and an id out of a cursor that `placeOf` made. @throws BadCursor where it is none. */
export function readPlace(after: string): { readonly at: Date; readonly id: string } {
  const [, ms, id] = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(after) ?? []
  if (ms === undefined || id === undefined) throw new BadCursor()
  return { at: new Date(Number(ms)), id }
}

/** Where a page ends in a list by instant, then id. */
export const placeOf = (at: Date, id: string): string => `${at.getTime()}.${id}`
