/** What is put into a sentence. */
export type Value = string | number
