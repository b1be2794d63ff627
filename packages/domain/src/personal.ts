/**
 * A personal field inside an event's body. The shell seals it with the key of the person it is about before the
 * ledger sees it, so that erasing the key erases the field everywhere.
 */
export interface Personal {
  readonly $personal: string
  readonly text: string
}

export const erased = 'erased'

export function personal(personId: string, text: string): Personal {
  return { $personal: personId, text }
}
