import type { z } from 'zod'

/** A field with its meaning, for whoever reads the API's document. */
export function described<T extends z.ZodType>(type: T, description: string): T {
  return type.meta({ description }) as T
}
