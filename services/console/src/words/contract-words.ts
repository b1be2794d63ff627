/** What the contract says of a value that it does not take, and how that is mended. */
const known: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^Invalid URL/, () => 'This is no whole link. Begin it with https://, as in https://example.org/report'],
  [/^Invalid email/, () => 'This is no e-mail address, as in name@example.org'],
  [/^Invalid ISO (?:date|datetime|time)/, () => 'This is no day or time that there is. Choose one'],
  [/^Too small: expected string .*>=1 /, () => 'Fill this in'],
  [/received (?:undefined|null)$/, () => 'Fill this in'],
  [/^Too small: expected string .*?>=?(\d+)/, (least) => `Write at least ${least} characters`],
  [/^Too big: expected string .*?<=?(\d+)/, (most) => `Write at most ${most} characters`],
  [/^Too small: expected array .*?>=?(\d+)/, (least) => `Give at least ${least}`],
  [/^Too big: expected array .*?<=?(\d+)/, (most) => `Give at most ${most}`],
  [/^Too small: expected \w+ to be >=?(-?[\d.]+)/, (least) => `Give ${least} or more`],
  [/^Too big: expected \w+ to be <=?(-?[\d.]+)/, (most) => `Give ${most} or less`],
  [/^Invalid input: expected (?:number|int)/, () => 'Give a number'],
]

/** In words of people; what was said in words already stays. */
export function contractWords(message: string): string {
  for (const [pattern, words] of known) {
    const found = pattern.exec(message)
    if (found !== null) return words(found[1] ?? '')
  }
  return message
}

/** "body/documentLink/0": what it is of, where no field has a name for it. */
export function pathWords(path: string): string {
  const names = path.split('/').filter((part) => part !== 'body' && part !== '' && !/^\d+$/.test(part))
  const plain = (names.at(-1) ?? '').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
