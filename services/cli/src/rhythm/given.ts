/** Options as a command's input has them. */
export type Given = Readonly<Record<string, unknown>>

/** Only what was given: an option that was left out is no field. */
export function given(options: Given): Given {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
