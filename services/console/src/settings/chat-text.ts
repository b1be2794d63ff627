/** What people read of a message of a chat, line by line: without its layout, and of its links only the words. */
export function chatText(message: unknown): string[] {
  const { blocks, attachments } = message as { readonly blocks?: unknown; readonly attachments?: unknown }
  return textsIn(blocks ?? attachments).map(withoutMarks)
}

function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn)
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'text' && typeof value === 'string' ? [value] : textsIn(value),
  )
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

const withoutMarks = (text: string) =>
  text
    .replaceAll(/<[^|>]+\|([^>]+)>/g, '$1')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/^\*(.+)\*$/g, '$1')
    .replaceAll(/\\([[\]()*_])/g, '$1')
    .replaceAll(/&(lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
