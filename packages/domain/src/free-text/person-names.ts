const given = String.raw`\p{Lu}[\p{L}’'-]+`
const fullName = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${given}(?:\s\p{Lu}\.?)?\s${given}|${given},\s${given}|(?:mr|mrs|ms|miss|patient|pt|client|baby|child)\.?\s(?:named\s)?${given}|\p{Lu}\.\s${given})`,
  'gu',
)
const titled = /(?:^|[^\p{L}])(?:mr|mrs|ms|miss|patient|pt|client|for|of)\.?\s+\p{Lu}[\p{L}’'-]+/iu

const noName =
  /\b(?:date|birth|dob|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|time|format|column|field|form|sheet|tracker|the|this|each|every|update|open|check|see|use|good|bad|example|records?|practice|clinic|insurance|medicare|medicaid|standard|america|new|york|chicago|goal|deadline|name|number|street|avenue|road|suite|hospital|center|centre|health|medical|care|group|report|version|published|effective|due|since|started|founded|established|law|act|policy|agreement|corp|inc|llc|ltd|company|systems|solutions|partners|bank|church|school|university|invoice|contract|lease|order|letter|memo|minutes|meeting|draft|final|plan|project|permit|trust|budget|statement|edition|volume|chapter|signed|posted|sent|last|first|next|start|end|from|until|before|after|by|on)\b/i

/** A person's name within a line's reach of what was found. */
export function namedNear(text: string, { index, 0: all }: RegExpExecArray): boolean {
  const from = Math.max(0, index - 80)
  const before = text
    .slice(from, index)
    .split(/\n\s*\n/)
    .at(-1) as string
  const after = text.slice(index + all.length, index + all.length + 60).split('\n')[0] as string
  return namesIn(before) || namesIn(after) || titledIn(before)
}

/** A full name just before, with nothing between but a sign. */
export function nameBefore(text: string, { index }: { readonly index: number }): boolean {
  const before = text.slice(Math.max(0, index - 40), index)
  const last = [...before.matchAll(fullName)].at(-1)
  if (last === undefined || noName.test(last[0])) return false
  return /^[\s,(:;|–-]*$/.test(before.slice(last.index + last[0].length))
}

export function namesIn(text: string): boolean {
  return [...text.matchAll(fullName)].some(([name]) => !noName.test(name))
}

export function titledIn(text: string): boolean {
  const match = titled.exec(text)
  return (
    match !== null &&
    /^\p{Lu}/u.test(match[0].split(/\s+/).at(-1) as string) &&
    !noName.test(match[0].split(/\s+/).at(-1) as string)
  )
}
