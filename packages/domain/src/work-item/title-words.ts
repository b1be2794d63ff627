const mostWords = 40
const longestWord = 40

/** The words by which an item is found: without accents, case and punctuation, each once. */
export function titleWords(title: string): string[] {
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return [...new Set(words.map((word) => word.slice(0, longestWord)))].slice(0, mostWords)
}

/** A word under its agency: one index holds the words of all, and answers one agency alone. */
export const wordOf = (agencyId: string, word: string): string => `${agencyId.replaceAll('-', '')}x${word}`
