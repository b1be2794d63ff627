import type { Finding } from './finding.ts'

const styles = /^services\/console\/src\/(.+)\/[^/]+[.]css$/

export interface StyleSheet {
  readonly file: string
  readonly text: string
}

/**
 * Styles of the console reach every page once theirs was visited: a class that two parts define for themselves makes the
 * one look like the other. Within a part its style sheets may share a class.
 */
export function checkClassNames(sheets: readonly StyleSheet[]): Finding[] {
  const ofParts = new Map<string, Map<string, string>>()
  for (const { file, text } of sheets) {
    const part = styles.exec(file)?.[1]
    if (part === undefined) continue
    for (const name of plainClassesOf(text)) {
      const files = ofParts.get(name) ?? new Map<string, string>()
      ofParts.set(name, files.set(part, files.get(part) ?? file))
    }
  }
  return [...ofParts].flatMap(([name, files]) => {
    const [first, ...others] = [...files.values()]
    return others.map((file) => ({ where: file, say: `${name} is defined by ${first} too: name what this one is` }))
  })
}

/** Classes that have a rule of their own, whatever stands around them; not those of a narrow screen alone. */
export function plainClassesOf(text: string): string[] {
  const plain = text.replaceAll(/\/\*.*?\*\//gs, '')
  return [...topLevel(plain)].flatMap((selectors) =>
    selectors
      .split(',')
      .map((one) => one.trim())
      .filter((one) => /^[.][\w-]+$/.test(one)),
  )
}

/** What stands before each block that is in no other. */
function* topLevel(text: string): Generator<string> {
  let depth = 0
  let begun = 0
  for (const { 0: sign, index } of text.matchAll(/[{};]/g)) {
    if (sign === '{' && depth === 0) yield text.slice(begun, index).trim()
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth === 0) begun = index + 1
  }
}
