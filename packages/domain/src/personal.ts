/**
 * A personal field inside an event's body. The shell seals it with the key of the person it is about before the
 * ledger sees it, so that erasing the key erases the field everywhere.
 */
export interface Personal {
  readonly $personal: string
  readonly text: string
  /** It opens as its text alone: what a client wrote is a text like any other to whoever folds it. */
  readonly plain?: true
}

export const erased = 'erased'

/** What it says; an older event may have it in plain words. */
export const textOf = (field: Personal | string): string => (typeof field === 'string' ? field : field.text)

export function personal(personId: string, text: string): Personal {
  return { $personal: personId, text }
}
