/** A schema of the contract. */
interface Schema<T> {
  safeParse(given: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
        }
      }
}

/** Options as the contract has them. @throws Error that names each option that is missing or wrong, and why. */
export function checked<T>(
  schema: Schema<T>,
  given: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, string>>,
): T {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const complaints = result.error.issues.map(
    ({ path, message }) => `${options[String(path[0])] ?? path.join('.')}: ${message}`,
  )
  throw new Error(complaints.join('; '))
}
