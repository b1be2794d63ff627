import { readFile } from 'node:fs/promises'

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

/** What a JSON file holds, as the contract has it. @throws Error that names the file and everything that is wrong in it */
export async function jsonFile<T>(file: string, schema: Schema<T>): Promise<T> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no file ${file}`)
  })
  const checked = schema.safeParse(parsed(file, text))
  if (checked.success) return checked.data
  const issues = checked.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`)
  throw new Error(`${file} is not as it has to be:\n${issues.join('\n')}`)
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}`)
  }
}
