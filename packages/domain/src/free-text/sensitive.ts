/** Where a text holds what must not be stored here, and of which sort; never the words themselves. */
export interface Sensitive {
  readonly kind: 'secret' | 'patient_data'
  /** What it looks like, in words for people: "a password", "a social security number". */
  readonly sort: string
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** What data of a patient looks like, and what else has to hold around it. */
export interface PatientSign {
  readonly sort: string
  readonly pattern: RegExp
  readonly holds?: (text: string, match: RegExpExecArray) => boolean
}
