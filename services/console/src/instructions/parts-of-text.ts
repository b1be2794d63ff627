/** An address ends before the mark that ends its sentence. */
const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g

interface Part {
  readonly from: number
  readonly text: string
  readonly isLink: boolean
}

/** A text in pieces, addresses apart from what stands around them. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { index, 0: link } of text.matchAll(address)) {
    if (index > from) parts.push({ from, text: text.slice(from, index), isLink: false })
    parts.push({ from: index, text: link, isLink: true })
    from = index + link.length
  }
  return from < text.length ? [...parts, { from, text: text.slice(from), isLink: false }] : parts
}
